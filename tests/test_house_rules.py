"""What no linter ships: sizes, one maker of advice, locked prompts, files that name each other."""

import ast
import re
import subprocess
import sys
import tomllib
import zipfile
from importlib.util import find_spec
from pathlib import Path

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.models.local.coach import PlaybookCoach
from bot.playbook.book import load_playbook
from bot.prompting.templates import digest_of, load_template, locked_digests
from bot.usecases.coach_draft import CoachDraft
from bot.verification.verify import Verifier
from tests.signals_page import PAGE, page

ROOT = Path(__file__).parents[1]
SOURCES = [
    path
    for folder in ("bench", "bot", "migrations", "playground", "tests")
    for path in (ROOT / folder).rglob("*.py")
    if {"node_modules", ".venv"}.isdisjoint(path.parts)
]
MOST_LINES = 250


def test_every_file_holds_one_idea_in_at_most_250_lines() -> None:
    lines = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}

    assert {path: count for path, count in lines.items() if count > MOST_LINES} == {}
    assert [str(path) for path in SOURCES if re.search(r"\b(utils|helpers|common)\b", path.stem)] == []


def test_only_the_verification_room_makes_advice() -> None:
    makers = {
        path.relative_to(ROOT).parts[1]
        for path in SOURCES
        if path.is_relative_to(ROOT / "bot")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Advice"
    }

    # The database reads back what verification made and was kept.
    assert makers <= {"verification", "database"}


def test_nothing_catches_every_exception() -> None:
    catchers = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in SOURCES
        if path.is_relative_to(ROOT / "bot")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or (isinstance(node.type, ast.Name) and node.type.id in {"Exception", "BaseException"}))
    ]

    # A step that fails unforeseen must not take the process with it; it is logged by its class.
    assert [place for place in catchers if not place.startswith("bot/jobs/worker.py")] == []


def test_no_pattern_is_made_of_what_somebody_wrote() -> None:
    made = {
        str(path.relative_to(ROOT))
        for path in SOURCES
        if path.is_relative_to(ROOT / "bot") and "re.escape" in path.read_text(encoding="utf-8")
    }

    # Python keeps hundreds of patterns long after a draft is forgotten; these are made of the playbook, and of ids.
    assert made == {
        "bot/models/local/mail/layout.py",
        "bot/models/local/mail/said_once.py",
        "bot/slack/surfaces/messages.py",
    }


def test_every_template_is_locked_under_its_version() -> None:
    folder = ROOT / "prompts"
    names = [path.stem for path in (folder / "templates").glob("*.md")]
    raw = {name: (folder / "templates" / f"{name}.md").read_text(encoding="utf-8") for name in names}

    ids = {f"{name}@{load_template(folder, name).id.version}": digest_of(raw[name]) for name in names}

    assert ids.items() <= locked_digests(folder).items()


def test_no_prompt_asks_for_persuasion() -> None:
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "prompts").rglob("*.md")]

    assert not any("persuasive" in text.lower() for text in texts)


def test_image_is_built_from_files_that_are_there_and_runs_as_nobody_special() -> None:
    lines = (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines()
    copied = [word for line in lines if line.startswith("COPY") and "--from" not in line for word in line.split()[1:-1]]

    assert copied
    assert all((ROOT / name).exists() for name in copied)
    assert "USER sameside" in lines
    assert any("HEALTHCHECK" in line for line in lines)
    assert any("/healthz" in line for line in lines)


def test_readme_comes_to_the_two_commands_before_line_30() -> None:
    head = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()[:29]

    assert any("make demo" in line for line in head)
    assert any("make test" in line for line in head)


def test_locked_requirements_cover_the_project_and_name_no_index() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    needed = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    locked = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")

    names = {re.split(r"[\[<>=; ]", entry)[0].lower() for entry in needed}

    assert names <= set(re.findall(r"^([a-z0-9-]+)==", locked, re.MULTILINE))
    assert "://" not in locked
    assert "index-url" not in locked


def test_wheel_holds_prompts_and_migrations_inside_the_package(tmp_path: Path) -> None:
    built = subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    (wheel,) = tmp_path.glob("*.whl")
    unpacked = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(unpacked)
    names = zipfile.ZipFile(wheel).namelist()

    answered = subprocess.run(
        [sys.executable, "-m", "bot", "check", "-"],
        input="I have gone ahead and booked Friday on your calendar.",
        capture_output=True,
        text=True,
        cwd=unpacked,
        check=False,
    )

    assert answered.returncode == 0, answered.stderr
    assert "bot/_shipped/prompts/principles.toml" in names
    assert "bot/_shipped/migrations/env.py" in names
    assert "bot/_shipped/manifest.json" in names
    for step in ("_sieve", "_sums"):
        compiled = [
            name for name in names if name.startswith(f"bot/playbook/{step}.") and name.endswith((".so", ".pyd"))
        ]
        assert len(compiled) == (find_spec(f"bot.playbook.{step}") is not None)
    assert "bot/rendering/texts/en.toml" in names
    assert {name.split("/")[0] for name in names} == {"bot", "sameside-0.1.0.dist-info"}


def test_readme_shows_what_the_app_answers() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    draft = "Hi Dana,\n\nI've gone ahead and blocked 30 minutes on your calendar for Thursday at 2.\n\nBest,\nTom"
    analyst = Analyst(load_playbook())
    coach = CoachDraft(analyst, Verifier(analyst), PlaybookCoach(analyst))

    advice = coach.coach_locally(analyst.analyse(read_draft(draft)))

    (light,) = advice.highlights
    shown = [advice.keep_line, advice.from_their_chair, light.reads_as, light.move, *advice.before_you_send]
    assert [text for text in shown if text not in readme] == []
    assert (advice.rewrite or "").split("\n\n")[1] in readme


def test_the_page_on_signals_says_what_the_files_say() -> None:
    written = PAGE.read_text(encoding="utf-8")

    assert written == page(load_playbook()), "write it anew: python -m tests.signals_page"
