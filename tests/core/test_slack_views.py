"""Every window, the Home tab and every message below a reply: within Slack's limits, whatever people wrote."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import Advice, CoachingId, Mode, UserId
from bot.domain.people import MOST_CLIENT, MOST_NOTE, ClientNote, Preferences
from bot.domain.wishes import WayOut
from bot.playbook.book import Playbook
from bot.playbook.examples import example_of
from bot.rendering.blocks import words_of
from bot.rendering.buttons import gone_message, reply_buttons
from bot.rendering.digest_control import own_digests
from bot.rendering.digest_setup import setup_modal
from bot.rendering.method import signals_modal
from bot.rendering.modals import (
    Typed,
    answer_modal,
    draft_modal,
    fine_modal,
    share_modal,
    typed_in,
    use_modal,
)
from bot.rendering.people import forget_message, home_view, note_modal, notes_message, settings_in, settings_modal
from bot.rendering.reply import compose_reply
from bot.rendering.slack import fits, reply_message, shared_message
from bot.rendering.stuck import way_out_message
from bot.rendering.why import why_message, why_modal
from playground.rules.blocks import parts
from playground.rules.contents import checked
from playground.rules.views import problems
from tests.advices import ADVICES, FIXED, NASTY, READERS
from tests.digests import MONDAYS
from tests.fakes import NOW
from tests.parts import analyst
from tests.playbooks import small_playbook

PAGE = "https://docs.example.com/signals.md?plain=0&of=<us>"
ID = CoachingId("coach:T1:" + "0" * 32)
NASTY_TEXT = st.sampled_from(NASTY) | st.text(min_size=1, max_size=400)
LONG_TEXT = st.builds(lambda text, times: (text * times)[:12_000], NASTY_TEXT, st.integers(1, 400))
Message = Mapping[str, Any]


def assert_slack_shows(view: Message) -> None:
    assert problems(dict(view)) == []


def assert_slack_takes(message: Message) -> None:
    checked({"text": message["text"], "blocks": message["blocks"]})


MARKS = str.maketrans(dict.fromkeys("\"'\u2018\u2019\u201a\u201c\u201d\u201e"))


def assert_text_says_it_all(message: Message) -> None:
    told = message["text"].replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    above = [block for block in message["blocks"] if block["type"] not in {"actions", "context_actions"}]
    # What is quoted in a block of its own keeps its marks; between quotation marks they are single.
    shown = [re.sub(r": slack:\S+\Z", "", words) for words in words_of(above)]

    plain = told.translate(MARKS)
    assert [words for words in shown if words.strip(" \n→:").translate(MARKS) not in plain] == []


@given(advice=ADVICES, reader=READERS)
def test_reply_with_its_buttons_is_taken_as_a_message_and_shown_in_a_window(advice: Advice, reader: str | None) -> None:
    reply = compose_reply(advice, reader=reader, help="/coach help")

    assert_slack_takes(reply_message(reply, *reply_buttons(ID, advice)))
    assert_slack_shows(answer_modal(reply_message(reply, *reply_buttons(ID, advice, in_modal=True))))


@given(advice=ADVICES)
def test_windows_of_a_reply_are_shown(advice: Advice) -> None:
    playbook = analyst().playbook

    for page in ("", PAGE):
        assert_slack_shows(why_modal(advice, playbook, page=page))
        assert_slack_takes(why_message(advice, playbook, page=page))
    assert_slack_shows(use_modal(advice.rewrite or "Hi Dana", advice.before_you_send))
    if advice.highlights:
        assert_slack_shows(fine_modal(ID, advice))
    assert_slack_shows(share_modal(ID))


@pytest.mark.parametrize("page", ["", PAGE], ids=["no page", "a page"])
def test_window_with_every_signal_is_shown(page: str) -> None:
    assert_slack_shows(signals_modal(analyst().playbook, page=page))


@given(draft=LONG_TEXT, context=NASTY_TEXT, parts=st.integers(1, 9))
def test_window_for_a_draft_is_shown_and_loses_nothing_of_it(draft: str, context: str, parts: int) -> None:
    view = draft_modal(Typed(draft, context, "deciding"), parts=parts)

    values = {
        block["block_id"]: {"text": {"value": block["element"].get("initial_value")}}
        for block in view["blocks"]
        if block["type"] == "input" and block["block_id"] != "buyer"
    }
    assert_slack_shows(view)
    assert "".join(typed_in(values).draft.split()) == "".join(draft.split())


@given(client=NASTY_TEXT, text=LONG_TEXT, count=st.integers(0, 30))
def test_notes_and_home_are_shown(client: str, text: str, count: int) -> None:
    note = ClientNote("1", client[:MOST_CLIENT], text[:MOST_NOTE], NOW)
    weeks = {"2026-W48": {"drafts": 3, "signal:threat": 2, f"signal:{client}": 1}}

    assert_slack_shows(note_modal(note))
    assert_slack_takes(notes_message([note] * count))
    digests = own_digests([MONDAYS] * count, "/coach")
    assert_slack_shows(
        home_view([note] * count, weeks, {"threat": "A threat"}, digests, model=client, command="/coach")
    )
    assert_slack_shows(home_view([], {}, {}, own_digests([], "/coach"), model="", command="/coach"))


@given(draft=LONG_TEXT)
def test_shared_draft_and_way_out_arrive_as_text(draft: str) -> None:
    shared = shared_message(UserId("U1"), draft if fits(draft) else draft[:2_000])
    out = WayOut((draft[:200],), ("What changed?",), draft[:900], draft[:200], Mode.LOCAL)

    assert_slack_takes(shared)
    assert_slack_takes(way_out_message(out, help="/coach help"))
    assert not {part["type"] for part in parts(shared["blocks"])} & {"mrkdwn", "link", "usergroup", "broadcast"}


def test_text_of_every_message_says_what_its_blocks_say() -> None:
    note = ClientNote("1", "Acme", "CFO out until 4 May", NOW)
    out = WayOut(("It moved.",), ("What changed?",), "Hello, has it moved?", "After this one.", Mode.LOCAL)

    for message in (
        gone_message(),
        forget_message(),
        notes_message([]),
        notes_message([note]),
        way_out_message(out, help="/coach help"),
    ):
        assert_slack_takes(message)
        assert_text_says_it_all(message)


def test_draft_too_long_for_one_message_is_not_offered_to_be_shared() -> None:
    long = replace(FIXED, rewrite="word " * 2_400)

    labels = [words for advice in (FIXED, long) for words in words_of(reply_buttons(ID, advice))]

    assert labels.count("Share here") == 1


@pytest.mark.parametrize("place", ["alone", "in_modal"])
def test_where_nobody_else_reads_a_channel_to_share_in_is_chosen_first(place: str) -> None:
    labels = words_of(reply_buttons(ID, FIXED, **{place: True}))

    assert "Share here" not in labels
    assert labels.count("Share in a channel") == 1


def test_context_stands_whole_in_the_window_when_a_draft_is_edited() -> None:
    told = "she asked me for it " * 14 + "and it is agreed"

    (field,) = (block for block in draft_modal(Typed("Hi", told))["blocks"] if block.get("block_id") == "context")

    assert field["element"]["initial_value"] == told


def test_settings_come_back_as_they_were_chosen() -> None:
    before = Preferences(first_look=False, language="de", keep_minutes=1440, in_digest=False, told=True)
    view = settings_modal(before)
    values = {
        block["block_id"]: {"chosen": {"selected_option": block["element"]["initial_option"]}}
        for block in view["blocks"]
    }

    assert_slack_shows(view)
    assert settings_in(values, before) == before


@pytest.mark.parametrize(
    ("away", "told"),
    [
        ("model_timed_out", "The model did not answer"),
        ("person_cap_reached", "back at midnight UTC. Until then this is the local coach."),
        (None, "did not pass our checks"),
    ],
)
def test_way_out_of_the_local_coach_says_why_it_is_not_the_models(away: str | None, told: str) -> None:
    out = WayOut(
        ("It moved.",), ("What changed?",), "Hello, has it moved?", "After this one.", Mode.FALLBACK, away=away
    )

    assert told in str(way_out_message(out, help="/coach help")["text"])


@pytest.mark.parametrize(
    "view",
    [draft_modal(), settings_modal(Preferences()), setup_modal(MONDAYS, exists=True), fine_modal(ID, FIXED)],
    ids=["draft", "settings", "digest", "fine"],
)
def test_menu_says_what_it_is_for_where_a_screen_reader_looks(view: Message) -> None:
    menus = [block for block in view["blocks"] if block.get("element", {}).get("type") == "static_select"]
    said = {block["label"]["text"]: block["element"]["placeholder"]["text"] for block in menus}

    assert said
    assert {label for label, placeholder in said.items() if placeholder != label} <= {"Where is the buyer?"}


def test_buttons_of_a_note_say_whose_it_is() -> None:
    notes = [ClientNote(str(number), client, "away", NOW) for number, client in enumerate(("Acme", "B" * MOST_CLIENT))]
    home = home_view(notes, {}, {}, own_digests([], "/coach"), model="", command="/coach")

    spoken = [part["accessibility_label"] for part in parts(home["blocks"]) if "accessibility_label" in part]

    assert spoken[:2] == ["Change the note on Acme", "Delete the note on Acme"]
    assert len(set(spoken)) == 4


def drawn(playbook: Playbook) -> str:
    return "\n".join(words_of(signals_modal(playbook)["blocks"]))


def test_windows_say_how_grave_it_is_what_the_customer_thinks_and_an_example_each_way() -> None:
    playbook = analyst().playbook
    signal = playbook.signals[FIXED.highlights[0].signal]

    why, everything = "\n".join(words_of(why_modal(FIXED, playbook)["blocks"])), drawn(playbook)

    example = example_of(playbook.folder, signal.key)
    assert example
    for told in (signal.definition, signal.seat, *example, "It damages trust.", "From: Closing as dominance is over"):
        assert told in why
        assert told in everything


def test_playbook_without_examples_is_shown_all_the_same(tmp_path: Path) -> None:
    playbook = small_playbook(tmp_path)
    (playbook.folder / "signals" / "rush.examples.toml").write_text("flags = [", encoding="utf-8")

    assert_slack_shows(signals_modal(playbook))
    assert "It is not" not in drawn(playbook)
