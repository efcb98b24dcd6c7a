"""The use cases around a coaching, with nothing behind them but memory."""

from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import TeamId, UserId
from bot.ports import Model
from bot.ports.errands import Errands
from bot.slack.connection.home_address import HomeAddress
from bot.slack.replying.drawing import Drawing
from bot.slack.replying.replies import SlackReplies
from bot.slack.surfaces.digests import Digests
from bot.slack.surfaces.directory import Directory
from bot.slack.surfaces.drafts import Drafts
from bot.slack.surfaces.home import Home
from bot.slack.surfaces.people import OwnThings
from bot.usecases.advise import Advise
from bot.usecases.answer_request import AnswerRequest
from bot.usecases.enqueue_digests import PostAgain
from bot.usecases.record_reaction import RecordReaction
from bot.usecases.subscribe import Subscribe
from bot.usecases.take_request import TakeRequest
from bot.wiring.coaching import open_unsticker
from tests.fakes import FixedClock, KeptCoachings, ScriptedModel, TakenJobs
from tests.parts import analyst, coach
from tests.remembered import CalledFine, CountedAddresses, CountedReactions, KnownPeople, NotedClients
from tests.subscribed import KeptDigests, KeptSubscriptions, OpenedChannels
from tests.watching import Audience


def advising(
    coachings: KeptCoachings,
    model: Model | None = None,
    *,
    notes: NotedClients | None = None,
    exceptions: CalledFine | None = None,
) -> Advise:
    made = coach(model)
    unstick = open_unsticker(made)
    return Advise(made, coachings, notes or NotedClients(), exceptions or CalledFine(), unstick, FixedClock())


def recording(reactions: CountedReactions | None = None) -> RecordReaction:
    return RecordReaction(analyst(), reactions or CountedReactions(), FixedClock())


def answering(
    coachings: KeptCoachings,
    model: Model | None = None,
    *,
    reactions: CountedReactions | None = None,
    audience: Audience | None = None,
) -> AnswerRequest:
    live = audience or Audience(nobody=True)
    return AnswerRequest(advising(coachings, model), coachings, recording(reactions), live)


def taking(coachings: KeptCoachings, jobs: TakenJobs, *, model: bool = True) -> TakeRequest:
    return TakeRequest(
        advising(coachings, ScriptedModel([]) if model else None),
        coachings,
        jobs,
        recording(),
        KnownPeople(),
        Errands(),
    )


def drawing(command: str = "/ours") -> Drawing:
    return Drawing(analyst(), command, HomeAddress())


def own_things(people: KnownPeople | None = None, notes: NotedClients | None = None) -> OwnThings:
    people, notes, clock = people or KnownPeople(), notes or NotedClients(), FixedClock()
    replies = SlackReplies(AsyncWebClient("xoxb-test"), CountedAddresses(), clock)
    home = Home(notes, CountedReactions(), KeptSubscriptions(), analyst().playbook, clock, "small-model", "/ours")
    return OwnThings(people, notes, replies, home, clock, Errands())


def digests() -> Digests:
    subscriptions, own, clock = KeptSubscriptions(), own_things(), FixedClock()
    again = PostAgain(subscriptions, KeptDigests(), TakenJobs())
    return Digests(
        Subscribe(subscriptions, clock),
        again,
        Directory(own.replies.client, clock),
        own.replies,
        own.home,
        "/ours",
    )


def drafts() -> Drafts:
    return Drafts(OpenedChannels(), (), own_things().replies, FixedClock(), Errands())


async def english(_team: TeamId, _user: UserId) -> str:
    return "en"


async def unnamed(_team: TeamId, _user: UserId) -> str:
    return ""
