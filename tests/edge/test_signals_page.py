"""Links to the page of all signals, where an operator says that people can read it, through the real bot."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from playground.people import REP
from playground.slack import SlackEmulator
from tests.edge.test_reply_buttons import coached, words
from tests.running_bot import running_bot
from tests.signals_page import PAGE

ADDRESS = "https://git.example.com/sameside/docs/signals.md"


def links(shown: str) -> set[str]:
    return set(re.findall(rf"<({re.escape(ADDRESS)}[^|>]*)\|", shown))


async def test_why_leads_to_the_signal_and_how_it_is_determined_to_the_whole_list(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack, SAMESIDE_SIGNALS_PAGE=ADDRESS) as bot:
        reply = await coached(slack, bot)
        await slack.press(reply, "why", request_url=bot.request_url)
        window = slack.modal_of()
        assert window is not None
        await slack.press(window, "signals", request_url=bot.request_url)
        everything = words(slack.modal_of())
        await slack.open_home(request_url=bot.request_url)
        home = words(slack.home_of(REP))

    assert links(words(window)) == {f"{ADDRESS}#fait_accompli"}
    assert '<a id="fait_accompli"></a>' in PAGE.read_text(encoding="utf-8")
    assert links(everything) == links(home) == {ADDRESS}


async def test_without_an_address_nothing_links(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack) as bot:
        reply = await coached(slack, bot)
        await slack.press(reply, "why", request_url=bot.request_url)
        await slack.open_home(request_url=bot.request_url)

    assert "signals.md" not in words(slack.modal_of()) + words(slack.home_of(REP))


def test_every_link_within_the_page_leads_to_a_place_on_it() -> None:
    written = PAGE.read_text(encoding="utf-8")
    places = re.findall(r'<a id="([^"]*)"></a>', written)

    assert len(places) == len(set(places))
    assert set(re.findall(r"\]\(#([^)]*)\)", written)) == set(places) - {"suspected"}


def test_the_page_speaks_to_a_rep_before_it_speaks_to_who_changes_it() -> None:
    opening = PAGE.read_text(encoding="utf-8").split("\n## ")[0]

    assert "python -m" not in opening
    assert "prompts/" not in opening


def test_the_page_of_another_playbook_is_printed(tmp_path: Path) -> None:
    folder = tmp_path / "prompts"
    shutil.copytree(PAGE.parents[1] / "prompts", folder, ignore=shutil.ignore_patterns(".compiled"))
    guilt = folder / "signals" / "guilt.toml"
    guilt.write_text(re.sub(r'^title += ".*"$', 'title = "A bill for kindness"', guilt.read_text(), flags=re.MULTILINE))

    printed = subprocess.run(
        [sys.executable, "-m", "tests.signals_page", folder], cwd=PAGE.parents[1], capture_output=True, check=True
    ).stdout.decode()

    assert '<a id="guilt"></a>A bill for kindness\n' in printed
    assert len(printed.splitlines()) == len(PAGE.read_text(encoding="utf-8").splitlines())
