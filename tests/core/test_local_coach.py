"""The local coach says what the playbook says, quotes verbatim, and rewrites only what was found."""

import re

import pytest

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.domain import Analysis, Mode, Proposal, Verdict
from bot.models.local_coach import PlaybookCoach
from bot.models.slots import slots_needed, slots_of
from bot.playbook.shapes import SLOTS
from bot.verification.verify import Verifier

BODY = "The plan for the north roof is in the folder, with both prices."
ASK = "Which of the two plans suits your team better?"


@pytest.fixture
def propose(analyst: Analyst, coach: PlaybookCoach) -> "Propose":
    return Propose(analyst, coach)


class Propose:
    def __init__(self, analyst: Analyst, coach: PlaybookCoach) -> None:
        self.analyst, self.coach = analyst, coach

    def __call__(self, text: str, context: str = "") -> Proposal:
        return self.coach.propose(self.analysis(text, context))

    def analysis(self, text: str, context: str = "") -> Analysis:
        return self.analyst.analyse(read_draft(text, context=context))

    def rewrite(self, text: str) -> str:
        found = self(text).rewrite
        assert found is not None
        return found


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


def test_slots_are_filled_from_the_flagged_sentence(propose: Propose) -> None:
    text = f"Hi Dana,\n\nI've gone ahead and kept 30 minutes on Thursday at 2. {BODY} {ASK}\n\nMarcus"

    proposal = propose(text)

    assert proposal.rewrite == text.replace(
        "I've gone ahead and kept 30 minutes on Thursday at 2.",
        "I can keep 30 minutes free Thursday at 2; does that suit you?",
    )
    assert proposal.before_you_send == ("Take back the invite to Dana.",)


def test_reframe_that_cannot_be_filled_gives_way_to_the_next(propose: Propose) -> None:
    rewrite = propose.rewrite(f"Hi Dana,\n\nI've gone ahead and kept it. {BODY} {ASK}")

    assert "What should be arranged first?" in rewrite


def test_no_reframe_is_said_twice(propose: Propose) -> None:
    text = f"I've gone ahead and one. I've gone ahead and two. I've gone ahead and three. {BODY} {ASK}"

    rewrite = propose.rewrite(text)

    assert rewrite == f"What should be arranged first? {BODY} {ASK}"


def test_two_blanks_are_the_most_and_are_announced(propose: Propose) -> None:
    text = f"Just checking in. It is costing you money. I am just checking in. It is losing you customers. {BODY} {ASK}"

    proposal = propose(text)

    assert proposal.rewrite is not None
    assert len(re.findall(r"\[[^\]]+\]", proposal.rewrite)) == 2
    assert any("[brackets]" in check for check in proposal.before_you_send)


def test_sentence_with_nothing_to_say_instead_goes_with_its_facts_named(propose: Propose) -> None:
    proposal = propose(f"We are so excited about our 40 awards and sorry to bother you on Friday. {BODY} {ASK}")

    assert proposal.rewrite == f"{BODY} {ASK}"
    assert proposal.before_you_send == ()
    long = "We are so excited about it all, and this goes on for longer than ninety characters, or 40 days, as you see"
    left = propose(f"{long}; sorry to bother you. {BODY} {ASK}").before_you_send
    assert len(left) == 1
    assert "40 days" in left[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hi Dana, please sign it now. {ask}", "Hi Dana, which date would suit your own plan? {ask}"),
        ("Hi Dana, I've gone ahead and did it. {ask}", "Hi Dana, what should be arranged first? {ask}"),
        ("Hi Dana,\nplease sign it now.\n{ask}", "Hi Dana,\nWhich date would suit your own plan?\n{ask}"),
        (
            "Hi Dana, I've gone ahead and kept 30 minutes Friday. {ask}",
            "Hi Dana, I can keep 30 minutes free Friday; does that suit you? {ask}",
        ),
    ],
)
def test_greeting_on_the_same_line_stays(propose: Propose, text: str, expected: str) -> None:
    rewrite = propose.rewrite(text.format(ask=ASK))

    assert rewrite == expected.format(ask=ASK)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hi Dana,\n\nJust checking in.\n\nBest,\nMarcus", "Best,\nMarcus"),
        ("Hi Dana,\n\nJust checking in.\n\nBest,\nMarcus\n\n> Is March possible?", "Best,\nMarcus"),
        ("Hi Dana,\n\nJust checking in.\n\nBest,\nMarcus\n\nOn 3 May, Dana wrote:\nIs March free?", "Best,\nMarcus"),
        ("Hi Dana,\n\nJust checking in.\n\nBest,\nMarcus  Hale\n\n\n\nNorthwind", "Best,\nMarcus Hale\n\nNorthwind"),
        (
            "Hi Dana,\n\nJust checking in.\n\nBest,\nMarcus\n\nPS: the plan is here.",
            "Best,\nMarcus\n\nPS: the plan is here.",
        ),
        ("Hi Dana,\n\nJust checking in.", "next?"),
    ],
    ids=["signature", "marks", "thread", "spaces", "postscript", "bare"],
)
def test_missing_ask_is_put_above_the_signature(propose: Propose, text: str, expected: str) -> None:
    rewrite = propose.rewrite(text)

    assert rewrite.endswith(expected)
    assert rewrite.index("What would you need to see next?") <= rewrite.index(expected)
    assert rewrite.count("What would you need to see next?") == 1
    assert "\n>" not in rewrite
    assert "wrote:" not in rewrite


def test_answers_between_quoted_lines_keep_their_place(propose: Propose) -> None:
    text = f"> Is March possible?\nPlease sign it now.\n> And the price?\n{BODY} {ASK}"

    rewrite = propose.rewrite(text)

    assert rewrite == text.replace("Please sign it now.", "Which date would suit your own plan?")


def test_mail_about_us_alone_is_given_a_question(propose: Propose) -> None:
    text = "I did what I do. We do what we like. My team and I love our work."

    proposal = propose(text)

    assert proposal.rewrite == f"{text}\n\nWhat would you need to see next?"


def test_long_sentence_that_does_two_things_gets_two_answers(propose: Propose) -> None:
    long = "I've gone ahead and told everybody in the house about it, so would you be so good and sign it right now"

    rewrite = propose.rewrite(f"{long}. {BODY} {ASK}")

    assert rewrite == f"What should be arranged first? Which date would suit your own plan? {BODY} {ASK}"


def test_list_keeps_its_marks(propose: Propose) -> None:
    rewrite = propose.rewrite(f"{BODY}\n- I've gone ahead and did it\n2) one price\n\n{ASK}")

    assert rewrite == f"{BODY}\n- What should be arranged first?\n2) one price\n\n{ASK}"


def test_list_marks_of_sentences_taken_out_go_with_them(propose: Propose) -> None:
    rewrite = propose.rewrite(f"{BODY}\n- We are so excited\n- We are so proud\n- one price\n\n{ASK}")

    assert rewrite == f"{BODY}\n- one price\n\n{ASK}"


def test_name_that_looks_like_a_template_is_only_a_name(propose: Propose, verifier: Verifier) -> None:
    text = f"Hi Dana{{when}},\n\nPlease sign it today. {BODY} {ASK}"

    proposal = propose(text)

    assert proposal.highlights[0].reads_as == "rush to Dana{when}"
    assert verifier.verify(proposal, propose.analysis(text), mode=Mode.LOCAL).violations == ()


@pytest.mark.parametrize(
    ("sentence", "slots"),
    [
        ("I kept Thursday at 2 for 30 minutes.", {"when": "Thursday at 2", "length": "30 minutes"}),
        ("By the 3rd of May we need it.", {"when": "the 3rd"}),
        ("On 3 May at noon.", {"when": "3 May at noon"}),
        ("This 20% discount ends tomorrow.", {"amount": "20% discount", "when": "tomorrow"}),
        ("Read our proposal for \u20ac1,200.", {"thing": "our proposal", "amount": "\u20ac1,200"}),
        ("Half an hour is enough.", {"length": "Half an hour"}),
        ("Nothing to fill.", {}),
    ],
)
def test_slots_hold_the_words_of_the_sentence(sentence: str, slots: dict[str, str]) -> None:
    found = slots_of(sentence, "Dana")

    assert found == {"reader": "Dana", **slots}
    assert all(value in sentence for name, value in found.items() if name != "reader")


def test_playbook_may_use_exactly_the_slots_a_sentence_can_fill() -> None:
    everything = slots_of("The proposal: 30 minutes on Thursday at 2, 20% off.", "Dana")

    assert set(everything) == SLOTS
    assert slots_needed("{reader} {when} {{no}}") == {"reader", "when"}
