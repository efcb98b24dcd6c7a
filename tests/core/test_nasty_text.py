"""Whatever people and models write, every message and view takes it, shows it as text, and is taken by Slack.

The builders are found, and what they are built of is made by their own signatures: a new one is tried by itself, and
fails here when it takes something of which nobody has said how nasty it can be.
"""

import ast
import importlib
import inspect
import re
import types
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import bot.slack
from bot.domain import Advice, Analysis, ChannelId, CoachingId, Mode, UserId
from bot.domain.digests import Standing, Subscription
from bot.domain.people import MOST_CLIENT, MOST_NOTE, ClientNote, Preferences
from bot.domain.team_weeks import Digest
from bot.domain.wishes import WayOut
from bot.errors import SamesideError
from bot.playbook.book import Playbook
from bot.rendering.buttons import reply_buttons
from bot.rendering.catalogue import LANGUAGES, speaking
from bot.rendering.digest import details_message, digest_message
from bot.rendering.digest_control import own_digests
from bot.rendering.modals import MOST_TYPED_CONTEXT, Buyer, Typed
from bot.rendering.people import MOST_EXPORTED
from bot.rendering.reply import Reply, compose_reply
from bot.rendering.slack import fits, reply_message
from bot.verification.stalls import MOST_CHANGES, MOST_MESSAGE, QUESTIONS
from playground.rules.blocks import parts
from tests.advices import ADVICES, FIXED, NASTY, READERS
from tests.core.test_catalogue import LEAVES, SENTENCES, slots
from tests.core.test_every_message import CARRIERS, builders
from tests.core.test_slack_messages import analysed
from tests.core.test_slack_views import assert_slack_shows, assert_slack_takes, assert_text_says_it_all
from tests.digests import CHANNEL, MONDAYS, PLAYBOOK, SETTER, WEEK, busy_digest, quiet_digest
from tests.fakes import NOW

ID = CoachingId("coach:T1:" + "0" * 32)
CONTROLS = "\x00\x07\x1b[31m\x7f\u200b\u2066\ufeff\uffff"
TEXT = st.sampled_from([*NASTY, CONTROLS]) | st.text(min_size=1, max_size=60)


def cut(most: int) -> st.SearchStrategy[str]:
    return TEXT.map(lambda text: text[:most])


def lines(least: int, most: int) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(TEXT, min_size=least, max_size=most).map(tuple)


FACTS = {slot: TEXT for key, sentence in SENTENCES.items() for slot in slots(sentence) if "trouble" in key}
AT_HOME = "slack://app?team=T1&id=A1&tab=home"
HOMES = st.sampled_from(["", AT_HOME])
PAGE = "https://docs.example.com/signals.md?at=main&plain=1"
REPLIES = st.builds(compose_reply, ADVICES, reader=READERS, help=cut(60), notice=cut(200), quoted=TEXT, home=HOMES)
# What is bounded before it is drawn, or means something to the program.
BY_TYPE: dict[object, st.SearchStrategy[Any]] = {
    str: TEXT,
    bool: st.booleans(),
    int: st.integers(0, 9),
    datetime: st.just(NOW),
    Advice: ADVICES,
    Analysis: st.lists(TEXT, max_size=4).map(lambda quotes: analysed(*quotes)),
    ChannelId: st.just(CHANNEL),
    ClientNote: st.builds(ClientNote, st.just("1"), cut(MOST_CLIENT), cut(MOST_NOTE), st.just(NOW)),
    CoachingId: st.just(ID),
    Digest: st.sampled_from([busy_digest(missed=2), quiet_digest()]),
    Playbook: st.just(PLAYBOOK),
    Preferences: st.builds(Preferences, keep_minutes=st.sampled_from([0, 30, 1440])),
    Reply: REPLIES,
    SamesideError: st.builds(lambda kind, facts: kind(**facts), st.sampled_from(LEAVES), st.fixed_dictionaries(FACTS)),
    Standing: st.sampled_from([*{*Standing} - {Standing.OPEN, Standing.UNSEEN}]),
    Subscription: st.just(MONDAYS),
    Typed: st.builds(Typed, TEXT, cut(MOST_TYPED_CONTEXT), st.sampled_from(Buyer)),
    UserId: st.just(SETTER),
    WayOut: st.builds(
        WayOut, lines(1, MOST_CHANGES), lines(QUESTIONS, QUESTIONS), cut(MOST_MESSAGE), TEXT, st.sampled_from(Mode)
    ),
}
BY_NAME: dict[str, st.SearchStrategy[Any]] = {
    "command": st.just("/coach"),
    "details": st.just(details_message(busy_digest(), PLAYBOOK)),
    "digests": st.just(own_digests([MONDAYS], "/coach")),
    "draft": TEXT.filter(fits),
    "help": cut(60),
    "home": HOMES,
    "message": REPLIES.map(lambda reply: reply_message(reply, *reply_buttons(ID, FIXED, in_modal=True))),
    "model": cut(60),
    "notice": cut(200),
    "parent": st.just(digest_message(busy_digest(), PLAYBOOK, setter=None, command="/coach")),
    "page": st.sampled_from(["", PAGE]),
    "piece": cut(MOST_EXPORTED),
    "titles": st.fixed_dictionaries({"threat": cut(80), "fomo": cut(80)}),
    "week": st.just(WEEK),
    # Where nothing is highlighted there is no button for this window.
    "fine_modal.advice": ADVICES.filter(lambda advice: bool(advice.highlights)),
    "weeks": st.just({WEEK: {"drafts": 3, "signal:threat": 2, "signal:fomo": 1, "signal:gone": 1}}),
}


def strategy(hint: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 - any annotation
    """Return what may be given where this is asked for."""
    if hint in BY_TYPE:
        return BY_TYPE[hint]
    origin, inner = get_origin(hint), get_args(hint)
    if origin in {Union, types.UnionType}:
        return st.one_of(*map(strategy, inner))
    if origin is Literal:
        return st.sampled_from(inner)
    if origin in {Sequence, list, tuple}:
        return st.lists(strategy(inner[0]), max_size=24)
    if hint is types.NoneType:
        return st.none()
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    raise LookupError(f"how nasty can {hint} be?")


def built_of(build: Callable[..., Any]) -> st.SearchStrategy[Mapping[str, Any]]:
    hints = get_type_hints(build)
    named = inspect.signature(build).parameters.values()
    asked = [each.name for each in named if each.kind is not inspect.Parameter.VAR_POSITIONAL]
    given = {name: BY_NAME.get(f"{build.__name__}.{name}", BY_NAME.get(name)) for name in asked}
    return st.fixed_dictionaries(
        {name: strategy(hints[name]) if known is None else known for name, known in given.items()}
    )


def is_our_link(part: Mapping[str, Any]) -> bool:
    ours = r"<(?:slack://app\?[A-Z0-9a-z=&;]+|https://docs\.example\.com/[\w./?=&;#]+)\|[\w ]+>"
    return part.get("type") == "mrkdwn" and re.fullmatch(ours, part["text"]) is not None


def assert_all_of_it_is_text(drawn: Mapping[str, Any]) -> None:
    """Nobody is named or pinged but by us, and nothing is read as markup."""
    inside = [part for part in parts(drawn["blocks"]) if not is_our_link(part)]
    named = re.sub(f"<@{SETTER}>|<#{CHANNEL}>", "", drawn.get("text", ""))

    assert not {part.get("type") for part in inside} & {"mrkdwn", "link", "usergroup", "broadcast", "emoji", "date"}
    assert {part["user_id"] for part in inside if "user_id" in part} <= {SETTER}
    assert {part["channel_id"] for part in inside if "channel_id" in part} <= {CHANNEL}
    assert re.findall(r"[<>]|&(?!amp;|lt;|gt;)", named) == []


BUILDERS = {f"{module}.{name}": kind for (module, name), kind in builders().items() if name not in CARRIERS}


@pytest.mark.parametrize("named", BUILDERS)
@settings(max_examples=20)
@given(data=st.data(), language=st.sampled_from(LANGUAGES))
def test_nasty_text_arrives_as_text(named: str, data: st.DataObject, language: str) -> None:
    module, _, name = named.rpartition(".")
    build = getattr(importlib.import_module(module), name)
    given = data.draw(built_of(build))

    with speaking(language):
        drawn = build(**given)

    assert_all_of_it_is_text(drawn)
    if BUILDERS[named] == "View":
        assert_slack_shows(drawn)
    else:
        assert_slack_takes(drawn)
        assert_text_says_it_all(drawn)


def test_slacks_edge_draws_nothing_by_itself() -> None:
    drawn = {
        name.name
        for path in Path(str(bot.slack.__file__)).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "bot.rendering.blocks"
        for name in node.names
    }

    assert drawn == {"Block", "Message", "View", "said", "without_charts"}
