"""The Dockerfile, replayed step by step in an empty directory, for there is no container engine here.

Every COPY takes what `.dockerignore` lets in, every RUN is run as it stands, with absolute paths below that directory.
Four things stand in for what is not ours to do: `python` is the one the tests run on; the compiler is this machine's,
if it has one; the packages of the tests' environment are put where the new one sees them, so that pip finds the pinned
versions there and asks no index; and nobody makes a user or gives a folder away.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.deploy.test_deploy import PORT
from tests.running_bot import bot_environment

ROOT = Path(__file__).parents[2]
IGNORED = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
LET_IN = {line[1:] for line in IGNORED if line[:1] == "!"}
KEPT_OUT = [line[3:] for line in IGNORED if line[:3] == "**/"]
ABSOLUTE = re.compile(r"(?<![\w./])/(?=opt|data|build)")
INSTALL = ["install", "-d", "-o", "sameside", "-m", "700", "/data"]


def steps() -> Iterator[tuple[str, str]]:
    """Yield each instruction with what it is given, its lines joined and comments left out."""
    text = re.sub(r"^#.*\n", "", (ROOT / "Dockerfile").read_text(encoding="utf-8"), flags=re.MULTILINE)
    for line in text.replace("\\\n", " ").splitlines():
        if line.strip():
            word, _, given = line.partition(" ")
            yield word, given.strip()


@dataclass
class Replay:
    """A stage after the other, both below `root`; the second begins with what it copies from the first."""

    root: Path
    folder: Path = field(init=False)
    environment: dict[str, str] = field(init=False)
    told: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin with nothing but a python."""
        self.folder = self.root
        bin = self.root / "usr" / "bin"
        bin.mkdir(parents=True)
        (bin / "python").symlink_to(sys.executable)
        path = f"{bin}{os.pathsep}{os.environ['PATH']}"  # noqa: TID251 - a subprocess needs it
        self.environment = bot_environment(self.root) | {"PATH": path, "PIP_NO_INDEX": "1", "HOME": str(self.root)}

    def below(self, text: str) -> str:
        return ABSOLUTE.sub(f"{self.root}/", text)

    def step(self, word: str, given: str) -> None:
        """Do what an instruction says."""
        getattr(self, word.lower(), self.note)(given)

    def note(self, given: str) -> None:
        self.told.append(given)

    def workdir(self, given: str) -> None:
        self.folder = Path(self.below(given))
        self.folder.mkdir(exist_ok=True)

    def env(self, given: str) -> None:
        for name, _, value in (pair.partition("=") for pair in shlex.split(given)):
            self.environment[name] = self.below(value).replace("$PATH", self.environment["PATH"])

    def copy(self, given: str) -> None:
        *sources, target = given.split()
        if sources[0].startswith("--from"):
            assert sources[1:] == [target]
            assert Path(self.below(target)).is_dir()
            shutil.rmtree(self.root / "build")
            return
        for source in sources:
            assert source in LET_IN
            into = self.folder / target / (Path(source).name if target.endswith("/") else "")
            into.parent.mkdir(parents=True, exist_ok=True)
            if (ROOT / source).is_dir():
                shutil.copytree(ROOT / source, into, ignore=shutil.ignore_patterns(*KEPT_OUT))
            else:
                shutil.copy(ROOT / source, into)

    def run(self, given: str) -> None:
        if given.startswith("useradd "):
            _, _, install = given.partition(" && ")
            assert shlex.split(install) == INSTALL
            (self.root / "data").mkdir(0o700)
            return
        if given.startswith("apt-get "):
            assert " gcc " in given
            return
        self.call(["sh", "-c", self.below(given)])
        if " -m venv " in given:
            (site,) = (self.root / "opt").glob("*/lib/python*/site-packages")
            (site / "tested.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
            for old in site.glob("setuptools*"):  # older Pythons bring one, which would stand before the tests'
                shutil.rmtree(old)

    def call(self, command: list[str], said: str = "") -> str:
        done = subprocess.run(
            command, cwd=self.folder, env=self.environment, input=said, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Replay:
    replay = Replay(tmp_path_factory.mktemp("image"))
    for word, given in steps():
        replay.step(word, given)
    return replay


def test_image_answers_by_its_own_command_from_what_was_made_with_it(image: Replay) -> None:
    (package,) = (image.root / "opt").glob("sameside/lib/python*/site-packages/bot")

    def files() -> dict[Path, float]:
        return {path: path.stat().st_mtime for path in package.rglob("*") if path.is_file() and path.suffix != ".pyc"}

    before = files()
    said = image.call(["sameside", "check", "--json", "-"], "I've gone ahead and blocked Thursday on your calendar.")

    assert "fait_accompli" in said
    assert sorted(path.name for path in (package / "_shipped").iterdir()) == ["manifest.json", "migrations", "prompts"]
    for step in ("_sieve", "_sums"):
        assert len([*package.glob(f"playbook/{step}.*.so")]) == (find_spec(f"bot.playbook.{step}") is not None)
    # Its folder cannot be written later: what is read of the playbook had to be there.
    assert files() == before


def test_image_serves_where_it_says_as_nobody_special(image: Replay) -> None:
    healthy = next(told for told in image.told if "urllib" in told)

    assert f"http://127.0.0.1:{PORT}/healthz" in healthy
    assert {'["sameside"]', '["run"]', "sameside", str(PORT), "/data"} <= set(image.told)
    assert image.folder == image.root / "data"
    assert image.environment["SAMESIDE_DATA"] == str(image.folder)
