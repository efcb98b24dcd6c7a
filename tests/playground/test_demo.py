import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from bot.rendering.catalogue import catalogue
from playground.demo.__main__ import PROMISES, SAMPLE, demo, typed
from playground.demo.bot_process import BotStopped
from tests.playground.bolt_app import MOMENT

CHECKOUT = Path(__file__).parents[2]
STAND_IN = [sys.executable, "-m", "tests.playground.bolt_app"]
SCRIPT = f"import sys; from playground.demo.__main__ import main; sys.exit(main({STAND_IN!r}))"
# A terminal sends signals to the session it belongs to, so the demo's session takes it as its own.
OWN_TERMINAL = "import fcntl, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); "
# What a developer's shell may hold; any of it reaching the bot would spoil the demo.
SHELL = {"PATH": os.defpath, "HTTP_PROXY": "http://127.0.0.1:9", "SLACK_CLIENT_ID": "1", "SLACK_CLIENT_SECRET": "2"}


class Terminal:
    """The demo on a terminal of its own, typed into and read by a test."""

    def __init__(self, process: subprocess.Popen[bytes], end: int) -> None:
        self.process, self._end, self.shown = process, end, ""

    def types(self, text: str) -> None:
        os.write(self._end, text.encode())

    def shows(self, text: str, within: float = 10.0) -> None:
        deadline = time.monotonic() + within
        while text not in self.shown:
            left = deadline - time.monotonic()
            assert left > 0, f"{text!r} is not in:\n{self.shown}"
            if select.select([self._end], [], [], left)[0]:
                self.shown += os.read(self._end, 65536).decode(errors="replace")
        self.shown = self.shown.partition(text)[2]

    def waits_for_input(self) -> None:
        """See the prompt; a signal that comes before readline listens, a moment later, waits for a key."""
        self.shows("> ")
        time.sleep(0.1)


@contextmanager
def terminal(**environment: str) -> Iterator[Terminal]:
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", OWN_TERMINAL + SCRIPT],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=CHECKOUT,
        env={**SHELL, "TERM": "dumb", **environment},
        start_new_session=True,
    )
    os.close(theirs)
    try:
        yield Terminal(process, ours)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        os.close(ours)


def test_sample_is_a_mail_of_some_eighty_words() -> None:
    assert 70 <= len(SAMPLE.split()) <= 100


def test_first_answer_and_the_reply_it_promises_are_printed() -> None:
    printed = StringIO()

    code = demo(Console(width=80, file=printed), SHELL, STAND_IN, once=True)

    assert code == 0
    places = [printed.getvalue().index(part) for part in ("Hi Margit", "First look", "Full reply to 6 lines")]
    assert places == sorted(places)


def test_an_answer_that_takes_longer_is_waited_for() -> None:
    printed = StringIO()

    code = demo(Console(width=80, file=printed), SHELL, [*STAND_IN, "--slow"], once=True)

    assert code == 0
    places = [printed.getvalue().index(part) for part in ("One moment", "First look", "Full reply to 6 lines")]
    assert places == sorted(places)


def test_the_stand_in_says_what_the_bot_says_when_it_takes_longer() -> None:
    assert PROMISES[1] in catalogue().say("pressed.moment").lower()
    assert PROMISES[1] in MOMENT.lower()


def test_no_answer_is_a_failure() -> None:
    printed = StringIO()

    code = demo(Console(width=80, file=printed), SHELL, [*STAND_IN, "--signing-secret", "another"], once=True)

    assert code == 1
    assert '/coach failed with the error "http_client_error"' in printed.getvalue()


def test_bot_that_dies_at_once_is_quoted() -> None:
    dying = [sys.executable, "-c", "import sys; sys.exit('No token, no start')"]

    with pytest.raises(BotStopped, match="No token, no start"):
        demo(Console(file=StringIO()), SHELL, dying, once=True)


def test_demo_without_a_terminal_ends_after_the_first_answer() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        cwd=CHECKOUT,
        env=SHELL,
        timeout=20,
        check=False,
    )

    assert (ended.returncode, ended.stderr) == (0, "")
    assert "Full reply to 6 lines" in ended.stdout
    assert "Your turn" not in ended.stdout


def test_person_types_pastes_and_leaves() -> None:
    with terminal() as person:
        person.shows("Your turn")
        person.types("hello\n")
        person.shows("Start with /coach")
        person.types("/coach Hi Anna, just checking in\n")
        person.shows("Full reply to 1 lines")
        person.types("/coach Hi Anna,\n\njust checking in.\nJonas\n")
        person.shows("Full reply to 4 lines")
        person.types("quit\n")
        person.shows("Goodbye")
        code = person.process.wait(10)

    assert code == 0


@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["Ctrl-C", "Ctrl-D"])
def test_keys_that_end_things_end_the_demo_kindly(key: str) -> None:
    with terminal() as person:
        person.waits_for_input()
        person.types(key)
        person.shows("Goodbye")
        code = person.process.wait(10)

    assert code == 0
    assert "Traceback" not in person.shown


def test_polite_kill_stops_the_bot_and_leaves_nothing_behind(tmp_path: Path) -> None:
    with terminal(TMPDIR=str(tmp_path)) as person:
        person.waits_for_input()
        folders = list(tmp_path.iterdir())
        person.process.send_signal(signal.SIGTERM)
        person.process.wait(10)

    assert len(folders) == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("lines", "commands"),
    [
        (["/coach one", "two", "", "three"], ["/coach one\ntwo\n\nthree"]),
        (["/coach", "Hi Anna,"], ["/coach\nHi Anna,"]),
        (["/coach one", "/coach two", "quit"], ["/coach one", "/coach two", "quit"]),
        (["hello", "there"], ["hello", "there"]),
    ],
)
def test_pasted_lines_belong_to_the_command_they_follow(lines: list[str], commands: list[str]) -> None:
    left = list(lines)

    given = typed(lambda _prompt: left.pop(0), lambda: bool(left))

    assert [next(given) for _ in commands] == commands
