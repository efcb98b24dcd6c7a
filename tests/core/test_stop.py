"""A stop has eighteen seconds in all: whoever waits last has what those before have left."""

from bot.wiring.stopping import CLOSING_SECONDS, MOST_STOPPING_SECONDS, Stop


def test_until_the_first_signal_nothing_is_taken_off() -> None:
    assert Stop(lambda: 60.0).left() == MOST_STOPPING_SECONDS - CLOSING_SECONDS


def test_what_is_left_grows_less_from_the_first_signal_on_and_is_never_less_than_nothing() -> None:
    shown = iter([0.0, 0.0, 5.0, 15.5, 16.0, 17.0])
    stop = Stop(lambda: next(shown))

    stop.begin()

    assert [stop.left() for _ in range(5)] == [16.0, 11.0, 0.5, 0.0, 0.0]
