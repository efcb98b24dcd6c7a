"""The weekly digest as Slack messages: a short one for the channel, the rest for its thread."""

from collections.abc import Iterator
from datetime import date, timedelta

from bot.domain import UserId
from bot.domain.digests import monday_of
from bot.domain.team_weeks import LEAST_PEOPLE, Digest, Numbers
from bot.playbook.book import Playbook
from bot.rendering.blocks import Block, Message, bold, bullets, context, escaped, header, line, paragraphs, plain, quote
from bot.rendering.catalogue import catalogue

CHART = "data_visualization"
_WEEKS_SHOWN = 6
_PERSON = "\N{OBJECT REPLACEMENT CHARACTER}"
_LABEL = 20  # what Slack takes as the name of a series or a category


def digest_message(digest: Digest, playbook: Playbook, *, setter: UserId, command: str) -> Message:
    """Draw what stands in the channel: when, how much, what changed most and what went well, in a few lines."""
    texts = catalogue()
    title = texts.say("digest.title", number=_number(digest.week))
    told = [_range(digest.week), *_headline(digest.numbers, playbook)]
    if digest.missed:
        told.append(texts.say("digest.missed", count=digest.missed))
    told.append(texts.say("digest.in_thread"))
    blocks = [header(title), paragraphs(*(line(plain(each)) for each in told), gap="\n"), _footer(setter, command)]
    return {"text": escaped("\n".join([title, *told])), "blocks": blocks}


def details_message(digest: Digest, playbook: Playbook) -> Message:
    """Draw what stands in the thread; a chart repeats what the text says, for whoever reads pictures faster."""
    texts = catalogue()
    sections = [*(_sections(digest.numbers, playbook) if digest.numbers else ()), *_principle(digest, playbook)]
    elements: list[Block] = []
    told: list[str] = []
    for heading, lines in sections:
        elements += [line(bold(heading)), bullets(lines)]
        told += [heading, *lines]
    pair = digest.pair
    practice = texts.say("digest.practice", title=playbook.signals[pair.signal].title)
    elements += [line(bold(practice)), quote(pair.before), line(plain(texts.say("digest.instead"))), quote(pair.after)]
    elements.append(line(plain(pair.why)))
    told += [practice, pair.before, texts.say("digest.instead"), pair.after, pair.why]
    how = texts.say("digest.how")
    blocks = [paragraphs(*elements), *_chart(digest.numbers, playbook), context(how)]
    return {"text": escaped("\n".join([*told, how])), "blocks": blocks}


def without_charts(message: Message) -> Message:
    """Return the message as text alone, for a Slack that does not take its chart."""
    return message | {"blocks": [block for block in message["blocks"] if block["type"] != CHART]}


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


def _sections(numbers: Numbers, playbook: Playbook) -> Iterator[tuple[str, tuple[str, ...]]]:
    texts = catalogue()
    for heading, counted in ((texts.say("digest.met"), numbers.met), (texts.say("digest.taken_out"), numbers.changed)):
        lines = tuple(
            texts.say("digest.at_least", title=playbook.signals[each.signal].title, people=each.people)
            for each in counted
        )
        if lines:
            yield heading, lines
    if not numbers.met:
        yield texts.say("digest.met"), (texts.say("digest.nothing_met"),)
    elif len(numbers.trend) > 1:
        yield texts.say("digest.weeks"), tuple(_week(numbers, playbook))
    if numbers.hats:
        hats = [texts.say(f"digest.hats_{numbers.hats}")]
        if numbers.hats_before and numbers.hats_before != numbers.hats:
            hats.append(texts.say(f"digest.before_{numbers.hats_before}"))
        yield texts.say("digest.hats"), tuple(hats)


def _week(numbers: Numbers, playbook: Playbook) -> Iterator[str]:
    texts = catalogue()
    named = [playbook.signals[each.signal].title for each in numbers.met]
    for week, counts in numbers.trend[-_WEEKS_SHOWN:]:
        told = (
            texts.say("digest.count", title=title, people=count or texts.say("digest.no_more"))
            for title, count in zip(named, counts, strict=True)
        )
        yield texts.say("digest.week", number=_number(week), counts=", ".join(told))


def _principle(digest: Digest, playbook: Playbook) -> Iterator[tuple[str, tuple[str, ...]]]:
    texts = catalogue()
    principle = playbook.principles[digest.principle]
    documents = ", ".join(texts.say(f"document.{document}") for document in principle.documents)
    yield texts.say("digest.principle"), (principle.line, texts.say("digest.from", documents=documents))


def _chart(numbers: Numbers | None, playbook: Playbook) -> Iterator[Block]:
    """Yield a chart of the weeks told of in the text; one week alone needs none."""
    if numbers is None or not numbers.met or len(numbers.trend) < 2:  # noqa: PLR2004 - a line needs two points
        return
    weeks = numbers.trend[-_WEEKS_SHOWN:]
    texts, categories = catalogue(), [week[-3:] for week, _ in weeks]
    series = [
        {
            "name": f"{place}. {playbook.signals[each.signal].title}"[:_LABEL],
            "data": [
                {"label": label, "value": counts[place - 1]}
                for label, (_, counts) in zip(categories, weeks, strict=True)
            ],
        }
        for place, each in enumerate(numbers.met, 1)
    ]
    axes = {"categories": categories, "y_label": texts.say("digest.chart_people")}
    chart = {"type": "bar", "series": series, "axis_config": axes}
    yield {"type": CHART, "title": texts.say("digest.chart"), "chart": chart}


def _footer(setter: UserId, command: str) -> Block:
    texts = catalogue()
    before, _, after = texts.say("digest.setter", person=_PERSON, command=command).partition(_PERSON)
    elements = [plain(before), {"type": "user", "user_id": setter}, plain(after)]
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": elements}]}


def _number(week: str) -> int:
    return int(week.partition("-W")[2])


def _range(week: str) -> str:
    monday = monday_of(week)
    sunday = monday + timedelta(days=6)
    return catalogue().say("digest.range", first=_date(monday), last=_date(sunday), year=sunday.year)


def _date(day: date) -> str:
    texts = catalogue()
    return texts.say("digest.date", day=day.day, month=texts.say("digest.months").split()[day.month - 1])
