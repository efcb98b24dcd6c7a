"""What Slack is sent: within its limits, all of it text, and the same as in `tests/messages/`."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slack_sdk.models.blocks import Block

from bot.analysis.passages import read_draft
from bot.domain import Advice, Analysis, Family, Finding, Mode, SignalKey, Situation, Span, Verdict
from bot.errors import DraftTooLong
from bot.playbook.book import Playbook
from bot.playbook.phrases import NO_PHRASES, Language
from bot.playbook.seats import Seats
from bot.playbook.signals import Signal
from bot.rendering.catalogue import catalogue
from bot.rendering.reply import compose_reply
from bot.rendering.slack import (
    first_look_message,
    help_message,
    others_first_message,
    reply_message,
    trouble_message,
    unexpected_message,
)
from playground.rules.blocks import parts
from playground.rules.contents import checked
from tests.advices import ADVICES, FIXED, NASTY, READERS
from tests.parts import shipped_playbook

MESSAGES = Path(__file__).parents[1] / "messages"
FOLLOWS = "the full reply follows."
Message = Mapping[str, Any]


def signal(key: str, reads_as: str) -> Signal:
    return Signal(
        key=SignalKey(key),
        title="",
        family=Family.PUSH,
        level="span",
        severity=3,
        documents=("D1",),
        principle="",
        definition="",
        not_this="",
        seat="",
        reads_as=reads_as,
        move="",
    )


PLAYBOOK = Playbook(
    folder=Path(),
    signals={
        found.key: found
        for found in (
            signal("fait_accompli", "settled for {reader} before anyone asked"),
            signal("assumed_close", "silence counts as a yes"),
        )
    },
    principles={},
    language=Language({}),
    situations={},
    asks=NO_PHRASES,
    vague_asks=NO_PHRASES,
    offers=NO_PHRASES,
    gives=NO_PHRASES,
    inside={},
    suspicions={},
    parts=shipped_playbook().parts._replace(seats=lambda: Seats({}, ())),
)


def analysed(*quotes: str, reader: str | None = "Dana") -> Analysis:
    findings = tuple(
        Finding(key, Family.PUSH, 3, Span(start, start + 1), quote)
        for start, (key, quote) in enumerate(zip([*PLAYBOOK.signals] * 2, quotes, strict=False))
    )
    verdict = Verdict.REWORK if quotes else Verdict.SEND
    draft = read_draft("Hi Dana, one two three.")
    return Analysis(draft, (), findings, (), (), Situation.OTHER, verdict, 0.5, 0, False, reader, True)  # noqa: FBT003 - its order


def reply(advice: Advice, *, reader: str | None = "Dana", notice: str = "") -> Message:
    return reply_message(compose_reply(advice, reader=reader, help="/coach help", notice=notice))


GOLDEN: dict[str, Message] = {
    "rework": reply(FIXED),
    "send": reply(replace(FIXED, verdict=Verdict.SEND, highlights=(), rewrite=None, before_you_send=())),
    "first_look_queued": first_look_message(analysed(), PLAYBOOK, queued=True),
    "others_first": others_first_message(),
    "first_look": first_look_message(analysed(*(light.quote for light in FIXED.highlights)), PLAYBOOK),
    "help": help_message("/coach"),
    "fallback": reply(replace(FIXED, mode=Mode.FALLBACK), notice=catalogue().say("mode.repeated")),
    "trouble": trouble_message(DraftTooLong(length=12_345, most=12_000)),
}


def texts(message: Message) -> list[str]:
    return [part["text"] for part in parts(message["blocks"]) if isinstance(part.get("text"), str)]


def assert_slack_takes(message: Message) -> None:
    assert message.keys() == {"response_type", "text", "blocks"}
    assert message["response_type"] == "ephemeral"
    checked(dict(message))
    for block in Block.parse_all(message["blocks"]):
        block.validate_json()


def assert_all_of_it_is_text(message: Message) -> None:
    kinds = {part["type"] for part in parts(message["blocks"]) if "type" in part}
    said = message["text"].replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")

    assert kinds <= {"rich_text", "header", "context", "plain_text", "text"} | {
        f"rich_text_{kind}" for kind in ("section", "quote", "preformatted", "list")
    }
    assert not set("<>") & set(message["text"])
    assert [text for text in texts(message) if text.strip(" \n→:") not in said] == []


@given(advice=ADVICES, reader=READERS, notice=st.sampled_from(["", *NASTY[:4]]))
def test_reply_arrives_as_text_whatever_is_in_it(advice: Advice, reader: str | None, notice: str) -> None:
    message = reply(advice, reader=reader, notice=notice)

    assert_slack_takes(message)
    assert_all_of_it_is_text(message)


@pytest.mark.parametrize("rewrite", [text for text in NASTY if len(text) < 10_000], ids=lambda text: ascii(text[:12]))
def test_draft_to_send_can_be_copied_as_it_is(rewrite: str) -> None:
    (whole,) = [
        part
        for part in parts(reply(replace(FIXED, rewrite=rewrite))["blocks"])
        if "preformatted" in str(part.get("type"))
    ]

    assert whole["elements"] == [{"type": "text", "text": rewrite}]


@pytest.mark.parametrize(
    "letter", ["a", "&", "\u4ef7", "\U0001f642", "a "], ids=["latin", "escaped", "han", "emoji", "words"]
)
@pytest.mark.parametrize("length", [2_000, 10_000, 18_350])
def test_longest_rewrite_stays_within_slack_s_limits(letter: str, length: int) -> None:
    rewrite = letter * (length // len(letter))

    message = reply(replace(FIXED, rewrite=rewrite))

    assert_slack_takes(message)
    assert_all_of_it_is_text(message)
    assert (rewrite in texts(message)) is ("too long to show" not in message["text"])


@pytest.mark.parametrize("text", NASTY, ids=lambda text: ascii(text[:12]))
@pytest.mark.parametrize("count", [0, 1, 2, 4])
def test_first_look_is_at_most_four_lines_and_announces_the_reply(text: str, count: int) -> None:
    message = first_look_message(analysed(*[text] * count, reader="Dana"), PLAYBOOK)

    assert_slack_takes(message)
    assert_all_of_it_is_text(message)
    assert len(message["text"].splitlines()) <= 4
    assert "".join(texts(message)).count("\n") <= 3
    assert message["text"].endswith(FOLLOWS)
    assert texts(message)[-1].endswith(FOLLOWS)


def test_first_look_says_the_verdict_and_what_the_worst_words_tell() -> None:
    first, second, third, _ = first_look_message(analysed("You must sign", "Deal done"), PLAYBOOK)["text"].splitlines()

    assert first == "First look: Rework"
    assert "You must sign" in second
    assert "settled for Dana before anyone asked" in second
    assert "silence counts as a yes" in third


@pytest.mark.parametrize("message", [*GOLDEN.values(), unexpected_message()], ids=[*GOLDEN, "unexpected"])
def test_every_kind_of_message_is_private_text_slack_takes(message: Message) -> None:
    assert_slack_takes(message)
    assert_all_of_it_is_text(message)


@pytest.mark.parametrize("name", GOLDEN)
def test_message_is_the_one_that_was_looked_at(name: str, *, updating_messages: bool) -> None:
    path = MESSAGES / f"{name}.json"
    if updating_messages:
        path.write_text(json.dumps(GOLDEN[name], ensure_ascii=False, indent=2) + "\n", encoding="utf-8")

    assert json.loads(path.read_text(encoding="utf-8")) == GOLDEN[name]


def test_every_golden_message_is_still_built() -> None:
    assert {path.stem for path in MESSAGES.glob("*.json")} == GOLDEN.keys()


def test_reply_reads_in_the_order_of_the_product() -> None:
    said = GOLDEN["fallback"]["text"]

    order = [
        "Rework",
        "I was interrupted",
        "Keep:",
        "From Dana's chair:",
        "blocked 30 minutes",
        "Draft to send, as a start:",
        "Before you send:",
    ]

    assert sorted(order, key=said.index) == order
    assert said.endswith("for the full coaching.")


def test_help_names_the_command_it_answers_to() -> None:
    assert "/sameside" in help_message("/sameside")["text"]
    assert "/coach" not in help_message("/sameside")["text"]


def test_help_says_one_thing_a_line_of_each_command() -> None:
    (block,) = help_message("/coach")["blocks"]
    (listed,) = [each["elements"] for each in block["elements"] if each["type"] == "rich_text_list"]

    assert [each["elements"][0]["text"].split()[:2] for each in listed] == [
        ["/coach", word] for word in ("alone", "notes", "stuck", "digest", "drafts", "settings")
    ]


@pytest.mark.parametrize(("mode", "links"), [(Mode.MODEL, 1), (Mode.LOCAL, 0), (Mode.FALLBACK, 0)])
def test_what_a_model_wrote_leads_to_where_it_is_said_how_that_is_done(mode: Mode, links: int) -> None:
    home = "slack://app?team=T1&id=A1&tab=home"
    message = reply_message(compose_reply(replace(FIXED, mode=mode), reader="Dana", help="/coach help", home=home))

    linked = [part["text"] for part in parts(message["blocks"]) if part.get("type") == "mrkdwn"]
    assert linked == [f"<{home.replace('&', '&amp;')}|How I work>"] * links
    assert message["text"].count("How I work: slack://app?") == links
