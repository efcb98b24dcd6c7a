"""A team's weeks as nobody lived them: what the digest looks like, and what it must hold."""

from bot.domain import ChannelId, SignalKey, UserId
from bot.domain.digests import weeks_before
from bot.domain.team_weeks import Digest, PersonWeek, TeamWeek
from bot.playbook.book import load_playbook
from bot.playbook.practice import read_practice
from bot.usecases.write_digest import WriteDigest

WEEK = "2026-W46"
CHANNEL, SETTER = ChannelId("C0SALES"), UserId("U0ROBIN")
PLAYBOOK = load_playbook()
WRITE = WriteDigest(PLAYBOOK, read_practice(PLAYBOOK))
# Who met what of these three, week by week: of twelve people, this many.
_MET = {"false_urgency": (9, 9, 8, 6, 5), "quota_talk": (4, 7, 7, 7, 4), "over_hedging": (2, 2, 4, 6, 8)}


def weeks() -> list[TeamWeek]:
    """Five weeks of twelve people."""
    keys = {SignalKey(name): counts for name, counts in _MET.items()}
    return [
        TeamWeek(
            weeks_before(WEEK, 4 - number),
            tuple(
                PersonWeek(
                    drafts=3,
                    us_percent=52 - 4 * number,
                    met=(met := frozenset(key for key, counts in keys.items() if person < counts[number])),
                    changed=met if person % 4 else frozenset(),
                    ready=person % 2 == 0,
                )
                for person in range(12)
            ),
        )
        for number in range(5)
    ]


def busy_digest(missed: int = 0) -> Digest:
    """Return a digest with all there is to tell."""
    return WRITE(CHANNEL, weeks(), missed=missed)


def quiet_digest() -> Digest:
    """Return one of a week in which four people had a draft read."""
    week = weeks()[-1]
    return WRITE(CHANNEL, [TeamWeek(week.week, week.people[:4])])
