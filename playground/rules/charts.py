"""Charts, of which slack_sdk has no model: docs.slack.dev /reference/block-kit/blocks/data-visualization-block."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from playground.workspace import JsonObject

KIND, MOST_IN_MESSAGE = "data_visualization", 2
MOST_TITLE, MOST_LABEL = 50, 20
# The page says 6 of segments and of series, a later copy 12: what holds for both is asked for.
MOST_SEGMENTS, MOST_SERIES, MOST_POINTS = 6, 6, 20


def chart_problems(block: JsonObject, place: str) -> Iterator[str]:
    """Name what Slack would object to in a chart."""
    yield from _unknown(block, {"type", "title", "chart", "block_id"}, place)
    yield from _text(block.get("title"), MOST_TITLE, f"{place}/title")
    match block.get("chart"):
        case {"type": "pie", "segments": list(segments), **others}:
            yield from _unknown(others, (), f"{place}/chart")
            yield from _count(segments, MOST_SEGMENTS, f"{place}/chart/segments")
            yield from _points(segments, f"{place}/chart/segments", least=1e-9)
        case {"type": "bar" | "area" | "line", "series": list(series), "axis_config": dict(axes), **others}:
            yield from _unknown(others, (), f"{place}/chart")
            yield from _axes(axes, f"{place}/chart/axis_config")
            names = axes.get("categories")
            yield from _series(series, names, f"{place}/chart/series")
        case _:
            yield f"must be a pie, bar, area or line with what belongs to it [json-pointer:{place}/chart]"


def _axes(axes: JsonObject, place: str) -> Iterator[str]:
    yield from _unknown(axes, {"categories", "x_label", "y_label"}, place)
    names = axes.get("categories") or []
    yield from _count(names, MOST_POINTS, f"{place}/categories")
    for name in names:
        yield from _text(name, MOST_LABEL, f"{place}/categories")
    for name in axes.keys() & {"x_label", "y_label"}:
        yield from _text(axes[name], MOST_TITLE, f"{place}/{name}")


def _series(series: list[Any], names: object, place: str) -> Iterator[str]:
    yield from _count(series, MOST_SERIES, place)
    whole = [each for each in series if isinstance(each, dict) and isinstance(each.get("data"), list)]
    if len(whole) < len(series) or len({each.get("name") for each in whole}) < len(whole):
        yield f"every series has data and a name of its own [json-pointer:{place}]"
    for index, each in enumerate(whole):
        yield from _unknown(each, {"name", "data"}, f"{place}/{index}")
        yield from _text(each.get("name"), MOST_LABEL, f"{place}/{index}/name")
        yield from _points(each["data"], f"{place}/{index}/data")
        if [point.get("label") for point in each["data"] if isinstance(point, dict)] != names:
            yield f"must have a point for every category [json-pointer:{place}/{index}/data]"


def _points(points: list[Any], place: str, *, least: float = float("-inf")) -> Iterator[str]:
    for index, point in enumerate(points):
        match point:
            case {"label": label, "value": int() | float() as value} if not isinstance(value, bool) and value >= least:
                yield from _text(label, MOST_LABEL, f"{place}/{index}/label")
            case _:
                yield f"must be a label and a number [json-pointer:{place}/{index}]"


def _count(items: list[Any], most: int, place: str) -> Iterator[str]:
    if not 1 <= len(items) <= most:
        yield f"must be 1 to {most} items [json-pointer:{place}]"


def _text(value: object, most: int, place: str) -> Iterator[str]:
    if not isinstance(value, str) or not 1 <= len(value) <= most:
        yield f"must be 1 to {most} characters [json-pointer:{place}]"


def _unknown(value: Mapping[Any, object], known: Iterable[str], place: str) -> Iterator[str]:
    return (f"unknown [json-pointer:{place}/{key}]" for key in sorted(value.keys() - set(known)))
