"""What is pasted to the app in several messages is one draft; through the real bot as a process."""

import asyncio
import json
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import CoachingId, Request, TeamId
from bot.domain.wishes import PIECE
from bot.errors import FileClosed, SlackUnavailable
from bot.slack.connection.files import SlackFiles
from bot.slack.replying.addresses import in_thread
from bot.slack.replying.gathering import Gathering, paste_of
from playground.people import REP
from playground.slack import SlackEmulator
from playground.workspace import Message
from tests.answers import GOOD_ANSWER
from tests.delivering import Outbox
from tests.desks import english
from tests.edge.test_messages import told_after
from tests.fake_openai import FakeOpenAI
from tests.fakes import NOW, FixedClock, KeptCoachings, request
from tests.parts import CANARY, DRAFT, REWRITE
from tests.running_bot import BOT_TOKEN, model_settings, running_bot

GREETING, _, REST = DRAFT.partition("\n\n")
TEXT, _, SIGN_OFF = REST.rpartition("\n\n")
PIECES = (GREETING, TEXT, SIGN_OFF)


def answers(slack: SlackEmulator, said: Message) -> list[Message]:
    return [seen for seen in slack.seen_by(REP, said.channel) if seen.author != REP]


async def test_draft_in_several_messages_is_answered_once_below_the_first(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path, transport: dict[str, str]
) -> None:
    model.answer(GOOD_ANSWER)

    async with running_bot(tmp_path, slack, **transport, **model_settings(model)) as bot:
        said = [said for said, _ in await asyncio.gather(*(slack.say(piece, request_url=bot.url) for piece in PIECES))]
        reply = await told_after(slack, said[-1])
        await asyncio.sleep(1)

    assert REWRITE in reply.text
    assert reply.thread_ts == said[0].ts
    assert len(answers(slack, said[0])) == len(model.bodies) == 1
    assert CANARY not in bot.logs


async def test_crash_between_the_messages_of_a_draft_loses_none_of_it(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    model.answer(GOOD_ANSWER)

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        sending = (slack.say(piece, request_url=bot.request_url) for piece in PIECES)
        said = [said for said, _ in await asyncio.gather(*sending)]
        bot.kill()
        assert answers(slack, said[0]) == []
    async with running_bot(tmp_path, slack, **model_settings(model)):
        reply = await told_after(slack, said[-1])

    assert REWRITE in reply.text
    assert len(answers(slack, said[0])) == len(model.bodies) == 1


async def test_draft_shared_as_a_snippet_is_coached_with_what_is_written_beside_it(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path, transport: dict[str, str]
) -> None:
    model.answer(GOOD_ANSWER)

    async with running_bot(tmp_path, slack, **transport, **model_settings(model)) as bot:
        said, _ = await slack.share_snippet(DRAFT + "\ncontext: we met at the fair", request_url=bot.url)
        reply = await told_after(slack, said)

    assert REWRITE in reply.text
    assert "we met at the fair" in json.dumps(model.bodies[0]["input"])
    assert CANARY not in bot.logs


async def test_where_files_may_not_be_read_the_words_are_asked_for(slack: SlackEmulator, tmp_path: Path) -> None:
    installation = slack.workspace.installation
    installation.scopes = installation.scopes - {"files:read"}

    async with running_bot(tmp_path, slack) as bot:
        said, _ = await slack.share_snippet(DRAFT, request_url=bot.request_url)
        reply = await told_after(slack, said)

    assert reply.text.startswith("I may not open files here")
    assert reply.thread_ts == said.ts


@pytest.fixture
def files(slack: SlackEmulator) -> SlackFiles:
    return SlackFiles(AsyncWebClient(BOT_TOKEN, base_url=slack.api_url, retry_handlers=[]))


async def address_of(slack: SlackEmulator, text: str) -> str:
    said, _ = await slack.share_snippet(text)
    return str(said.files[0]["url_private"])


async def test_file_that_slack_does_not_hand_out_now_may_be_asked_for_again(
    slack: SlackEmulator, files: SlackFiles
) -> None:
    address = await address_of(slack, "Dear Ana, ça va")
    for status in (503, 429):
        slack.break_next("url_private", status=status)
        with pytest.raises(SlackUnavailable):
            await files.read(address)

    assert await files.read(address) == "Dear Ana, ça va"


@pytest.mark.parametrize("address", ["https://evil.example/a.slack.com/x", "http://files.slack.com/x", ""])
async def test_token_goes_to_nobody_but_slack(files: SlackFiles, address: str) -> None:
    with pytest.raises(FileClosed):
        await files.read(address)


def piece(text: str, seconds: float, name: str = "1", thread: str = "") -> Request:
    when = NOW + timedelta(seconds=seconds)
    ts = thread or f"{int(when.timestamp())}.{when.microsecond:06d}"
    channel = request("").channel
    return replace(
        request(text, reply_address=in_thread(channel, ts)),
        id=CoachingId(f"coach:T1:{name}"),
        received_at=when,
        thread=f"{channel}:{ts}",
        wish=PIECE,
    )


def test_pieces_of_a_long_paste_may_come_further_apart_than_short_ones() -> None:
    long, tail = piece("word " * 700, 0, "1"), piece("Best, Tom", 1.5, "2")
    short, next_mail = piece("A whole short mail.", 0, "1"), piece("Another short mail.", 1.5, "2")

    assert paste_of(tail, [long, tail]) == [long, tail]
    assert paste_of(short, [short, next_mail]) == [short]
    assert paste_of(next_mail, [short, next_mail]) == [next_mail]


def test_what_is_written_in_another_thread_is_another_draft() -> None:
    first, elsewhere, second = (
        piece("One.", 0, "1"),
        piece("Two.", 0.2, "2", "1795887931.4"),
        piece("Three.", 0.4, "3"),
    )

    assert paste_of(second, [first, elsewhere, second]) == [first, second]
    assert paste_of(elsewhere, [first, elsewhere, second]) == [elsewhere]


@dataclass
class Desk:
    """Pieces that wait, and what is made of them."""

    coachings: KeptCoachings
    outbox: Outbox = field(default_factory=Outbox)
    given_up: list[str] = field(default_factory=list)

    @property
    def gathering(self) -> Gathering:
        return Gathering(self.coachings, self.outbox, FixedClock(), english, no_file, self.give_up)

    async def give_up(self, payload: object) -> None:
        self.given_up.append(str(payload))


async def no_file(address: str) -> str:
    raise AssertionError(address)


def waiting(*pieces: Request) -> Desk:
    return Desk(KeptCoachings({(each.team, each.id): each for each in pieces}))


def payload(id: str) -> dict[str, str]:
    return {"team": "T1", "id": f"coach:T1:{id}"}


async def test_last_piece_takes_the_others_along_in_the_order_they_were_written() -> None:
    cut = piece("Hi Dana, I have looked at the " + "word " * 700, 0, "1")
    desk = waiting(piece("plan again.\nBest, Tom\ncontext: she asked", 0.5, "2"), cut)

    await asyncio.gather(desk.gathering(payload("1")), desk.gathering(payload("2")))

    assert await desk.coachings.find(cut.team, cut.id) is None
    whole = await desk.coachings.find(cut.team, CoachingId("coach:T1:2"))
    assert whole is not None
    assert whole.text == f"{cut.text} plan again.\nBest, Tom"
    assert (whole.context, whole.thread) == ("she asked", cut.thread)
    assert desk.coachings.requests[cut.team, cut.id].text == ""


async def test_pieces_that_are_too_long_together_get_one_kind_word_and_are_not_kept() -> None:
    desk = waiting(*(piece("word " * 780, number, str(number)) for number in range(4)))

    await asyncio.gather(*(desk.gathering(payload(str(number))) for number in range(4)))

    assert ["I can read up to 12000" in text for text in desk.outbox.texts] == [True]
    assert desk.coachings.requests == {}


async def test_piece_that_cannot_be_put_together_is_given_up_as_a_draft() -> None:
    desk = waiting(piece("A whole short mail.", 0))

    await desk.gathering.give_up(payload("1"))

    assert len(desk.given_up) == 1
    assert await desk.coachings.find(TeamId("T1"), CoachingId("coach:T1:1")) is not None
