"""What Slack takes of a chart; its own client has no model of one."""

import pytest

from playground.rules.blocks import problems
from playground.workspace import JsonObject

PIE: JsonObject = {"type": "pie", "segments": [{"label": "Push", "value": 3}, {"label": "Limp", "value": 1.5}]}
SERIES = {"name": "Push", "data": [{"label": "W1", "value": 3}, {"label": "W2", "value": 0}]}
AXES: JsonObject = {"categories": ["W1", "W2"], "y_label": "People"}
BAR: JsonObject = {"type": "bar", "series": [SERIES], "axis_config": AXES}


def chart(**parts: object) -> JsonObject:
    return {"type": "data_visualization", "title": "What changed", "chart": BAR, **parts}


@pytest.mark.parametrize("drawn", [PIE, BAR, {**BAR, "type": "line"}, {**BAR, "type": "area"}])
def test_sound_chart_passes(drawn: JsonObject) -> None:
    assert problems([chart(chart=drawn, block_id="weeks")], most=50) == []


@pytest.mark.parametrize(
    ("block", "problem"),
    [
        (chart(title="x" * 51), "must be 1 to 50 characters [json-pointer:/blocks/0/title]"),
        (chart(colour="red"), "unknown [json-pointer:/blocks/0/colour]"),
        (chart(chart={"type": "radar"}), "must be a pie, bar, area or line"),
        (chart(chart={"type": "bar", "series": [SERIES]}), "must be a pie, bar, area or line"),
        (chart(chart={**PIE, "segments": []}), "must be 1 to 6 items"),
        (chart(chart={**PIE, "segments": [{"label": "Push", "value": 0}]}), "must be a label and a number"),
        (chart(chart={**BAR, "series": [SERIES] * 2}), "a name of its own"),
        (chart(chart={**BAR, "series": ["Push"]}), "every series has data"),
        (chart(chart={**BAR, "series": [{**SERIES, "name": "x" * 21}]}), "must be 1 to 20 characters"),
        (chart(chart={**BAR, "axis_config": {**AXES, "categories": ["W1"]}}), "a point for every category"),
        (chart(chart={**BAR, "axis_config": {}}), "must be 1 to 20 items"),
        (chart(chart={**BAR, "axis_config": {**AXES, "y_label": ""}}), "must be 1 to 50 characters"),
    ],
)
def test_chart_slack_refuses_is_named_with_its_place(block: JsonObject, problem: str) -> None:
    assert problem in " ".join(problems([block], most=50))


def test_message_has_two_charts_and_a_window_none() -> None:
    assert problems([chart()] * 2, most=50) == []
    assert problems([chart()] * 3, most=50) == [
        "no more than 2 of data_visualization allowed here [json-pointer:/blocks]"
    ]
    assert problems([chart()], most=100) == ["no more than 0 of data_visualization allowed here [json-pointer:/blocks]"]
