"""Joins what is kept with the use cases and the surfaces that people meet."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from bot.domain import ChannelId, Request, TeamId
from bot.domain.team_weeks import Digest
from bot.playbook.practice import read_practice
from bot.ports import Clock, Jobs
from bot.ports.errands import Errands
from bot.slack.app import Surface
from bot.slack.connection.files import SlackFiles
from bot.slack.connection.home_address import HomeAddress
from bot.slack.replying.delivery import Delivery
from bot.slack.replying.digests import SlackDigests
from bot.slack.replying.drawing import Drawing
from bot.slack.replying.gathering import Gathering
from bot.slack.replying.replies import SlackReplies
from bot.slack.replying.traces import SlackTraces
from bot.slack.surfaces.actions import ReplyButtons
from bot.slack.surfaces.commands import Commands
from bot.slack.surfaces.correspondence import Correspondence
from bot.slack.surfaces.digest_preview import DigestPreview
from bot.slack.surfaces.digests import Digests
from bot.slack.surfaces.directory import Directory
from bot.slack.surfaces.drafts import Drafts
from bot.slack.surfaces.fine import FineWindow
from bot.slack.surfaces.greeting import Greeting
from bot.slack.surfaces.guests import Guests
from bot.slack.surfaces.home import Home
from bot.slack.surfaces.insight import Insight
from bot.slack.surfaces.intake import Intake
from bot.slack.surfaces.mentions import Mentions
from bot.slack.surfaces.messages import Messages
from bot.slack.surfaces.people import OwnThings
from bot.slack.surfaces.shortcuts import Shortcuts
from bot.slack.surfaces.step import WorkflowStep
from bot.slack.surfaces.stopping import StopButton
from bot.slack.surfaces.strangers import Strangers
from bot.slack.surfaces.talk import Talk
from bot.slack.surfaces.tongues import Tongues
from bot.slack.surfaces.uninstalling import Uninstalling
from bot.slack.surfaces.welcome import Welcome
from bot.slack.surfaces.windows import Windows
from bot.slack.surfaces.words import Words
from bot.slack.transports import SlackSide
from bot.usecases.advise import Advise
from bot.usecases.answer_request import AnswerRequest
from bot.usecases.coach_draft import CoachDraft
from bot.usecases.draft_digest import DraftDigest
from bot.usecases.enqueue_digests import DIGEST, EnqueueDigests, PostAgain
from bot.usecases.post_digest import PostDigest
from bot.usecases.preview_digest import PreviewDigest
from bot.usecases.record_reaction import RecordReaction
from bot.usecases.subscribe import Subscribe
from bot.usecases.take_request import COACH, COACH_MESSAGES, TakeRequest
from bot.usecases.write_digest import WriteDigest
from bot.wiring.coaching import open_unsticker
from bot.wiring.digests import sample_weeks
from bot.wiring.memory import Memory


@dataclass(frozen=True)
class Desk:
    """The app between Slack and the coach."""

    memory: Memory
    coach: CoachDraft
    slack: SlackSide
    clock: Clock
    command: str
    guests: bool = True
    draft_channels: frozenset[str] = frozenset()
    signals_page: str = ""
    errands: Errands = field(default_factory=Errands)

    @cached_property
    def replies(self) -> SlackReplies:
        """Reach people."""
        return self.slack.replies(self.memory.addresses, self.clock)

    @property
    def advise(self) -> Advise:
        """Make advice with what is known of its author."""
        memory = self.memory
        unstick = open_unsticker(self.coach)
        return Advise(self.coach, memory.coachings, memory.notes, memory.exceptions, unstick, self.clock)

    @property
    def record(self) -> RecordReaction:
        """Count what people do."""
        return RecordReaction(self.coach.analyst, self.memory.reactions, self.clock)

    @cached_property
    def directory(self) -> Directory:
        """Know who is who: listeners and jobs ask Slack once between them."""
        return Directory(self.slack.impatient, self.clock)

    @cached_property
    def tongues(self) -> Tongues:
        """Know who speaks what."""
        return Tongues(self.directory, self.memory.people, self.errands)

    @property
    def files(self) -> SlackFiles:
        """Read what people share."""
        return SlackFiles(self.replies.client)

    @property
    def greeting(self) -> Greeting:
        """Tell who installed the app that it runs."""
        return Greeting(self.memory.workspaces, self.replies, self.clock, self.tongues.of, self.command)

    @cached_property
    def home_address(self) -> HomeAddress:
        """Know where the app's Home tab is."""
        return HomeAddress()

    @property
    def drawing(self) -> Drawing:
        """Draw answers."""
        return Drawing(self.coach.analyst, self.command, self.home_address, self.signals_page)

    @cached_property
    def draft_digest(self) -> DraftDigest:
        """Write what there is to tell a channel of a week."""
        memory, playbook = self.memory, self.coach.analyst.playbook
        write = WriteDigest(playbook, read_practice(playbook))
        channel = SlackDigests(self.replies.client, playbook, self.command, self.tongues.of, self.directory.name_of)
        return DraftDigest(write, memory.weeks, memory.digests, channel, self.clock)

    @property
    def jobs(self) -> dict[str, dict[str, Callable[[Mapping[str, str]], Awaitable[None]]]]:
        """The steps that answer a request, in order, by kind of job; and the one that posts a digest."""
        memory = self.memory

        async def looked_at(request: Request) -> bool:
            has_model = self.coach.model is not None
            return has_model and (await memory.people.preferences(request.team, request.user)).first_look

        live = self.slack.live(memory.coachings, self.drawing, self.tongues.of, looked_at)
        answer = AnswerRequest(self.advise, memory.coachings, self.record, live)
        delivery = Delivery(
            self.drawing,
            memory.coachings,
            memory.posts,
            self.replies,
            SlackTraces(self.replies.client),
            self.clock,
            answer,
            self.advise.recall,
            memory.people,
            self.tongues.of,
        )
        steps: dict[str, Callable[[Mapping[str, str]], Awaitable[None]]] = {"advise": answer, "deliver": delivery}

        async def give_up(payload: Mapping[str, str]) -> None:
            answer.give_up(payload)
            await delivery.give_up(payload)

        gather = Gathering(memory.coachings, self.replies, self.clock, self.tongues.of, self.files.read, give_up)
        draft = self.draft_digest
        post = PostDigest(draft, memory.digests, memory.subscriptions, draft.channel, memory.posts, self.clock)
        return {
            DIGEST: {"post": post},
            COACH: {**steps, "give_up": give_up},
            COACH_MESSAGES: {"gather": gather, **steps, "give_up": gather.give_up},
        }

    @property
    def _preview(self) -> DigestPreview:
        draft, playbook = self.draft_digest, self.coach.analyst.playbook

        def sample(channel: ChannelId, week: str) -> Digest:
            return draft.write(channel, sample_weeks(week))

        ahead = PreviewDigest(draft, self.memory.subscriptions)
        return DigestPreview(ahead, sample, playbook, self.replies.client, self.clock, self.command, self.errands)

    async def tick(self, now: datetime, jobs: Jobs, team: TeamId | None = None) -> None:
        """Do what is done every few minutes, in one process of all; our token posts digests of its own `team` only.

        Neither waits for the other to go well.
        """
        try:
            await self.memory.forget_expired(now)
        finally:
            await EnqueueDigests(self.memory.subscriptions, jobs, team=team)(now)

    def surfaces(self, jobs: Jobs) -> list[Surface]:
        """Return every place where people meet the app."""
        take = TakeRequest(self.advise, self.memory.coachings, jobs, self.record, self.memory.people, self.errands)
        intake = Intake(take, self.drawing, self.clock)
        memory = self.memory
        answers = Correspondence(intake, self.replies, self.errands)
        talk = Talk(answers, memory.coachings)
        model = self.coach.model.name if self.coach.model else ""
        playbook = self.coach.analyst.playbook
        home = Home(
            memory.notes,
            memory.reactions,
            memory.subscriptions,
            playbook,
            self.clock,
            model,
            self.command,
            self.signals_page,
        )
        own = OwnThings(memory.people, memory.notes, self.replies, home, self.clock, self.errands)
        subscribe = Subscribe(memory.subscriptions, self.clock)
        again = PostAgain(memory.subscriptions, memory.digests, jobs)
        digests = Digests(subscribe, again, self.directory, self.replies, home, self.command)
        drafts = Drafts(memory.draft_channels, self.draft_channels, self.replies, self.clock, self.errands)
        return [
            self.home_address,
            # Before those who ask who somebody is.
            Strangers(),
            drafts,
            self.tongues,
            *([] if self.guests else [Guests(self.replies, self.clock, self.directory)]),
            Mentions(self.directory),
            # Bolt asks one listener after the other, so what people do most comes first.
            Commands(intake, own, digests, drafts, memory.coachings, self.command, self.errands),
            Uninstalling(memory.people),
            Welcome(
                memory.posts,
                memory.subscriptions,
                self.replies,
                self.clock,
                self.tongues.of,
                self.command,
                drafts,
                self.directory,
            ),
            digests,
            self._preview,
            home,
            Messages(answers, talk, memory.coachings, Words(answers, own, self.command), drafts, self.errands),
            own,
            Insight(memory.reactions, self.replies, playbook, self.clock, self.signals_page),
            Windows(intake),
            Shortcuts(intake, self.replies),
            WorkflowStep(intake, self.replies),
            StopButton(memory.coachings, self.clock),
            FineWindow(intake, memory.coachings, memory.exceptions, self.record),
            ReplyButtons(intake, memory.coachings, memory.posts, self.replies, self.record),
        ]
