"""Write a channel's weekly digest: what may be told of its people together, and something to practise.

Every person counts once, every number is a lower bound in coarse steps, and a number moves only when two people or more
have moved it. So one busy person, one newcomer or one who leaves cannot be read out of it.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from bot.domain import ChannelId, SignalKey
from bot.domain.digests import monday_of
from bot.domain.team_weeks import LEAST_PEOPLE, AtLeast, Digest, Hats, Numbers, Pair, PersonWeek, TeamWeek
from bot.playbook.book import Playbook
from bot.playbook.practice import pair_of_the_week

_ONE = 1  # whoever it is, nothing told depends on them
_PEOPLE = (3, 5, 7, 10, 15, 20, 30, 50, 75, 100, 200, 500)
_DRAFTS = (5, 10, 25, 50, 100, 250, 500, 1_000, 2_500)
_MOST_NAMED = 3
_US, _THEM = 55, 45


@dataclass(frozen=True, slots=True)
class WriteDigest:
    """Writes digests from the playbook, its practice pairs and the weeks of a team."""

    playbook: Playbook
    pairs: Sequence[Pair]

    def __call__(self, channel: ChannelId, weeks: Sequence[TeamWeek], *, missed: int = 0) -> Digest:
        """Write the digest of the last of `weeks`; those before it say what has changed."""
        week = weeks[-1].week
        pair = pair_of_the_week(self.pairs, channel, week)
        numbers = told_of(weeks)
        principles = [self.playbook.signals[each.signal].principle for each in numbers.met] if numbers else []
        turn = list(dict.fromkeys(principles)) or [pair.principle]
        principle = turn[monday_of(week).toordinal() // 7 % len(turn)]
        return Digest(week, numbers, principle, pair, missed)


def told_of(weeks: Sequence[TeamWeek]) -> Numbers | None:
    """Return what may be told of the last week, or nothing when fewer than five people had a draft coached in it."""
    if len(weeks[-1].people) < LEAST_PEOPLE:
        return None
    shown = [week for week in weeks if len(week.people) >= LEAST_PEOPLE]
    people = shown[-1].people
    met = {signal: _steady(shown, partial(_met, signal)) for signal in _all_met(shown)}
    most = _ranked((signal, levels[-1]) for signal, levels in met.items())
    return Numbers(
        people=max(LEAST_PEOPLE, _steady(shown, lambda _: True)[-1]),
        drafts=_drafts(people),
        met=most,
        changed=_ranked((signal, _steady(shown, partial(_changed, signal))[-1]) for signal in met),
        fewer=tuple(sorted(signal for signal, levels in met.items() if len(levels) > 1 and levels[-1] < levels[-2])),
        ready=_steady(shown, lambda person: person.ready)[-1],
        hats=_hats(people),
        hats_before=_hats(shown[-2].people) if len(shown) > 1 else None,
        trend=tuple((week.week, tuple(met[each.signal][number] for each in most)) for number, week in enumerate(shown)),
    )


def _all_met(weeks: Iterable[TeamWeek]) -> list[SignalKey]:
    return sorted({signal for week in weeks for person in week.people for signal in person.met | person.changed})


def _met(signal: SignalKey, person: PersonWeek) -> bool:
    return signal in person.met


def _changed(signal: SignalKey, person: PersonWeek) -> bool:
    return signal in person.changed


def _steady(weeks: Sequence[TeamWeek], of: Callable[[PersonWeek], bool]) -> list[int]:
    """Return how many people of each week something is true of: told in steps, and held until enough have moved."""
    return [_step(count, _PEOPLE) for count in _held(sum(map(of, week.people)) for week in weeks)]


def _held(counts: Iterable[int]) -> list[int]:
    """Hold each count while one person alone has moved it, less that one so that it is true of both weeks."""
    held: list[int] = []
    for count in counts:
        held.append(held[-1] if held and abs(count - held[-1]) <= _ONE else count)
    return [count - _ONE for count in held]


def _step(count: int, steps: Sequence[int]) -> int:
    return max((step for step in steps if step <= count), default=0)


def _drafts(people: Iterable[PersonWeek]) -> int:
    """Return how many drafts there were at the least, leaving out whoever had the most."""
    each = sorted(person.drafts for person in people)
    return _step(sum(each[:-_ONE]), _DRAFTS)


def _ranked(told: Iterable[tuple[SignalKey, int]]) -> tuple[AtLeast, ...]:
    ranked = sorted(
        (AtLeast(signal, people) for signal, people in told if people), key=lambda at: (-at.people, at.signal)
    )
    return tuple(ranked[:_MOST_NAMED])


def _hats(people: Sequence[PersonWeek]) -> Hats | None:
    """Say whom the drafts speak of, if that stays true without any one of the people."""
    shares = sorted(person.us_percent for person in people)
    lowest, highest = _mean(shares[:-_ONE]), _mean(shares[_ONE:])
    return _worn(lowest) if _worn(lowest) == _worn(highest) else None


def _worn(percent: float) -> Hats:
    return "us" if percent > _US else "them" if percent < _THEM else "even"


def _mean(shares: Sequence[float]) -> float:
    return sum(shares) / len(shares)
