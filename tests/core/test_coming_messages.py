"""What is shown of an answer while it comes, what is said of one that was stopped, and the words that stop it."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given

from bot.domain import Advice, CoachingId
from bot.domain.wishes import Wish, WishKind
from bot.rendering.buttons import reply_buttons, stopped_message
from bot.rendering.reply import compose_reply
from bot.rendering.slack import message_so_far, reply_message
from bot.slack.hearing.follow_ups import asks_to_go_on, asks_to_stop, wish_of
from playground.rules.blocks import parts
from tests.advices import ADVICES, FIXED, READERS
from tests.core.test_slack_messages import Message, assert_all_of_it_is_text, assert_slack_takes
from tests.desks import drawing
from tests.fakes import COACHING, request
from tests.parts import DRAFT

BARE = replace(FIXED, rewrite=None, before_you_send=(), unfinished=True)
GROWING = [
    replace(BARE, from_their_chair="", highlights=()),
    replace(BARE, highlights=()),
    replace(BARE, highlights=FIXED.highlights[:1]),
    BARE,
]


def so_far(advice: Advice, reader: str | None = "Dana") -> Message:
    return message_so_far(compose_reply(advice, reader=reader, help="/coach help"))


def actions(message: Message) -> list[str]:
    return [part["action_id"] for part in parts(message["blocks"]) if "action_id" in part]


@given(advice=ADVICES, reader=READERS)
def test_what_has_come_arrives_as_text_whatever_is_in_it(advice: Advice, reader: str | None) -> None:
    message = so_far(replace(advice, rewrite=None, before_you_send=(), unfinished=True), reader)

    assert_slack_takes(message)
    assert_all_of_it_is_text(message)


def test_each_part_is_a_block_below_those_before_it() -> None:
    drawn = [so_far(advice)["blocks"] for advice in GROWING]

    assert [len(blocks) for blocks in drawn] == [2, 3, 4, 5]
    assert all(longer[: len(blocks)] == blocks for blocks, longer in pairwise(drawn))


def test_parts_read_as_they_do_in_the_whole_reply() -> None:
    whole = reply_message(compose_reply(FIXED, reader="Dana", help="/coach help"))
    words = [part["text"] for part in parts(so_far(BARE)["blocks"]) if isinstance(part.get("text"), str)]

    assert [word for word in words if word.strip() not in str(whole["blocks"])] == []


def test_stopped_answer_says_so_and_offers_to_go_on() -> None:
    message = drawing().drawn(request(DRAFT), BARE)

    assert_slack_takes(message)
    assert "You stopped me here" in message["text"]
    assert FIXED.keep_line in message["text"]
    assert "Draft to send" not in message["text"]
    assert actions(message) == ["go_on", "why"]


def test_answer_stopped_before_it_began_is_one_sentence_and_a_button() -> None:
    nothing = replace(BARE, keep_line="", from_their_chair="", highlights=())
    message = drawing().drawn(request(DRAFT), nothing)

    assert message == stopped_message(COACHING)
    assert_slack_takes(message)
    assert actions(message) == ["go_on"]


def test_there_is_no_reason_to_ask_for_before_a_highlight_has_come() -> None:
    (row,) = reply_buttons(CoachingId("coach:T1:1"), GROWING[0])

    assert [button["action_id"] for button in row["elements"]] == ["go_on"]


@pytest.mark.parametrize("said", ["stop", "Stop!", "please stop", "Stopp", "cancel", "stop it", "abbrechen"])
def test_few_words_stop(said: str) -> None:
    assert asks_to_stop(said)


@pytest.mark.parametrize(
    "said", ["go on", "Go on, please", "continue", "carry on", "weiter", "Weitermachen", "mach weiter"]
)
def test_few_words_go_on(said: str) -> None:
    assert asks_to_go_on(said)


@pytest.mark.parametrize(
    "said", ["stop telling her about the discount", "we should go on with the pilot from the last call", "keep going"]
)
def test_words_about_the_mail_neither_stop_nor_go_on(said: str) -> None:
    assert not asks_to_stop(said)
    assert not asks_to_go_on(said)
    assert wish_of(said) == Wish(WishKind.FOLLOW_UP, said)
