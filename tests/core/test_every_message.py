"""What is always the same, every failure and what is counted are told within Slack's limits, in every language."""

import ast
import importlib
import pkgutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import bot.rendering
from bot.domain import UserId
from bot.domain.digests import Standing
from bot.domain.people import ClientNote
from bot.errors import SamesideError
from bot.rendering.blocks import CHART, Message, without_charts
from bot.rendering.buttons import gone_message
from bot.rendering.catalogue import LANGUAGES, speak
from bot.rendering.digest_control import again_message, digest_modal
from bot.rendering.drafts import drafts_closed_message, drafts_message, no_drafts_message
from bot.rendering.method import signals_modal
from bot.rendering.people import forget_message, guest_home, notes_modal
from bot.rendering.slack import (
    guest_message,
    help_message,
    nothing_to_stop_message,
    queued_message,
    reading_message,
    still_reading_message,
    trouble_message,
    unexpected_message,
)
from bot.rendering.trend import trend_message
from bot.rendering.welcome import greeting_message, hello_message
from tests.core.test_catalogue import LEAVES, SENTENCES, slots
from tests.core.test_slack_views import NASTY_TEXT, assert_slack_shows, assert_slack_takes, assert_text_says_it_all
from tests.parts import analyst

# What is always the same but for the language.
ALWAYS: tuple[Callable[[], Message], ...] = (
    lambda: again_message("taken"),
    lambda: again_message("paused"),
    lambda: again_message("over"),
    lambda: drafts_message(None, named=False),
    lambda: drafts_message(None, named=True),
    drafts_closed_message,
    *(partial(no_drafts_message, why) for why in Standing if why not in {Standing.OPEN, Standing.UNSEEN}),
    lambda: greeting_message("/coach"),
    forget_message,
    gone_message,
    guest_message,
    lambda: hello_message("/coach"),
    lambda: hello_message("/coach", drafts=True),
    lambda: hello_message("/coach", shared=True),
    lambda: help_message("/coach"),
    nothing_to_stop_message,
    queued_message,
    reading_message,
    still_reading_message,
    unexpected_message,
)
# Pieces and carriers of what the others build.
CARRIERS = {"ephemeral", "modal", "step_message", "told", "without_charts"}


NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture(params=LANGUAGES)
def spoken(request: pytest.FixtureRequest) -> Iterator[None]:
    speak(request.param)
    yield
    speak(LANGUAGES[0])


@pytest.mark.usefixtures("spoken")
def test_what_is_always_the_same_is_taken_and_says_it_all_in_words() -> None:
    for build in ALWAYS:
        assert_slack_takes(build())
        assert_text_says_it_all(build())
    assert_slack_takes(drafts_message(UserId("U1"), named=False))
    assert_slack_shows(guest_home())
    assert_slack_shows(digest_modal(again_message("taken")))
    assert_slack_shows(signals_modal(analyst().playbook))


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("kind", LEAVES, ids=lambda kind: kind.code())
def test_every_failure_is_told_in_a_message_that_is_taken(kind: type[SamesideError]) -> None:
    facts = {slot: "<!channel>" for key, sentence in SENTENCES.items() for slot in slots(sentence) if "trouble" in key}

    message = trouble_message(kind(**facts))

    assert_slack_takes(message)
    assert "<!channel>" not in message["text"]


@settings(max_examples=20)
@given(texts=st.lists(NASTY_TEXT.map(lambda text: text[:80]), min_size=1, max_size=30), first=st.integers(0, 40))
def test_notes_are_shown_as_they_were_written_from_whichever_on(texts: list[str], first: int) -> None:
    notes = [ClientNote(str(place), "Acme", text, NOON) for place, text in enumerate(texts)]

    assert_slack_shows(notes_modal(notes, first))


@settings(max_examples=20)
@given(
    titles=st.lists(NASTY_TEXT.map(lambda text: text[:80]), max_size=8),
    weeks=st.lists(st.integers(1, 52), min_size=1, max_size=9, unique=True),
    count=st.integers(0, 10_000),
)
def test_own_weeks_are_drawn_with_the_same_numbers_in_words(titles: list[str], weeks: list[int], count: int) -> None:
    named = {f"s{place}": title for place, title in enumerate(titles)}
    counts = {f"2026-W{week:02d}": {f"signal:{key}": count + 1 for key in named} for week in weeks}

    message = trend_message(counts, named)

    assert_slack_takes(message)
    assert_text_says_it_all(without_charts(message))
    charts = [block for block in message["blocks"] if block["type"] == CHART]
    assert len(charts) == bool(titles)
    for series in (series for chart in charts for series in chart["chart"]["series"]):
        assert len(series["name"]) <= 20
        assert all(f"{point['label']} {point['value']}" in message["text"] for point in series["data"])


def builders() -> dict[tuple[str, str], str]:
    """Return all functions of the rendering room that make a message or a view, by module and name."""
    found: dict[tuple[str, str], str] = {}
    for module in pkgutil.iter_modules(bot.rendering.__path__, "bot.rendering."):
        path = importlib.import_module(module.name).__file__
        tree = ast.parse(Path(str(path)).read_text(encoding="utf-8"))
        functions = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name[0] != "_"]
        returned = {node.name: node.returns.id for node in functions if isinstance(node.returns, ast.Name)}
        found |= {(module.name, name): kind for name, kind in returned.items() if kind in {"Message", "View"}}
    return found
