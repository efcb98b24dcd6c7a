"""The weekly digest as Slack messages: a short one for the channel, the rest for its thread."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Literal, NamedTuple

from bot.domain import SignalKey, UserId
from bot.domain.digests import monday_of
from bot.domain.team_weeks import LEAST_PEOPLE, AtLeast, Digest, Numbers
from bot.playbook.book import Playbook
from bot.rendering.blocks import (
    Block,
    Message,
    bar_chart,
    bold,
    bullets,
    context,
    escaped,
    header,
    line,
    paragraphs,
    plain,
    quote,
)
from bot.rendering.catalogue import catalogue
from bot.rendering.digest_control import date_of, footer_actions, number_of
from bot.rendering.naming import MARK, naming, person, written

Counted = Literal["channel", "workspace", "sample"]
_WEEKS_SHOWN = 6


class _Section(NamedTuple):
    """A part of the details; `numbered` where the chart has the numbers too."""

    heading: str
    lines: tuple[str, ...]
    numbered: bool = False


def digest_message(
    digest: Digest, playbook: Playbook, *, setter: UserId | None, name: str = "", command: str
) -> Message:
    """Draw what stands in the channel: when, how much, what changed most and what went well, in a few lines.

    Who set it up is called by `name` where it is known: a mention would ping them every week. Without a setter it is
    a preview, with nothing to press.
    """
    texts = catalogue()
    title = texts.say("digest.title", number=number_of(digest.week))
    told = [_range(digest.week), *_headline(digest.numbers, playbook)]
    if digest.missed:
        told.append(texts.say("digest.missed", count=digest.missed))
    told.append(texts.say("digest.in_thread"))
    text = escaped("\n".join([title, *told]))
    blocks = [header(title), paragraphs(*(line(plain(each)) for each in told), gap="\n")]
    if setter is None:
        return {"text": text, "blocks": blocks}
    footer = naming(texts.say("digest.setter", person=MARK, command=command), plain(name) if name else person(setter))
    text = f"{text}\n{written(footer)}"
    return {"text": text, "blocks": [*blocks, paragraphs(footer), footer_actions()]}


def details_message(digest: Digest, playbook: Playbook, *, counted: Counted = "channel") -> Message:
    """Draw what stands in the thread; a chart repeats what the text says, for whoever reads pictures faster.

    It says who was `counted`, nobody in a sample, or when there will be numbers.
    """
    texts = catalogue()
    sections = [*(_sections(digest.numbers, playbook) if digest.numbers else ()), *_principle(digest, playbook)]
    elements: list[Block] = []
    told: list[str] = []
    for heading, lines, numbered in sections:
        elements += [line(bold(heading)), bullets(lines, numbered=numbered)]
        told += [heading, *lines]
    pair = digest.pair
    practice = texts.say("digest.practice", title=playbook.signals[pair.signal].title)
    elements += [line(bold(practice)), quote(pair.before), line(plain(texts.say("digest.instead"))), quote(pair.after)]
    elements.append(line(plain(pair.why)))
    told += [practice, texts.say("digest.not_so", line=pair.before), texts.say("digest.instead"), pair.after, pair.why]
    quiet = counted == "channel" and digest.numbers is None
    how = texts.say(f"digest.how_{'quiet' if quiet else counted}", floor=LEAST_PEOPLE)
    blocks = [paragraphs(*elements), *_chart(digest.numbers, playbook), context(how)]
    return {"text": escaped("\n".join([*told, how])), "blocks": blocks}


def _headline(numbers: Numbers | None, playbook: Playbook) -> Iterator[str]:
    texts = catalogue()
    if numbers is None:
        yield texts.say("digest.quiet", floor=LEAST_PEOPLE)
        return
    if numbers.drafts:
        yield texts.say("digest.people_drafts", people=numbers.people, drafts=numbers.drafts)
    else:
        yield texts.say("digest.people", people=numbers.people)
    if numbers.changed:
        most = numbers.changed[0]
        yield texts.say("digest.changed", title=playbook.signals[most.signal].title, people=most.people)
    yield _went_well(numbers, playbook)


def _went_well(numbers: Numbers, playbook: Playbook) -> str:
    texts = catalogue()
    if numbers.fewer:
        return texts.say("digest.well_fewer", title=playbook.signals[numbers.fewer[0]].title)
    if numbers.hats == "them":
        return texts.say("digest.well_them")
    if numbers.ready:
        return texts.say("digest.well_ready", people=numbers.ready)
    return texts.say("digest.well_read")


def _sections(numbers: Numbers, playbook: Playbook) -> Iterator[_Section]:
    texts = catalogue()
    if met := tuple(_at_least(each, playbook) for each in numbers.met):
        yield _Section(texts.say("digest.met"), met)
    if fewer := tuple(_quoted(signal, playbook) for signal in numbers.fewer):
        yield _Section(texts.say("digest.fewer"), fewer)
    if numbers.changed:
        changed = zip(numbers.changed, numbers.changed_before, strict=True)
        lines = tuple(_at_least(each, playbook, before=before) for each, before in changed)
        yield _Section(texts.say("digest.taken_out"), lines)
    if not numbers.met:
        yield _Section(texts.say("digest.met"), (texts.say("digest.nothing_met"),))
    elif len(numbers.trend) > 1:
        weeks = ", ".join(str(number_of(week)) for week, _ in numbers.trend[-_WEEKS_SHOWN:])
        yield _Section(texts.say("digest.weeks", numbers=weeks), tuple(_trend(numbers, playbook)), numbered=True)
    if hats := tuple(_hats(numbers)):
        yield _Section(texts.say("digest.hats"), hats)


def _quoted(signal: SignalKey, playbook: Playbook) -> str:
    return catalogue().say("digest.fewer_title", title=playbook.signals[signal].title)


def _at_least(told: AtLeast, playbook: Playbook, *, before: int = 0) -> str:
    texts, title = catalogue(), playbook.signals[told.signal].title
    if before in {0, told.people}:
        return texts.say("digest.at_least", title=title, people=told.people)
    return texts.say("digest.at_least_before", title=title, people=told.people, before=before)


def _trend(numbers: Numbers, playbook: Playbook) -> Iterator[str]:
    texts = catalogue()
    few = texts.say("digest.few")
    for rank, each in enumerate(numbers.met):
        counts = ", ".join(str(told[rank] or few) for _, told in numbers.trend[-_WEEKS_SHOWN:])
        yield texts.say("digest.trend", title=playbook.signals[each.signal].title, counts=counts)


def _hats(numbers: Numbers) -> Iterator[str]:
    """Say of whom the mails speak, now and in the weeks before, where it has ever been clear."""
    texts, weeks = catalogue(), numbers.hats_by_week[-_WEEKS_SHOWN:]
    if numbers.hats:
        yield texts.say(f"digest.hats_{numbers.hats}")
    if len(weeks) > 1 and any(hats for _, hats in weeks):
        told = "; ".join(
            texts.say("digest.worn", number=number_of(week), hat=texts.say(f"digest.worn_{hats or 'close'}"))
            for week, hats in weeks
        )
        yield texts.say("digest.worn_weeks", weeks=told[0].upper() + told[1:])


def _principle(digest: Digest, playbook: Playbook) -> Iterator[_Section]:
    texts = catalogue()
    principle = playbook.principles[digest.principle]
    titles = [texts.say(f"document.{document}") for document in principle.documents]
    documents = ", ".join(texts.say("digest.document", title=title) for title in titles)
    yield _Section(texts.say("digest.principle"), (principle.line, texts.say("digest.from", documents=documents)))


def _chart(numbers: Numbers | None, playbook: Playbook) -> Iterator[Block]:
    """Yield a chart of the weeks told of in the text; one week alone needs none."""
    if numbers is None or not numbers.met or len(numbers.trend) < 2:  # noqa: PLR2004 - a line needs two points
        return
    weeks = numbers.trend[-_WEEKS_SHOWN:]
    series = {
        f"{place}. {playbook.signals[each.signal].title}": [counts[place - 1] for _, counts in weeks]
        for place, each in enumerate(numbers.met, 1)
    }
    texts, categories = catalogue(), [week[-3:] for week, _ in weeks]
    yield bar_chart(texts.say("digest.chart"), texts.say("digest.chart_people"), categories, series)


def _range(week: str) -> str:
    monday = monday_of(week)
    sunday = monday + timedelta(days=6)
    return catalogue().say("digest.range", first=date_of(monday), last=date_of(sunday), year=sunday.year)
