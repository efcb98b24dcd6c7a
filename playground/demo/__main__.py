"""The demo: `python -m playground.demo` starts our Slack and the real bot, and you talk to it."""

import json
import os
import re
import select
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.panel import Panel
from rich.text import Text

from playground.demo.background import Background
from playground.demo.bot_process import BotProcess, BotStopped
from playground.demo.reading import readable
from playground.people import REP, SALES
from playground.slack import SlackEmulator
from playground.workspace import Message

with suppress(ImportError):
    import readline  # noqa: F401 - importing it gives input() arrow keys and a history

BOT = (sys.executable, "-m", "bot", "run")
SECRETS = {"signing_secret": "00c0ffee" * 4, "bot_token": "xoxb-playground", "app_token": "xapp-playground"}
REPLY_WITHIN, WIDEST = 60.0, 100
# A slow machine is told so before the first look; neither is the answer.
PROMISES = ("full reply follows", "if nothing follows here")
SAMPLE = """\
Hi Margit,

I wanted to follow up once more on our proposal for Tallvik Logistics, as I still have not heard back. \
Honestly, every serious depot in the region has moved to our platform already. I can only hold the 15% \
discount until Friday, so I need your signature by then. If that is difficult on your side, I am happy to \
call your CFO and get this over the line for you. Just checking that you have seen my last three emails.

Best regards,
Jonas"""
WELCOME = "Your turn: type /coach and a draft, or paste a whole mail behind it. quit ends."
HINT = "Start with /coach, for example: /coach Hi Margit, just checking in on the proposal. quit ends."

# What a developer keeps in the shell stays out of the demo. Emptying is not enough: Bolt turns on its own
# OAuth as soon as SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are there, empty or not.
FOREIGN = re.compile(r"(SLACK|SAMESIDE|OPENAI)_.*|DATABASE_URL|.*_proxy", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a person sits before our Slack: what they type goes out, what they see is drawn."""

    console: Console
    background: Background
    slack: SlackEmulator
    request_url: str

    def coach(self, draft: str) -> bool:
        """Send `/coach` with a draft, draw what comes back, and tell whether an answer came."""
        before = self.slack.seen_by(REP, SALES)[-1:]
        sending = self.slack.slash_command("/coach", draft, request_url=self.request_url)
        outcome = self.background.run(sending)
        if outcome.shown:
            self.console.print(readable(outcome.shown))
            before = [outcome.shown]
        if outcome.error:
            return False
        if outcome.shown and not _promises_more(outcome.shown):
            return True
        return self._wait(before[0] if before else None)

    def _wait(self, after: Message | None) -> bool:
        while True:
            following = self.slack.next_message(REP, SALES, after=after, timeout=REPLY_WITHIN)
            try:
                with self.console.status("The full reply is on its way"):
                    reply = self.background.run(following)
            except TimeoutError:
                self.console.print(f"No full reply came within {REPLY_WITHIN:.0f} seconds.")
                return False
            self.console.print(readable(reply))
            if not _promises_more(reply):
                return True
            after = reply


def main(command: Sequence[str] = BOT) -> int:
    """Run the demo in this terminal; return the exit code."""
    environment = dict(os.environ)  # noqa: TID251 - the demo hands its own environment on to the bot
    once = environment.get("DEMO_ONCE") == "1" or not sys.stdin.isatty()
    # A polite kill ends the demo as Ctrl-C does, even where a shell's `&` turned that off: no bot outlives it.
    for kind in (signal.SIGINT, signal.SIGTERM):
        signal.signal(kind, signal.default_int_handler)
    console = Console(highlight=False)
    console.width = min(console.width, WIDEST)
    try:
        return demo(console, environment, command, once=once)
    except BotStopped as stopped:
        console.print("The bot did not start. The last it said:\n", Text(str(stopped)), sep="\n")
    except KeyboardInterrupt:
        console.print("\nStopped.")
    return 1


def demo(console: Console, environment: Mapping[str, str], command: Sequence[str], *, once: bool) -> int:
    """Coach the sample draft, then what is typed; return 0 when the sample got its answer.

    Raises:
        BotStopped: The bot did not start.
    """
    console.print("Starting our own Slack and the bot.", style="dim")
    with (
        tempfile.TemporaryDirectory(prefix="sameside-demo-") as name,
        Background() as background,
        background.holding(SlackEmulator(**SECRETS)) as slack,
        BotProcess(command, _settings(environment, slack, Path(name)), Path(name)) as bot,
    ):
        seat = Seat(console, background, slack, bot.request_url)
        console.print(Panel(Text(f"/coach {SAMPLE}"), title="Robin, in #sales", title_align="left", padding=(1, 2)))
        answered = seat.coach(SAMPLE)
        if not once:
            _converse(seat)
    return 0 if answered else 1


def typed(ask: Callable[[str], str], more: Callable[[], bool]) -> Iterator[str]:
    """Yield one command after the other; pasted lines belong to the `/coach` they follow.

    Args:
        ask: Returns the next line; it is given the prompt.
        more: Tells whether a further line is there already, as it is in a paste.
    """
    ahead = ""
    while True:
        lines, ahead = [ahead or ask("> ")], ""
        while lines[0].startswith("/coach") and not ahead and more():
            line = ask("")
            if line == "quit" or line.startswith("/coach"):
                ahead = line
            else:
                lines.append(line)
        yield "\n".join(lines)


def _converse(seat: Seat) -> None:
    seat.console.print(WELCOME)
    with suppress(EOFError, KeyboardInterrupt):
        for line in typed(input, _more_is_there):
            name, draft = [*line.split(maxsplit=1), "", ""][:2]
            if name == "quit":
                break
            if name == "/coach":
                seat.coach(draft)
            elif name:
                seat.console.print(HINT)
    seat.console.print("\nGoodbye.")


def _more_is_there() -> bool:
    try:
        return bool(select.select([sys.stdin], [], [], 0.05)[0])
    except OSError:  # Windows waits on sockets only: there a paste is taken line by line
        return False


def _promises_more(message: Message) -> bool:
    said = json.dumps([message.text, *message.blocks]).lower()
    return any(promise in said for promise in PROMISES)


def _settings(environment: Mapping[str, str], slack: SlackEmulator, folder: Path) -> dict[str, str]:
    return {
        **{name: value for name, value in environment.items() if not FOREIGN.fullmatch(name)},
        "SAMESIDE_DATA": str(folder / "data"),
        "SLACK_API_URL": slack.api_url,
        "SLACK_BOT_TOKEN": SECRETS["bot_token"],
        "SLACK_SIGNING_SECRET": SECRETS["signing_secret"],
    }


if __name__ == "__main__":
    sys.exit(main())
