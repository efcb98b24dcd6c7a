"""The use cases around a coaching, with nothing behind them but memory."""

from bot.ports import Model
from bot.slack.drawing import Drawing
from bot.usecases.advise import Advise
from bot.usecases.answer_request import AnswerRequest
from bot.usecases.record_reaction import RecordReaction
from bot.usecases.take_request import TakeRequest
from tests.fakes import FixedClock, KeptCoachings, ScriptedModel, TakenJobs
from tests.parts import analyst, coach
from tests.remembered import CalledFine, CountedReactions, NotedClients


def advising(
    coachings: KeptCoachings,
    model: Model | None = None,
    *,
    notes: NotedClients | None = None,
    exceptions: CalledFine | None = None,
) -> Advise:
    return Advise(coach(model), coachings, notes or NotedClients(), exceptions or CalledFine())


def recording(reactions: CountedReactions | None = None) -> RecordReaction:
    return RecordReaction(analyst(), reactions or CountedReactions(), FixedClock())


def answering(coachings: KeptCoachings, model: Model | None = None) -> AnswerRequest:
    return AnswerRequest(advising(coachings, model), coachings, recording())


def taking(coachings: KeptCoachings, jobs: TakenJobs, *, model: bool = True) -> TakeRequest:
    return TakeRequest(advising(coachings, ScriptedModel([]) if model else None), coachings, jobs, recording())


def drawing(command: str = "/ours") -> Drawing:
    return Drawing(analyst(), command)
