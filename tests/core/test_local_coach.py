"""The local coach says what the playbook says and quotes verbatim."""

import pytest

from bot.domain import Verdict
from bot.models.local.reading.slots import slots_needed, slots_of, slots_to_offer
from bot.playbook.shapes import SLOTS
from tests.coaching import Propose

BODY = "The plan for the north roof is in the folder, with both prices."
ASK = "Which of the two plans suits your team better?"


def test_good_draft_is_answered_send_and_left_alone(propose: Propose) -> None:
    proposal = propose(f"Hi Dana,\n\n{BODY} {ASK}\n\nMarcus")

    assert proposal.verdict is Verdict.SEND
    assert (proposal.rewrite, proposal.highlights, proposal.before_you_send) == (None, (), ())
    assert proposal.keep_line
    assert proposal.from_their_chair


def test_highlights_are_worst_first_each_signal_once_and_three_at_most(propose: Propose) -> None:
    text = f"Just checking in. Sign it today. Please sign it today. Sorry to bother you. It is costing you money. {ASK}"

    highlights = propose(text).highlights

    assert [light.signal for light in highlights] == ["loss", "check_in", "rush"]
    assert all(light.quote in text for light in highlights)


def test_highlights_do_not_overlap(propose: Propose) -> None:
    highlights = propose(f"Sign it today, this is costing you money. {ASK}").highlights

    assert [light.signal for light in highlights] == ["loss"]


def test_reader_is_named_in_what_the_words_tell(propose: Propose) -> None:
    (light,) = propose(f"Hi Dana,\n\nPlease sign it today. {ASK}").highlights

    assert light.reads_as == "rush to Dana"
    assert light.move == "Mend rush."


def test_chair_speaks_of_the_two_worst(propose: Propose) -> None:
    chair = propose(
        f"Hi Dana,\n\nPlease sign it today. It is costing you money. We are thrilled. {ASK}"
    ).from_their_chair

    assert chair == "The seat of loss. The seat of rush."


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            f"Hi Dana,\n\nPlease sign it today. {ASK}",
            "\u201cWhich of the two plans suits your team better?\u201d They can answer that in their own words.",
        ),
        ("Hi Dana,\n\nCan you sign today? Will you sign it today?", ""),
        (
            "Please sign our order for the two pumps before noon today.",
            "it is clear what this is about: the two pumps",
        ),
        (
            f"To make your opening, send the plan. Please sign it today. {ASK}",
            "\u201cTo make your opening, send the plan\u201d. Mend their_date.",
        ),
    ],
    ids=["asks", "presses by asking", "nobody greeted", "good move"],
)
def test_line_to_keep_is_true(propose: Propose, text: str, line: str) -> None:
    proposal = propose(text)

    assert proposal.keep_line == line


@pytest.mark.parametrize(
    ("sentence", "slots"),
    [
        ("I kept Thursday at 2 for 30 minutes.", {"when": "Thursday at 2", "length": "30 minutes"}),
        ("By the 3rd of May we need it.", {"when": "the 3rd of May"}),
        ("On 3 May at noon.", {"when": "3 May at noon"}),
        ("This 20% discount ends tomorrow.", {"amount": "20% discount", "when": "tomorrow"}),
        ("Read our proposal for \u20ac1,200.", {"thing": "our proposal", "amount": "\u20ac1,200"}),
        ("Half an hour is enough.", {"length": "Half an hour"}),
        ("I kept the second week of June for you.", {"when": "the second week of June"}),
        ("Nothing has come since the 8th.", {}),
        ("My note of 8 May tells the rest.", {}),
        ("We spoke with your plumber on 8 May.", {}),
        ("You saw it last Monday, so Tuesday is yours.", {"when": "Tuesday"}),
        ("You visited on 8 May, and the 12% credit ends unless you sign.", {"amount": "12% credit"}),
        ("Nothing to fill.", {}),
    ],
)
def test_slots_hold_the_words_of_the_sentence(sentence: str, slots: dict[str, str]) -> None:
    found = slots_of(sentence, "Dana")

    assert found == {"reader": "Dana", **slots}
    assert all(value in sentence for name, value in found.items() if name != "reader")


@pytest.mark.parametrize(
    "sentence",
    [
        "Unless you answer by Monday, the pallets go back.",
        "Please order before our books close on 30 June.",
        "It has to be in by 30 June, our quarter end.",
        "Please have it back before I go on holiday on 30 June.",
    ],
)
def test_date_of_our_own_is_not_theirs_to_plan_by(sentence: str) -> None:
    assert "when" in slots_of(sentence, "Dana")
    assert "when" not in slots_to_offer(sentence, "Dana")


def test_quoted_words_tell_which_of_two_times_is_meant() -> None:
    sentence = "The crew is free on Monday, and I booked Thursday."

    assert "when" not in slots_of(sentence, "Dana")
    assert slots_of(sentence, "Dana", "I booked Thursday")["when"] == "Thursday"


def test_playbook_may_use_exactly_the_slots_a_sentence_can_fill() -> None:
    everything = slots_of("The proposal: 30 minutes, 20% off until Thursday at 2.", "Dana")

    assert {*everything, "topic"} == SLOTS
    assert slots_needed("{reader} {when} {{no}}") == {"reader", "when"}
