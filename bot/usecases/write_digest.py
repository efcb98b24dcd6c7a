"""Write a channel's weekly digest: what may be told of its people together, and something to practise.

Every person counts once, every number is a lower bound in coarse steps, and a number moves only when two people or more
have moved it. So one busy person, one newcomer or one who leaves cannot be read out of it. A week is counted once: who
leaves, is forgotten or leaves themselves out later changes nothing that was told before.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain import ChannelId, SignalKey
from bot.domain.digests import monday_of
from bot.domain.team_weeks import LEAST_PEOPLE, AtLeast, Digest, Hats, HeldWeek, Numbers, Pair, PersonWeek, TeamWeek
from bot.playbook.book import Playbook
from bot.playbook.practice import pair_of_the_week

WEEKS_BACK = 26
_A_YEAR = 52
_ONE = 1  # whoever it is, nothing told depends on them
_BUSIEST = 2
_PEOPLE = (3, 5, 7, 10, 15, 20, 30, 50, 75, 100, 200, 500)
_DRAFTS = (5, 10, 25, 50, 100, 250, 500, 1_000, 2_500)
_MOST_NAMED = 3
_US, _THEM = 55, 45
_HATS: tuple[Hats, ...] = ("them", "even", "us")


@dataclass(frozen=True, slots=True)
class WriteDigest:
    """Writes digests from the playbook, its practice pairs and the weeks of a team."""

    playbook: Playbook
    pairs: Sequence[Pair]

    def __call__(self, channel: ChannelId, weeks: Sequence[TeamWeek], *, before: Digest | None = None) -> Digest:
        """Write the digest of the last of `weeks`.

        Args:
            channel: Where it will stand.
            weeks: The weeks that were not counted yet, oldest first.
            before: The newest digest of the channel, which holds those that were.
        """
        week = weeks[-1].week
        held = _held(before.held if before else (), weeks)
        practised = before.practised if before else ()
        numbers = _told_of(weeks[-1].people, held) if held[-1].people else None
        pair = pair_of_the_week(self.pairs, channel, week, practised)
        principles = [self.playbook.signals[each.signal].principle for each in numbers.met] if numbers else []
        turn = list(dict.fromkeys(principles)) or [pair.principle]
        principle = turn[monday_of(week).toordinal() // 7 % len(turn)]
        return Digest(week, numbers, principle, pair, held=held, practised=(*practised, pair.before)[-_A_YEAR:])


def _told_of(people: Sequence[PersonWeek], held: Sequence[HeldWeek]) -> Numbers:
    """Return what may be told of the last week and of those before it that were above the floor."""
    shown = [week for week in held if week.people]
    signals = sorted({signal for week in shown for signal in week.met})
    met = {signal: [_told(week.met.get(signal, 0)) for week in shown] for signal in signals}
    most = _ranked((signal, levels[-1]) for signal, levels in met.items())
    changed = _ranked((signal, _told(count)) for signal, count in shown[-1].changed.items())
    return Numbers(
        people=max(LEAST_PEOPLE, _told(shown[-1].people)),
        drafts=_drafts(shown[-1].drafts, people),
        met=most,
        changed=changed,
        changed_before=tuple(_told(shown[-2].changed.get(at.signal, 0)) if len(shown) > 1 else 0 for at in changed),
        fewer=_fewer(shown, met, most),
        ready=_told(shown[-1].ready),
        hats=shown[-1].hats,
        hats_by_week=tuple((week.week, week.hats) for week in shown),
        trend=tuple((week.week, tuple(met[each.signal][number] for each in most)) for number, week in enumerate(shown)),
    )


def _fewer(
    shown: Sequence[HeldWeek], met: Mapping[SignalKey, Sequence[int]], most: Sequence[AtLeast]
) -> tuple[SignalKey, ...]:
    """Name what came up for fewer people than before, the furthest fallen first.

    Where fewer wrote at all that is no merit, nor is it one where it still comes up the most.
    """
    if len(shown) == 1 or shown[-1].people < shown[-2].people:
        return ()
    fallen = {signal: levels[-2] - levels[-1] for signal, levels in met.items() if levels[-1] < levels[-2]}
    return tuple(sorted(fallen.keys() - {at.signal for at in most[:1]}, key=lambda signal: (-fallen[signal], signal)))


def _held(before: Iterable[HeldWeek], weeks: Iterable[TeamWeek]) -> tuple[HeldWeek, ...]:
    held = list(before)
    for week in weeks:
        last = next((each for each in reversed(held) if each.people), None)
        held.append(_hold(week, last) if len(week.people) >= LEAST_PEOPLE else HeldWeek(week.week))
    return tuple(held[-WEEKS_BACK:])


def _hold(week: TeamWeek, last: HeldWeek | None) -> HeldWeek:
    drafts, third_busiest = _hold_drafts(week.people, last)
    return HeldWeek(
        week=week.week,
        people=_steady(len(week.people), last.people if last else None),
        drafts=drafts,
        third_busiest=third_busiest,
        met=_by_signal(week.people, lambda person: person.met, last.met if last else None),
        changed=_by_signal(week.people, lambda person: person.changed, last.changed if last else None),
        ready=_steady(sum(person.ready for person in week.people), last.ready if last else None),
        hats=_hats(week.people, last),
    )


def _by_signal(
    people: Sequence[PersonWeek],
    of: Callable[[PersonWeek], frozenset[SignalKey]],
    last: Mapping[SignalKey, int] | None,
) -> dict[SignalKey, int]:
    signals = sorted({signal for person in people for signal in of(person)} | set(last or ()))
    counts = {signal: sum(signal in of(person) for person in people) for signal in signals}
    return {signal: _steady(count, None if last is None else last.get(signal, 0)) for signal, count in counts.items()}


def _steady(count: int, last: int | None) -> int:
    """Hold the count of the week before while one person alone has moved it."""
    return count if last is None or abs(count - last) > _ONE else last


def _told(held: int) -> int:
    """Tell a count in steps, less one: it may be held, and is to be true of both weeks."""
    return _step(held - _ONE, _PEOPLE)


def _step(count: int, steps: Sequence[int]) -> int:
    return max((step for step in steps if step <= count), default=0)


def _hold_drafts(people: Iterable[PersonWeek], last: HeldWeek | None) -> tuple[int, int]:
    """Count drafts without the two busiest, of whom one may be gone next week; held as other counts are."""
    each = sorted(person.drafts for person in people)
    drafts, third_busiest = sum(each[:-_BUSIEST]), each[-_BUSIEST - 1]
    if last and abs(drafts - last.drafts) <= max(third_busiest, last.third_busiest):
        return last.drafts, last.third_busiest
    return drafts, third_busiest


def _drafts(held: int, people: Iterable[PersonWeek]) -> int:
    """Return how many drafts there were at the least, which is to be true of this week too."""
    each = sorted(person.drafts for person in people)
    return _step(min(held, sum(each[:-_ONE])), _DRAFTS)


def _ranked(told: Iterable[tuple[SignalKey, int]]) -> tuple[AtLeast, ...]:
    ranked = sorted(
        (AtLeast(signal, people) for signal, people in told if people), key=lambda at: (-at.people, at.signal)
    )
    return tuple(ranked[:_MOST_NAMED])


def _hats(people: Sequence[PersonWeek], last: HeldWeek | None) -> Hats | None:
    """Say whom the drafts speak of, if that stays true without any one of the people.

    What was said the week before stays while one person who came, left or wrote otherwise may be all that has changed.
    """
    shares = sorted(person.us_percent for person in people)
    lowest, highest = _worn(_mean(shares[:-_ONE])), _worn(_mean(shares[_ONE:]))
    now = lowest if lowest == highest else None
    if last is None:
        return now
    if last.hats is None:
        # As it was when nothing could be said, if somebody has just gone to the other end.
        least, most = _mean([0, *shares[:-_BUSIEST]]), _mean([*shares[_BUSIEST:], 100])
        return now if _worn(least) == _worn(most) else None
    could_be = _HATS[_HATS.index(lowest) : _HATS.index(highest) + 1]
    return last.hats if last.hats in could_be else now


def _worn(percent: float) -> Hats:
    return "us" if percent > _US else "them" if percent < _THEM else "even"


def _mean(shares: Sequence[float]) -> float:
    return sum(shares) / len(shares)
