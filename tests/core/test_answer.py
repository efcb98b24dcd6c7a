import json
from typing import Any

import pytest

from bot.domain import Dismissal, Highlight, Proposal, SignalKey, Verdict
from bot.errors import AnswerUnreadable
from bot.prompting.answer import answer_schema, read_answer

ANSWER: dict[str, Any] = {
    "verdict": "rework",
    "keep_line": "You lead.",
    "from_their_chair": "A date nobody asked for.",
    "highlights": [{"quote": "by Friday", "signal": "false_urgency", "reads_as": "rush", "move": "ask"}],
    "rewrite": None,
    "before_you_send": ["Is Friday real?"],
    "dismissed": [{"signal": "nagging", "quote": "again", "because": "they asked"}],
}


def _objects(schema: object) -> list[dict[str, Any]]:
    if isinstance(schema, list):
        return [found for item in schema for found in _objects(item)]
    if not isinstance(schema, dict):
        return []
    own = [schema] if schema.get("type") == "object" else []
    return own + [found for value in schema.values() for found in _objects(value)]


def test_answer_becomes_a_proposal() -> None:
    text = json.dumps(ANSWER)

    proposal = read_answer(text)

    assert proposal == Proposal(
        verdict=Verdict.REWORK,
        keep_line="You lead.",
        from_their_chair="A date nobody asked for.",
        highlights=(Highlight("by Friday", SignalKey("false_urgency"), "rush", "ask"),),
        rewrite=None,
        before_you_send=("Is Friday real?",),
        dismissed=(Dismissal(SignalKey("nagging"), "again", "they asked"),),
    )


@pytest.mark.parametrize(
    "wrapping",
    ["{}", "\n  {} \n", "```json\n{}\n```", "```\n{}\n```\n"],
    ids=["bare", "white space", "json fence", "plain fence"],
)
def test_harmless_wrapping_is_taken_off(wrapping: str) -> None:
    text = wrapping.replace("{}", json.dumps(ANSWER | {"rewrite": "Run ```make``` first."}))

    proposal = read_answer(text)

    assert proposal.rewrite == "Run ```make``` first."


def test_dismissed_may_be_missing() -> None:
    text = json.dumps({key: value for key, value in ANSWER.items() if key != "dismissed"})

    proposal = read_answer(text)

    assert proposal.dismissed == ()


@pytest.mark.parametrize("key", [key for key in ANSWER if key != "dismissed"])
def test_every_other_key_is_needed(key: str) -> None:
    text = json.dumps({other: value for other, value in ANSWER.items() if other != key})

    with pytest.raises(AnswerUnreadable) as caught:
        read_answer(text)

    assert caught.value.facts == {"reason": f"missing {key}"}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"verdict": "perfect"}, "enum verdict"),
        ({"keep_line": 3}, "string_type keep_line"),
        ({"rewrite": ["Hi"]}, "string_type rewrite"),
        ({"highlights": [{"quote": "q", "signal": "s", "reads_as": "r"}]}, "missing highlights.0.move"),
        ({"dismissed": None}, "tuple_type dismissed"),
        ({"a secret thought": 1}, "extra_forbidden"),
        (
            {"dismissed": [ANSWER["dismissed"][0] | {"a secret thought": 1}]},
            "unexpected_keyword_argument dismissed.0",
        ),
    ],
    ids=["verdict", "number", "list", "part", "null", "stranger", "inner stranger"],
)
def test_wrong_shape_is_named_in_our_words(change: dict[str, Any], reason: str) -> None:
    text = json.dumps(ANSWER | change)

    with pytest.raises(AnswerUnreadable) as caught:
        read_answer(text)

    assert caught.value.facts == {"reason": reason}


@pytest.mark.parametrize("text", ["", "Sure, here it is:", "null", "[]", json.dumps(ANSWER)[:-9], '"\ud800"'])
def test_what_is_not_a_json_object_is_unreadable(text: str) -> None:
    with pytest.raises(AnswerUnreadable) as caught:
        read_answer(text)

    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


def test_schema_asks_for_exactly_what_is_read() -> None:
    whole, highlight, dismissal = _objects(answer_schema(long=False))

    asked = [set(part["properties"]) for part in (whole, highlight, dismissal)]

    assert asked == [set(ANSWER), set(ANSWER["highlights"][0]), set(ANSWER["dismissed"][0])]
    assert whole["properties"]["verdict"]["enum"] == list(Verdict)


def test_schema_is_strict_all_the_way_down() -> None:
    objects = _objects(answer_schema(long=False))

    assert len(objects) == 3
    assert all(part["additionalProperties"] is False for part in objects)
    assert all(part["required"] == list(part["properties"]) for part in objects)
