"""A digest speaks of a team and never of a person, whoever is busy, new or gone."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import ChannelId, SignalKey
from bot.domain.digests import weeks_before
from bot.domain.team_weeks import AtLeast, Digest, Numbers, Pair, PersonWeek, TeamWeek
from bot.playbook.practice import read_practice
from bot.usecases.write_digest import WriteDigest
from tests.parts import shipped_playbook

WEEK, BEFORE = "2026-W47", "2026-W46"
FEWEST = 3
HASTE, GUILT, NAGGING = (SignalKey(key) for key in ("false_urgency", "guilt", "nagging"))
PLAYBOOK = shipped_playbook()
PAIRS = read_practice(PLAYBOOK)
WRITE = WriteDigest(PLAYBOOK, PAIRS)
CHANNEL = ChannelId("C1")
CALM = PersonWeek(drafts=3, us_percent=40)

signals = st.frozensets(st.sampled_from([HASTE, GUILT, NAGGING]))
people = st.builds(
    PersonWeek,
    drafts=st.integers(1, 60),
    us_percent=st.floats(0, 100),
    met=signals,
    changed=signals,
    ready=st.booleans(),
)
teams = st.lists(people, min_size=7, max_size=25).map(tuple)


def numbers_of(weeks: Sequence[TeamWeek]) -> Numbers | None:
    return WRITE(CHANNEL, weeks).numbers


def hasty(count: int, others: int = 0) -> tuple[PersonWeek, ...]:
    return (replace(CALM, met=frozenset({HASTE})),) * count + (CALM,) * others


def test_below_five_people_there_are_no_numbers_but_something_to_practise() -> None:
    digest = WRITE(CHANNEL, [TeamWeek(WEEK, hasty(4))])

    assert digest.numbers is None
    assert digest.principle == digest.pair.principle


def test_what_three_people_did_is_not_told_as_one_of_them_may_be_known() -> None:
    numbers = numbers_of([TeamWeek(WEEK, hasty(FEWEST, others=6))])

    assert numbers is not None
    assert numbers.met == ()


def test_what_people_met_is_told_as_a_lower_bound() -> None:
    numbers = numbers_of([TeamWeek(WEEK, hasty(8, others=6))])

    assert numbers is not None
    assert (numbers.people, numbers.met, numbers.drafts) == (10, (AtLeast(HASTE, 7),), 25)


def test_a_small_team_never_reads_that_everybody_did() -> None:
    numbers = numbers_of([TeamWeek(WEEK, hasty(5))])

    assert numbers is not None
    assert numbers.met == (AtLeast(HASTE, 3),)


def test_the_principle_is_one_that_what_the_team_met_calls_for() -> None:
    digest = WRITE(CHANNEL, [TeamWeek(WEEK, hasty(6, others=2))])

    assert digest.principle == PLAYBOOK.signals[HASTE].principle


def test_what_fewer_people_met_than_before_is_told() -> None:
    after = (*hasty(4), *(replace(CALM, met=frozenset({GUILT})),) * 8)
    before = (*hasty(8), *(replace(CALM, met=frozenset({GUILT})),) * 4)

    numbers = numbers_of([TeamWeek(BEFORE, before), TeamWeek(WEEK, after)])

    assert numbers is not None
    assert numbers.fewer == (HASTE,)
    assert numbers.trend == ((BEFORE, (3, 7)), (WEEK, (7, 3)))


def test_a_week_below_the_floor_is_no_part_of_the_trend() -> None:
    numbers = numbers_of([TeamWeek(BEFORE, hasty(4)), TeamWeek(WEEK, hasty(5))])

    assert numbers is not None
    assert numbers.trend == ((WEEK, (3,)),)


@given(teams, st.integers(1, 1_000))
def test_how_busy_the_busiest_person_was_changes_nothing(team: tuple[PersonWeek, ...], more: int) -> None:
    *others, busiest = sorted(team, key=lambda person: person.drafts)
    busier = replace(busiest, drafts=busiest.drafts + more)

    assert numbers_of([TeamWeek(WEEK, team)]) == numbers_of([TeamWeek(WEEK, (*others, busier))])


@given(teams, st.lists(people, max_size=1), st.integers(0, 1))
def test_the_difference_between_two_weeks_shows_nobody_who_came_or_left_or_wrote_otherwise(
    team: tuple[PersonWeek, ...], came: list[PersonWeek], left: int
) -> None:
    """Everybody else did the very same, which is the best an onlooker can hope for."""
    after = (*team[left:], *came)

    first, second = numbers_of([TeamWeek(BEFORE, team)]), numbers_of([TeamWeek(BEFORE, team), TeamWeek(WEEK, after)])

    assert first is not None
    assert second is not None
    assert (second.people, second.drafts, second.met, second.changed, second.ready) == (
        first.people,
        first.drafts,
        first.met,
        first.changed,
        first.ready,
    )
    assert second.fewer == ()
    assert second.hats == first.hats
    assert [hats for _, hats in second.hats_by_week] == [first.hats] * 2


def test_one_person_alone_does_not_turn_whom_mails_speak_of() -> None:
    torn = (*(replace(CALM, us_percent=40),) * 8, replace(CALM, us_percent=80))

    numbers = numbers_of([TeamWeek(BEFORE, (CALM,) * 9), TeamWeek(WEEK, torn)])

    assert numbers is not None
    assert (numbers.hats, numbers.hats_by_week) == ("them", ((BEFORE, "them"), (WEEK, "them")))


def test_what_people_took_out_is_told_beside_what_was_told_of_it_before() -> None:
    def team(count: int) -> tuple[PersonWeek, ...]:
        return (replace(CALM, changed=frozenset({GUILT})),) * count + (CALM,) * (12 - count)

    numbers = numbers_of([TeamWeek(BEFORE, team(4)), TeamWeek(WEEK, team(8))])

    assert numbers is not None
    assert (numbers.changed, numbers.changed_before) == ((AtLeast(GUILT, 7),), (3,))


def test_that_fewer_people_wrote_is_not_taken_for_fewer_who_met_it() -> None:
    numbers = numbers_of([TeamWeek(BEFORE, hasty(12)), TeamWeek(WEEK, hasty(6))])

    assert numbers is not None
    assert numbers.fewer == ()


def test_what_fell_furthest_comes_first_and_what_still_comes_up_most_is_no_merit() -> None:
    def team(hasty: int, guilty: int, nagging: int) -> tuple[PersonWeek, ...]:
        counts = {HASTE: hasty, GUILT: guilty, NAGGING: nagging}
        return tuple(
            replace(CALM, met=frozenset(signal for signal, count in counts.items() if person < count))
            for person in range(16)
        )

    numbers = numbers_of([TeamWeek(BEFORE, team(16, 8, 11)), TeamWeek(WEEK, team(12, 4, 4))])

    assert numbers is not None
    assert numbers.met[0] == AtLeast(HASTE, 10)
    assert numbers.fewer == (NAGGING, GUILT)


def test_whom_mails_speak_of_is_told_week_by_week_where_no_one_person_decides_it() -> None:
    of_us, torn = (
        (replace(CALM, us_percent=80),) * 6,
        (*(replace(CALM, us_percent=55),) * 5, replace(CALM, us_percent=60)),
    )

    numbers = numbers_of([TeamWeek("2026-W45", of_us), TeamWeek(BEFORE, torn), TeamWeek(WEEK, (CALM,) * 6)])

    assert numbers is not None
    assert numbers.hats_by_week == (("2026-W45", "us"), (BEFORE, "us"), (WEEK, "them"))


@given(st.lists(teams, min_size=1, max_size=4))
def test_every_number_is_one_that_holds_and_speaks_of_three_or_more(history: list[tuple[PersonWeek, ...]]) -> None:
    team = history[-1]
    numbers = numbers_of([TeamWeek(weeks_before(WEEK, len(history) - at), each) for at, each in enumerate(history)])

    assert numbers is not None
    assert numbers.people <= len(team)
    assert numbers.drafts <= sum(person.drafts for person in team)
    for told in numbers.met:
        assert FEWEST <= told.people <= sum(told.signal in person.met for person in team)


@given(st.permutations(range(8)))
def test_the_order_of_people_says_nothing(order: list[int]) -> None:
    team = [PersonWeek(number + 1, 10 * number, frozenset({HASTE} if number % 2 else {GUILT})) for number in range(8)]

    assert numbers_of([TeamWeek(WEEK, tuple(team[i] for i in order))]) == numbers_of([TeamWeek(WEEK, tuple(team))])


def test_weeks_without_drafts_are_no_trouble() -> None:
    weeks = [TeamWeek(weeks_before(WEEK, back), ()) for back in range(5, -1, -1)]

    assert WRITE(CHANNEL, weeks).numbers is None


@given(st.lists(teams, min_size=2, max_size=4))
def test_week_by_week_the_same_is_told_as_of_all_at_once(history: list[tuple[PersonWeek, ...]]) -> None:
    weeks = [TeamWeek(weeks_before(WEEK, len(history) - at), each) for at, each in enumerate(history)]

    digest = WRITE(CHANNEL, weeks[:1])
    for week in weeks[1:]:
        digest = WRITE(CHANNEL, [week], before=digest)

    assert replace(digest, practised=()) == replace(WRITE(CHANNEL, weeks), practised=())


@pytest.mark.parametrize("other", [PAIRS[:-2], PAIRS[::2], PAIRS[1:30] + PAIRS[40:]], ids=["less", "half", "others"])
def test_no_pair_comes_twice_in_a_year_though_there_are_more_or_less_of_them_by_then(other: tuple[Pair, ...]) -> None:
    shown: list[Digest] = []
    for number in range(100):
        write = replace(WRITE, pairs=other if 20 < number < 40 else PAIRS)
        week = TeamWeek(weeks_before(WEEK, 100 - number), ())
        shown.append(write(CHANNEL, [week], before=shown[-1] if shown else None))

    lines = [digest.pair.before for digest in shown]
    assert all(len(set(lines[start : start + 52])) == 52 for start in range(len(lines) - 52))


def test_where_there_are_fewer_pairs_than_weeks_the_one_longest_ago_comes_again() -> None:
    few, digest, lines = replace(WRITE, pairs=PAIRS[:3]), None, []
    for back in range(6, 0, -1):
        digest = few(CHANNEL, [TeamWeek(weeks_before(WEEK, back), ())], before=digest)
        lines.append(digest.pair.before)

    assert lines[:3] == lines[3:]
    assert len(set(lines)) == 3


def test_who_is_forgotten_later_changes_nothing_that_was_told() -> None:
    before = WRITE(CHANNEL, [TeamWeek(BEFORE, hasty(8, others=2))])

    after = WRITE(CHANNEL, [TeamWeek(WEEK, hasty(7, others=2))], before=before)

    assert before.numbers is not None
    assert after.numbers is not None
    assert after.numbers.trend == ((BEFORE, (7,)), (WEEK, (7,)))
