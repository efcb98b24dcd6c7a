"""A person's own weeks, for their eyes alone: lines for the Home tab, and a chart with the same numbers in words."""

from collections import Counter
from collections.abc import Mapping

from bot.domain.people import MET
from bot.rendering.blocks import Message, bar_chart, bold, bullets, escaped, line, paragraphs
from bot.rendering.catalogue import catalogue

Weeks = Mapping[str, Mapping[str, int]]
WEEKS_SHOWN = 6
_SIGNALS_SHOWN = 5


def trend(weeks: Weeks, titles: Mapping[str, str]) -> list[str]:
    """Say what one's own drafts held, week by week, newest first."""
    texts = catalogue()
    if not weeks:
        return [texts.say("home.no_trend")]
    told = []
    for week in sorted(weeks, reverse=True)[:WEEKS_SHOWN]:
        most = _signals(weeks[week]).most_common(_SIGNALS_SHOWN)
        named = ", ".join(f"{titles.get(key, key)} {count}" for key, count in most) or texts.say("home.nothing_found")
        told.append(texts.say("home.week", number=int(week[-2:]), drafts=weeks[week].get("drafts", 0), signals=named))
    return told


def trend_message(weeks: Weeks, titles: Mapping[str, str]) -> Message:
    """Draw what one's drafts held most, week by week, oldest first; the chart repeats what the lines say."""
    texts = catalogue()
    shown = sorted(weeks)[-WEEKS_SHOWN:]
    total: Counter[str] = Counter()
    by_week = [_signals(weeks[week]) for week in shown]
    for met in by_week:
        total += met
    categories = [week[-3:] for week in shown]
    title, most = texts.say("home.trend"), [key for key, _ in total.most_common(_SIGNALS_SHOWN)]
    if not most:
        told = texts.say("home.nothing_in_weeks")
        return {"text": f"{title}. {told}", "blocks": [paragraphs(line(bold(title))), paragraphs(bullets((told,)))]}
    counts = [[met[key] for met in by_week] for key in most]
    lines = tuple(
        f"{titles.get(key, key)}: " + ", ".join(f"{week} {count}" for week, count in zip(categories, row, strict=True))
        for key, row in zip(most, counts, strict=True)
    )
    numbered = [f"{place}. {told}" for place, told in enumerate(lines, 1)]
    series = {f"{place}. {titles.get(key, key)}": counts[place - 1] for place, key in enumerate(most, 1)}
    chart = bar_chart(title, texts.say("home.chart_times"), categories, series)
    blocks = [paragraphs(line(bold(title)), bullets(lines, numbered=True)), chart]
    return {"text": escaped("\n".join([title, *numbered])), "blocks": blocks}


def _signals(counts: Mapping[str, int]) -> Counter[str]:
    """Return how often each signal was met; of equal ones the first by name comes first."""
    met = {name.removeprefix(MET): count for name, count in counts.items() if name.startswith(MET)}
    return Counter(dict(sorted(met.items())))
