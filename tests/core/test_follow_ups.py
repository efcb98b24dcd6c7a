"""Plain words below a coaching, and what they ask for."""

import pytest

from bot.domain.wishes import Wish, WishKind
from bot.slack.hearing.follow_ups import asks_why, thanks, wish_of


@pytest.mark.parametrize(
    ("said", "wish"),
    [
        ("shorter", Wish(WishKind.SHORTER)),
        ("Can you make it a bit shorter please?", Wish(WishKind.SHORTER)),
        ("why don't you make it shorter", Wish(WishKind.SHORTER)),
        ("kürzer", Wish(WishKind.SHORTER)),
        ("Mach es bitte etwas kürzer", Wish(WishKind.SHORTER)),
        ("keep my wording", Wish(WishKind.KEEP_WORDING)),
        ("behalte meine Worte", Wish(WishKind.KEEP_WORDING)),
        ("she did ask for that date", Wish(WishKind.FOLLOW_UP, "she did ask for that date")),
        (
            "no shorter than the last one, she reads everything",
            Wish(WishKind.FOLLOW_UP, "no shorter than the last one, she reads everything"),
        ),
    ],
)
def test_plain_words_are_understood(said: str, wish: Wish) -> None:
    assert wish_of(said) == wish


def test_reasons_are_asked_for_in_plain_words() -> None:
    assert asks_why("Why?")
    assert asks_why("why is that pushy")
    assert asks_why("Warum?")
    assert not asks_why("why not say Thursday instead?")
    assert not asks_why("why don't you make it shorter")
    assert not asks_why("warum nicht Donnerstag?")
    assert not asks_why("she told me why she needs it by then, so keep the date")


@pytest.mark.parametrize(
    "said",
    [
        "Thanks, that's great!",
        "ok, thank you so much :pray:",
        "Perfect, cheers :)",
        "Love it",
        "Thanks a lot, looks great!",
        "Sounds good",
        "Danke dir, das ist super",
        "vielen Dank!",
        "Passt so, danke.",
    ],
)
def test_thanks_alone_ask_for_nothing(said: str) -> None:
    assert thanks(said)


@pytest.mark.parametrize(
    "said",
    [
        "thanks, now shorter",
        "Great, but he did name that day himself",
        "that's not great",
        "is that good?",
        "good that she asked for it",
        "danke, aber kürzer",
        "?",
        ":-1:",
        ":thumbsdown:",
        "ok thanks " * 29 + "shorter",
        "danke schön " * 24 + "kürzer",
    ],
)
def test_thanks_with_a_wish_are_a_wish(said: str) -> None:
    assert not thanks(said)
