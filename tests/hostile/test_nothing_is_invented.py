"""Whatever a proposal adds, no accepted advice holds a number, date, name, amount or address nobody gave.

The oracle reads digits, capitals and dots by itself, and knows nothing of how verification reads facts.
"""

import re
from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.domain import Advice, Proposal
from tests.hostile.goods import Good, goods, verified

# The same way every time, and over more examples than elsewhere.
thorough = settings(max_examples=300, deadline=None, derandomize=True, database=None)

CHANGED = [good for good in goods() if good.proposal.rewrite]
ENGLISH = [good for good in CHANGED if good.english]
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

numbers = st.integers(13, 99_999).map(str)
shapes = st.sampled_from(
    [
        "{}",
        "{} of them",
        "{}%",
        "{} percent",
        "${}",
        "\u20ac{}",
        "{} EUR",
        "{}k",
        "{} days",
        "{} minutes",
        "the {}th",
        "No. {}",
        "x{}",
        "({})",
    ]
)
amounts = st.builds(str.format, shapes, numbers)
dates = st.one_of(
    st.builds("{} {}".format, st.integers(1, 31), st.sampled_from(MONTHS)),
    st.builds("{} {}th".format, st.sampled_from(MONTHS), st.integers(1, 31)),
    st.builds("{:04}-{:02}-{:02}".format, st.integers(2028, 2099), st.integers(1, 12), st.integers(1, 28)),
)
hours = st.builds("{}:{:02}".format, st.integers(0, 23), st.integers(1, 59))
words = st.builds(
    "".join, st.lists(st.sampled_from(["ka", "ro", "mi", "zu", "ve", "tol", "bri"]), min_size=3, max_size=4)
)
names = words.map(str.capitalize)
addresses = st.builds(
    str.format, st.sampled_from(["https://{}.example", "www.{}.net", "{}.com", "me@{}.org", "{}.io/a"]), words
)
facts = st.one_of(amounts, dates, hours, names, addresses)


def with_words(proposal: Proposal, place: str, added: str, at: int) -> Proposal:
    """Put words between two words of the rewrite, or of a line that is told."""
    if place == "rewrite":
        parts = re.split(r"(?<=\S)(?= )", proposal.rewrite or "")
    else:
        parts = re.split(r"(?<=\S)(?= )", proposal.from_their_chair)
    at %= len(parts)
    said = "".join([*parts[: at + 1], f" {added}", *parts[at + 1 :]])
    return replace(proposal, rewrite=said) if place == "rewrite" else replace(proposal, from_their_chair=said)


def given_in(good: Good) -> str:
    return good.analysis.draft.evidence.lower()


def text_of(advice: Advice) -> str:
    lights = [part for light in advice.highlights for part in (light.reads_as, light.move)]
    return "\n".join(
        [advice.keep_line, advice.from_their_chair, *lights, advice.rewrite or "", *advice.before_you_send]
    )


def is_given(added: str, good: Good) -> bool:
    """Tell whether the draft holds the digits of what is added, or the name."""
    digits = set(re.findall(r"\d+", re.sub(r"(?<=\d)[.,](?=\d{3})", "", given_in(good))))
    found = re.findall(r"\d+", added)
    return set(found) <= digits if found else added.lower() in given_in(good)


@thorough
@given(
    st.sampled_from(CHANGED),
    st.sampled_from(["rewrite", "chair"]),
    amounts | dates | hours | addresses,
    st.integers(0, 200),
)
def test_number_date_amount_or_address_is_never_slipped_in(good: Good, place: str, added: str, at: int) -> None:
    assume(not is_given(added, good))

    found = verified(with_words(good.proposal, place, added, at), good.analysis)

    assert found.advice is None


@thorough
@given(st.sampled_from(ENGLISH), st.sampled_from(["rewrite", "chair"]), names, st.integers(0, 200))
def test_name_is_never_slipped_in(good: Good, place: str, name: str, at: int) -> None:
    changed = with_words(good.proposal, place, name, at)
    # What opens a sentence said to the rep is no name unless it has or does something.
    assume(place == "rewrite" or not re.search(rf"[.!?:] {name}", changed.from_their_chair))

    found = verified(changed, good.analysis)

    assert found.advice is None


@thorough
@given(
    st.sampled_from(CHANGED),
    st.lists(st.one_of(facts, st.sampled_from(DAYS), st.text(max_size=6)), max_size=3),
    st.integers(0, 200),
)
def test_accepted_advice_holds_no_digit_and_no_address_nobody_gave(good: Good, added: list[str], at: int) -> None:
    advice = verified(with_words(good.proposal, "rewrite", " ".join(added), at), good.analysis).advice

    if advice:
        before = set(re.findall(r"\d+", text_of_proposal(good)))
        given_digits = set(re.findall(r"\d+", given_in(good)))
        assert set(re.findall(r"\d+", text_of(advice))) <= before | given_digits
        assert not re.findall(r"://|\S@\S+\.\S", re.sub(re.escape(given_in(good)), "", text_of(advice).lower()))


def text_of_proposal(good: Good) -> str:
    proposal = good.proposal
    lights = [part for light in proposal.highlights for part in (light.reads_as, light.move)]
    return "\n".join(
        [proposal.keep_line, proposal.from_their_chair, *lights, proposal.rewrite or "", *proposal.before_you_send]
    )


@thorough
@given(st.sampled_from(CHANGED), st.sampled_from(DAYS), st.integers(0, 200))
def test_weekday_is_never_slipped_in(good: Good, day: str, at: int) -> None:
    assume(good.english and day.lower() not in given_in(good))

    found = verified(with_words(good.proposal, "rewrite", day, at), good.analysis)

    assert found.advice is None
