"""Nothing that takes long holds up the event loop, whichever way a request goes."""

import asyncio
import threading
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from bot.analysis.analyse import Analyst, FirstReading
from bot.analysis.passages import read_draft
from bot.domain import Draft, Proposal
from bot.domain.wishes import STUCK, StallReading, WishKind
from bot.errors import ModelError, ModelTimedOut
from bot.models.local.coach import PlaybookCoach
from bot.prompting.compose import Prompter
from bot.usecases.advise import Advise
from bot.usecases.ask_model import AskModel
from bot.usecases.coach_draft import CoachDraft
from bot.usecases.think import think
from bot.verification.verify import Verifier
from bot.wiring.coaching import open_unsticker
from tests.fakes import COACHING, TEAM, FixedClock, KeptCoachings, ScriptedModel, request
from tests.parts import DRAFT, GOOD, INVENTED, analyst, coach
from tests.remembered import CalledFine, NotedClients
from tests.usecases.test_unstick import READING


class WatchedAnalyst(Analyst):
    """An analyst who notes what was read, and in which thread."""

    def __init__(self) -> None:
        super().__init__(analyst().playbook)
        self.read: list[tuple[str, int]] = []

    def first_reading(self, draft: Draft, **how: Any) -> FirstReading:  # noqa: ANN401 - handed on as it is
        self.read.append((draft.text, threading.get_ident()))
        return super().first_reading(draft, **how)


def advising(
    read: Analyst, coachings: KeptCoachings, answers: Sequence[Proposal | StallReading | ModelError]
) -> Advise:
    local = CoachDraft(read, Verifier(read), PlaybookCoach(read))
    ask = AskModel(ScriptedModel(answers))
    made = replace(local, prompter=Prompter.of(read.playbook), ask_model=ask) if answers else local
    return Advise(made, coachings, NotedClients(), CalledFine(), open_unsticker(made), FixedClock())


@pytest.mark.parametrize("wish", ["", WishKind.SHORTER, WishKind.KEEP_WORDING, STUCK], ids=lambda wish: wish or "draft")
@pytest.mark.parametrize(
    "answers",
    [[], [GOOD], [INVENTED, INVENTED], [ModelTimedOut()], [READING]],
    ids=["local", "good", "refused", "away", "way out"],
)
async def test_mails_are_read_and_judged_beside_the_loop(
    wish: str, answers: Sequence[Proposal | StallReading | ModelError]
) -> None:
    read, answers = WatchedAnalyst(), [*answers, *answers]
    coachings = KeptCoachings(advice={(TEAM, COACHING): await coach()(read_draft(DRAFT))})
    wished = replace(request(DRAFT), wish=wish, follows=COACHING if wish else None)

    await advising(read, coachings, answers)(wished)

    assert threading.get_ident() not in {thread for _, thread in read.read}
    assert len({thread for _, thread in read.read}) == 1


async def test_draft_is_read_once_for_a_coaching() -> None:
    read = WatchedAnalyst()

    await advising(read, KeptCoachings(), [GOOD])(request(DRAFT))

    assert [text for text, _ in read.read].count(DRAFT) == 1


async def test_loop_goes_on_while_somebody_thinks() -> None:
    done = threading.Event()
    thinking = asyncio.create_task(think(done.wait, 10))
    await asyncio.sleep(0)

    done.set()

    assert await thinking
