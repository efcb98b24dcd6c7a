"""Help with a deal that does not move, by the model and without it."""

from dataclasses import replace

import pytest

from bot.analysis.passages import read_draft
from bot.domain import Mode
from bot.domain.wishes import StallReading
from bot.errors import ModelUnavailable
from bot.ports import Model
from bot.usecases.unstick import Unstick
from bot.wiring.coaching import open_unsticker
from tests.fakes import ScriptedModel
from tests.parts import CANARY, coach

STALL = f"Dana at the {CANARY} plant liked the pilot in May, then procurement joined and it went quiet after the quote."
READING = StallReading(
    what_changed=("Procurement may have asked for something Dana cannot answer alone.",),
    questions=(
        "What does procurement need to see?",
        "What changed after the quote?",
        "What would have to be true to go on?",
    ),
    message=(
        "Hi Dana,\n\nAfter the pilot in May I sent a quote, and I may have missed what procurement needs. What has "
        "changed on your side? If it is off the list, say so and I'll leave it there."
    ),
    when_to_stop="When Dana says that it is off the list, or says nothing to this.",
)


def unstick(model: Model | None = None) -> Unstick:
    return open_unsticker(coach(model))


async def test_model_s_way_out_is_shown_when_it_holds() -> None:
    model = ScriptedModel([READING])

    found = await unstick(model)(read_draft(STALL, notes="Dana hates calls"))

    assert (found.message, found.questions) == (READING.message, READING.questions)
    assert (found.mode, found.model, found.away) == (Mode.MODEL, "small-model", None)
    assert (found.prompt or "").startswith("stuck@")
    assert CANARY in model.prompts[0].user
    assert CANARY not in model.prompts[0].system
    assert "Dana hates calls" in model.prompts[0].user


async def test_nobody_is_called_he_or_she_of_whom_the_rep_did_not_say_it() -> None:
    guessed = replace(
        READING,
        what_changed=("Procurement may have asked her for something.", "She may have lost interest."),
        when_to_stop="When he says that it is off the list.",
    )

    found = await unstick(ScriptedModel([guessed]))(read_draft(STALL))

    assert found.what_changed == (
        "Procurement may have asked them for something.",
        "They may have lost interest.",
    )
    assert (found.questions, found.when_to_stop) == (
        READING.questions,
        "When they say that it is off the list.",
    )


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (replace(READING, message=READING.message.replace("in May", "in June")), "June"),
        (replace(READING, when_to_stop="Stop on 14 March."), "14 March"),
        (replace(READING, message=READING.message + " This is my last email before I close your file."), "close your"),
        (replace(READING, questions=READING.questions[:2]), "3 questions"),
        (replace(READING, message="Hi Dana,\n\nThe pilot in May is over."), "asks for nothing"),
        (replace(READING, message=""), "characters"),
        (replace(READING, message=READING.message + " [one] [two] [three]"), "blanks"),
        (
            replace(READING, message="Liebe Dana, was hat sich seit dem Pilot bei euch und im Einkauf geändert?"),
            "language",
        ),
    ],
    ids=["fact", "date", "threat", "questions", "no ask", "empty", "blanks", "language"],
)
async def test_way_out_that_breaks_a_promise_goes_back_and_then_the_local_one_is_shown(
    wrong: StallReading, told: str
) -> None:
    model = ScriptedModel([wrong, wrong])
    local = await unstick()(read_draft(STALL))

    found = await unstick(model)(read_draft(STALL))

    assert told in model.prompts[1].user.split('"violations"')[1]
    assert found == replace(local, mode=Mode.FALLBACK, model="small-model")


async def test_local_way_out_asks_what_changed_and_leaves_the_door_open() -> None:
    found = await unstick()(read_draft(STALL))

    assert found.mode is Mode.LOCAL
    assert len(found.questions) == 3
    assert "?" in found.message
    assert "say so" in found.message


async def test_model_that_is_away_leaves_the_local_way_out_and_says_so() -> None:
    found = await unstick(ScriptedModel([ModelUnavailable()]))(read_draft(STALL))

    assert (found.mode, found.away) == (Mode.FALLBACK, "model_unavailable")
    assert found.message
