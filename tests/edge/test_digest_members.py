"""Who is in a digest's channel: told by Slack, or not told at all, and never taken for nobody."""

from dataclasses import replace

import pytest

from bot.domain import ChannelId, TeamId, UserId
from bot.domain.postings import Posting, Stage
from bot.errors import ChannelClosed, SlackUnavailable
from bot.slack.connection.pacing import PATIENCE_SECONDS
from bot.slack.replying.digests import SlackDigests
from bot.slack.surfaces.directory import PATIENCE_SECONDS as PATIENCE
from bot.slack.surfaces.directory import Directory
from bot.slack.transports import CALL_SECONDS, SlackSide
from bot.usecases.post_digest import ON_ITS_WAY
from playground.people import COLLEAGUE, REP, SALES, TEAM
from playground.slack import SlackEmulator
from tests.desks import english, unnamed
from tests.digests import MONDAYS, PLAYBOOK, THURSDAY, busy_digest
from tests.fakes import FixedClock
from tests.running_bot import BOT_TOKEN

WHERE = TeamId(TEAM), ChannelId(SALES)


@pytest.fixture
def channel(slack: SlackEmulator) -> SlackDigests:
    return SlackDigests(SlackSide(BOT_TOKEN, slack.api_url).client, PLAYBOOK, "/coach", english, unnamed)


async def test_members_that_slack_does_not_name_just_now_are_asked_for_again(
    slack: SlackEmulator, channel: SlackDigests
) -> None:
    slack.break_next("conversations.members", error="invalid_cursor")
    with pytest.raises(SlackUnavailable):
        await channel.members(*WHERE)

    assert await channel.members(*WHERE) >= {REP, COLLEAGUE}


@pytest.mark.parametrize(("word", "reason"), [("channel_not_found", "removed"), ("missing_scope", "unseen")])
async def test_a_channel_that_closes_while_its_members_are_counted_is_closed(
    slack: SlackEmulator, channel: SlackDigests, word: str, reason: str
) -> None:
    slack.break_next("conversations.members", error=word)

    with pytest.raises(ChannelClosed) as closed:
        await channel.members(*WHERE)

    assert closed.value.facts == {"reason": reason}


@pytest.mark.parametrize(("withheld", "called"), [("", "robin"), ("users:read", f"<@{REP}>")])
async def test_who_set_it_up_is_called_by_the_name_that_slack_tells(
    slack: SlackEmulator, channel: SlackDigests, withheld: str, called: str
) -> None:
    slack.workspace.installation.scopes -= {withheld}
    directory = Directory(channel.client, FixedClock(THURSDAY))
    posting = Posting(*WHERE, busy_digest(), Stage.SENDING, 1, "", THURSDAY)

    await replace(channel, called=directory.name_of).post(MONDAYS, posting)

    (posted,) = slack.seen_by(COLLEAGUE, SALES)
    assert f"Set up by {called}. To change" in posted.text


async def test_a_slow_slack_costs_nobody_a_ping_even_where_somebody_else_could_not_wait(
    slack: SlackEmulator, channel: SlackDigests
) -> None:
    directory = Directory(channel.client, FixedClock(THURSDAY))
    for _ in range(2):
        slack.break_next("users.info", delay=PATIENCE + 0.2)

    hurried = await directory.find(WHERE[0], UserId(REP))

    assert (hurried, await directory.name_of(WHERE[0], UserId(REP))) == (None, "robin")


def test_a_claim_outlives_both_calls_that_may_be_made_under_it() -> None:
    assert ON_ITS_WAY.total_seconds() > 2 * (PATIENCE_SECONDS + CALL_SECONDS)
