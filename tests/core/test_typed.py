"""What was typed, as Slack delivers it: decoded once, in linear time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.analysis.passages import parted
from bot.slack.hearing.typed import decoded
from tests.stepping import grows_evenly

MOST = 12_000


@pytest.mark.parametrize(
    ("delivered", "typed"),
    [
        ("Fish &amp; chips, 3 &lt; 4 &gt; 2", "Fish & chips, 3 < 4 > 2"),
        ("&amp;lt; is how one writes it", "&lt; is how one writes it"),
        ("x.com/?a=1&copy=2 &nbsp; &quot;", "x.com/?a=1&copy=2 &nbsp; &quot;"),
        ("see <https://acme.com/a?b=1&amp;c=2>", "see https://acme.com/a?b=1&c=2"),
        ("see <https://acme.com|acme.com>", "see acme.com"),
        ("see <https://acme.com/p|our page>", "see our page (https://acme.com/p)"),
        ("to <mailto:dana@acme.com|dana@acme.com>", "to dana@acme.com"),
        ("call <tel:+4312345|+43 1 2345>", "call +43 1 2345 (+4312345)"),
        ("<@U123|kim> and <@U456>", "@kim and @U456"),
        ("in <#C123|sales>", "in #sales"),
        ("<!channel> <!here|here>", "@channel @here"),
        ("<!subteam^S1|@reps>", "@reps"),
        ("a <b and c> d <https://", "a <b and c> d <https://"),
        ("line one\r\nline two \U0001f642", "line one\r\nline two \U0001f642"),
    ],
)
def test_surface_is_taken_off_once_and_nothing_else(delivered: str, typed: str) -> None:
    assert decoded(delivered) == typed


@given(st.text())
def test_whatever_is_typed_comes_back_as_it_was(typed: str) -> None:
    delivered = typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    assert decoded(delivered) == typed


@pytest.mark.parametrize(
    "line",
    ["context: she gave me that date", "Context:she gave me that date", "  CONTEXT :  she gave me that date \r\n\n"],
)
def test_last_line_may_be_the_context(line: str) -> None:
    draft, context = parted(f"Hi Dana,\nsee you Friday.\n{line}")

    assert draft == "Hi Dana,\nsee you Friday."
    assert context == "she gave me that date"


@pytest.mark.parametrize(
    "text",
    [
        "context: she gave me that date",
        "Hi Dana,\ncontext: here is some\nSee you Friday.",
        "Hi Dana,\nthe context: we spoke on Friday.",
        "Hi Dana,\ncontext matters.\n",
    ],
    ids=["alone", "not last", "within a line", "no colon"],
)
def test_any_other_line_belongs_to_the_draft(text: str) -> None:
    assert parted(text) == (text, "")


def test_only_the_last_of_two_context_lines_is_one() -> None:
    assert parted("Hi Dana.\ncontext: one\ncontext: two") == ("Hi Dana.\ncontext: one", "two")


@pytest.mark.parametrize(
    ("before", "piece", "after"),
    [
        ("Hi\ncontext:", " ", "\nx"),
        ("Hi", "\ncontext: ", "x\ny"),
        ("", "<https:", ""),
        ("", "<https:a|", ""),
        ("", "<@", ""),
        ("", "<", ""),
    ],
    ids=["spaces", "context lines", "open links", "open labels", "open mentions", "brackets"],
)
def test_hostile_text_takes_no_longer_than_any_other(before: str, piece: str, after: str) -> None:
    assert grows_evenly(lambda times: parted(decoded(before + piece * times + after)), MOST // len(piece))
