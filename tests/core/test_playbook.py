"""A playbook opens whole, or names everything in it that does not hold together."""

import tomllib
from pathlib import Path

import pytest

from bot.domain import Family, Situation
from bot.errors import PlaybookInvalid
from bot.playbook.book import Playbook, load_playbook
from bot.playbook.resources import shipped
from bot.playbook.signals import SOMEBODY, Pattern, Patterns
from tests.playbooks import SIGNALS, problems_of, write_playbook

GOOD_FILE = SIGNALS["rush"]


def test_sound_playbook_opens_with_all_it_holds(playbook: Playbook) -> None:
    rush = playbook.signals["rush"]  # type: ignore[index]

    assert set(playbook.signals) == set(SIGNALS)
    assert (rush.family, rush.severity, len(rush.patterns), len(rush.reframes)) == (Family.PUSH, 2, 3, 2)
    assert rush.told_to("Dana") == "rush to Dana"
    assert rush.told_to(None) == f"rush to {SOMEBODY}"
    assert set(playbook.situations) == set(Situation) - {Situation.OTHER}
    assert playbook.asks.each
    assert playbook.vague_asks.each


def test_examples_beside_a_signal_are_not_a_signal(tmp_path: Path) -> None:
    folder = write_playbook(tmp_path)
    (folder / "signals" / "rush.examples.toml").write_text('flags = ["Sign it today."]\n')

    opened = load_playbook(folder)

    assert set(opened.signals) == set(SIGNALS)


def test_missing_folder_is_named(tmp_path: Path) -> None:
    problems = problems_of(tmp_path / "nowhere")

    assert [problem.split(":")[0] for problem in problems[:3]] == ["words.toml", "situations.toml", "principles.toml"]
    assert any(problem.startswith("no signals in ") for problem in problems)


@pytest.mark.parametrize("name", ["words.toml", "principles.toml", "situations.toml"])
@pytest.mark.parametrize("content", [b"half = [", b"\xff\xfe", b"x = 3\n", b'x = "text"\n', b"[x]\ny = 1\n"])
def test_half_written_shared_file_is_named(tmp_path: Path, name: str, content: bytes) -> None:
    folder = write_playbook(tmp_path)
    (folder / name).write_bytes(content)

    problems = problems_of(folder)

    assert any(problem.startswith(name.removesuffix(".toml")) for problem in problems)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (('title = "rush"', ""), "'title' is missing"),
        (('title = "rush"', "title = 3"), "'title' must be text"),
        (('seat = "The seat of rush."', 'seat = ""'), "'seat' must be text"),
        (("severity = 2", "severity = 4"), "severity must be 1, 2 or 3"),
        (("severity = 2", "severity = 0"), "severity must be 1, 2 or 3"),
        (("severity = 2", "severity = true"), "severity must be 1, 2 or 3"),
        (("severity = 2", "severity = [2]"), "severity must be 1, 2 or 3"),
        (('family = "push"', 'family = "pull"'), "family must be push, passive or good"),
        (('family = "push"', 'family = ["push"]'), "family must be push, passive or good"),
        (('family = "push"', 'family = "good"'), "severity must be 1, 2 or 3, and 0 for a good signal"),
        (('level = "span"', 'level = "page"'), "level must be span or document"),
        (('documents = ["D1"]', "documents = []"), "documents must name some of D1 to D5"),
        (('documents = ["D1"]', 'documents = ["D9"]'), "documents must name some of D1 to D5"),
        (('documents = ["D1"]', 'documents = "D1"'), "documents must name some of D1 to D5"),
        (('documents = ["D1"]', "documents = 1"), "documents must name some of D1 to D5"),
        (('principle = "share-the-wheel"', 'principle = "share"'), "there is no principle 'share'"),
        (('title = "rush"', 'title = "rush"\ntitel = "rush"'), "'titel' is not known"),
        (("before it is too late", "(before it is"), "a bracket is not closed"),
        (("before it is too late", "..3 late"), "must begin with a word"),
        (("by {day}", "by {weekday}"), "there is no word class {weekday}"),
        (("shift = 1", "shift = 2"), "`shift` is -1, 0 or 1"),
        (("shift = 1", 'shift = "1"'), "`shift` is -1, 0 or 1"),
        (("question = true", 'question = "yes"'), "`question` is true or false"),
        (("question = true", 'doubtful = "yes"'), "`doubtful` is true or false"),
        (("shift = 1", "shfit = 1"), "a pattern has `say`"),
        (("shift = 1", "row = 5"), "a pattern has `say` or `row`"),
        (('unless = ["you (asked|wanted) to"]', 'unless = "you asked"'), "`unless` is a list of phrases"),
        (('reads_as = "rush to {reader}"', 'reads_as = "rush to {redaer}"'), "{redaer}"),
        (('reads_as = "rush to {reader}"', 'reads_as = "rush to {reader"'), "reads_as"),
        (("Would {when} suit", "Would {whne} suit"), "{whne}"),
        (("Is {when} a real", "Is {whne} a real"), "{whne}"),
        (("Is {when} a real", "Is {when a real"), "reframe"),
        (('{ text = "Which date', '{ txt = "Which date'), "a reframe has `text`"),
        (('{ text = "Which date would suit your own plan?" }', '"Which date?"'), "a reframe has `text`"),
    ],
    ids=lambda value: value if isinstance(value, str) else value[1][:40] or "gone",
)
def test_fault_in_a_signal_is_named_with_its_file(tmp_path: Path, change: tuple[str, str], told: str) -> None:
    assert change[0] in GOOD_FILE
    folder = write_playbook(tmp_path, {**SIGNALS, "rush": GOOD_FILE.replace(*change, 1)})

    problems = problems_of(folder)

    assert all(problem.startswith("rush: ") for problem in problems)
    assert any(told in problem for problem in problems)


@pytest.mark.parametrize("key", ["patterns", "reframes", "unless", "protects_from"])
@pytest.mark.parametrize("value", ["3", '"text"', "true", "[3]", "{ a = 1 }"])
def test_list_that_is_no_list_is_named(tmp_path: Path, key: str, value: str) -> None:
    head = GOOD_FILE.split("patterns", maxsplit=1)[0]
    folder = write_playbook(tmp_path, {**SIGNALS, "rush": f"{head}{key} = {value}\n"})

    problems = problems_of(folder)

    assert all(problem.startswith("rush: ") for problem in problems)


@pytest.mark.parametrize("end", [0, 1, 60, 130, 250, 330, 480, 560, 640])
def test_file_cut_anywhere_is_named_or_opens(tmp_path: Path, end: int) -> None:
    folder = write_playbook(tmp_path, {**SIGNALS, "rush": GOOD_FILE[:end]})

    problems = problems_of(folder)

    assert any(problem.startswith("rush: ") for problem in problems)


def test_signal_of_words_needs_patterns_and_something_to_say_instead(tmp_path: Path) -> None:
    head = GOOD_FILE.split("patterns", maxsplit=1)[0]
    folder = write_playbook(tmp_path, {**SIGNALS, "rush": head})

    problems = problems_of(folder)

    assert problems == ["rush: a span signal needs patterns", "rush: a push or passive signal needs a reframe"]


def test_guard_at_the_top_of_a_signal_holds_for_all_its_patterns(tmp_path: Path) -> None:
    guarded = GOOD_FILE.replace("patterns", 'unless = ["by choice"]\nunless_near = ["no hurry"]\npatterns', 1)
    folder = write_playbook(tmp_path, {**SIGNALS, "rush": guarded})

    patterns = load_playbook(folder).signals["rush"].patterns  # type: ignore[index]

    assert all(pattern.unless.each[0].written == "by choice" for pattern in patterns)
    assert all(pattern.unless_near.each[0].written == "no hurry" for pattern in patterns)
    assert [guard.written for guard in patterns[0].unless.each] == ["by choice", "you (asked|wanted) to"]


def test_a_way_of_saying_it_is_read_when_it_is_first_asked_for_and_once() -> None:
    read: list[int] = []

    def way(place: int) -> Pattern:
        read.append(place)
        return Pattern(None, row=place)

    patterns = Patterns(["sign", "hurry", None], way)
    assert (len(patterns), read) == (3, [])

    assert patterns[-1] is patterns[2]
    assert read == [2]
    assert [pattern.row for pattern in patterns] == [pattern.row for pattern in patterns[:3]] == [0, 1, 2]
    assert read == [2, 0, 1]


def test_guard_that_cannot_be_read_is_named_once_however_many_patterns_it_holds_for(tmp_path: Path) -> None:
    spoiled = GOOD_FILE.replace("patterns", 'unless = ["(you asked"]\npatterns', 1)

    problems = problems_of(write_playbook(tmp_path, {**SIGNALS, "rush": spoiled}))

    assert len(problems) == 1
    assert problems[0].startswith("rush: ")


def test_protection_from_a_stranger_is_named(tmp_path: Path) -> None:
    broken = SIGNALS["their_date"].replace('["rush"]', '["rsuh"]')
    folder = write_playbook(tmp_path, {**SIGNALS, "their_date": broken})

    problems = problems_of(folder)

    assert problems == ["their_date: it protects from 'rsuh', which is no signal"]


def test_situation_nobody_knows_is_named(tmp_path: Path) -> None:
    folder = write_playbook(tmp_path)
    with (folder / "situations.toml").open("a") as file:
        file.write('\nfollowup = ["following up"]\n')

    problems = problems_of(folder)

    assert problems == ["situations: there is no situation 'followup'"]


def test_every_problem_is_named_at_once(tmp_path: Path) -> None:
    folder = write_playbook(
        tmp_path,
        {
            **SIGNALS,
            "rush": GOOD_FILE.replace("severity = 2", "severity = 9").replace('level = "span"', 'level = "x"'),
            "loss": "half = [",
            "settled": SIGNALS["settled"].replace("gone ahead and", "(gone").replace("blocked", "{no}"),
        },
    )
    (folder / "principles.toml").write_text('[share-the-wheel]\nline = ""\ndocuments = ["D1"]\n')

    problems = problems_of(folder)

    assert [problem.split(":")[0] for problem in problems] == [
        "principles",
        "loss",
        "rush",
        "rush",
        "settled",
        "settled",
    ]


def test_nothing_secret_or_endless_stands_in_a_problem(tmp_path: Path) -> None:
    folder = write_playbook(tmp_path, {**SIGNALS, "rush": GOOD_FILE.replace("severity = 2", "severity = 9")})

    with pytest.raises(PlaybookInvalid) as caught:
        load_playbook(folder)

    assert len(str(caught.value)) < 300


def test_every_class_of_words_can_be_used_and_is_in_the_manual() -> None:
    language = load_playbook().language
    manual = (shipped("prompts") / "README.md").read_text(encoding="utf-8")
    classes = tomllib.loads((shipped("prompts") / "words.toml").read_text(encoding="utf-8"))

    missing = [name for name in classes if f"`{{{name}}}`" not in manual]

    assert missing == []
    assert [language.phrase(f"for {{{name}}}") for name in classes]


def test_slot_for_the_reader_stands_only_where_it_is_filled() -> None:
    playbook = load_playbook(shipped("prompts"))
    signals = [signal for told in (playbook.signals, *playbook.inside.values()) for signal in told.values()]
    told = [(said.title, said.seat, said.move) for said in signals]
    suspected = [(said.title, said.seat, said.move) for said in playbook.suspicions.values()]

    assert "{reader}" not in str(told + suspected)
