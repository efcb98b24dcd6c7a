"""What presses still presses with ordinary words around it: no continuation, opening or neighbour hides it."""

import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from zlib import crc32

import pytest

from bot.analysis.passages import read_draft
from bot.domain import Family, SignalKey
from bot.playbook.examples import read_examples
from tests.parts import analyst

TEXTBOOK = Path(__file__).parent / "data" / "textbook.toml"
MAIL = "Hi Ines,\n\nThe whole comes to 48,200. {}\n\nBest,\nOle"
SHORT = {"I have": "I've", "we have": "we've", "I am": "I'm", "we are": "we're", "you are": "you're", "do not": "don't"}
SPELT = {"organis": "organiz", "realis": "realiz", "apologis": "apologiz", "favour": "favor", "neighbour": "neighbor"}


def ending(words: str) -> Callable[[str], str]:
    return lambda said: re.sub(r"[.!?]*$", lambda mark: words + mark[0], said, count=1)


def opening(words: str) -> Callable[[str], str]:
    return lambda said: words + (said if said[1:2] in " '" or said[1].isupper() else said[0].lower() + said[1:])


def instead(words: dict[str, str]) -> Callable[[str], str]:
    def put(said: str) -> str:
        for one, other in words.items():
            for before, after in ((one, other), (one.capitalize(), other.capitalize())):
                said = re.sub(rf"\b{before}", after, said)
        return said

    return put


SURROUNDINGS = {
    "so we can": ending(", so we can go through the numbers"),
    "praise": ending(" because you asked good questions last week"),
    "to save time": ending(" to save us both time"),
    "a day": ending(" on Thursday at 10"),
    "a season": ending(" before the summer starts"),
    "goodbye": ending(", and I look forward to hearing from you"),
    "and a paper": ending(", and the plan is attached"),
    "a fair sentence before": "The plan for the north hall is on page two. {}".format,
    "their word of something else": "You told me the hall is being painted. {}".format,
    "thanks": "Thanks for the tour. {}".format,
    "a fair sentence after": "{} The plan for the north hall is on page two.".format,
    "a question after": "{} What do your fitters say about the north hall?".format,
    "an offer after": "{} I can also send the drawings.".format,
    "and": opening("And "),
    "so": opening("So "),
    "since": opening("Since the plant is quiet in May, "),
    "now that": opening("Now that the tour is over, "),
    "turns of speech": opening("If I may say so, "),
    "honest": opening("To be honest, "),
    "as you see": opening("As you can see from the plan, "),
    "after a call": opening("After our call on Monday, "),
    "short forms": instead(SHORT),
    "full forms": instead({short: full for full, short in SHORT.items()}),
    "curly quotes": lambda said: said.replace("'", "\u2019"),
    "American": instead(SPELT),
    "British": instead({american: british for british, american in SPELT.items()}),
}


def presses(signal: str, said: str) -> bool:
    return any(finding.signal == signal for finding in analyst().analyse(read_draft(said)).findings)


def found_in(said: str) -> list[SignalKey]:
    draft = read_draft(f"Hi Ines,\n\nThe whole comes to 48,200 for the nine gates of your hall. {said}\n\nBest,\nOle")
    return [finding.signal for finding in analyst().analyse(draft).findings]


def surrounded(said: str) -> list[str]:
    """Return a sentence with each of the surroundings that make it another one."""
    return [other for around in SURROUNDINGS.values() if (other := around(said)) != said]


def examples() -> Iterator[tuple[str, str]]:
    book = analyst().playbook
    for key, signal in book.signals.items():
        if signal.family is not Family.GOOD and signal.level == "span":
            for said in read_examples(book.folder / "signals" / f"{key}.examples.toml").flags:
                yield key, said


@pytest.mark.parametrize(("signal", "said"), tomllib.loads(TEXTBOOK.read_text("utf-8")).items())
def test_what_the_textbook_says_presses_in_a_mail(signal: str, said: list[str]) -> None:
    assert [each for each in said if not presses(signal, MAIL.format(each))] == []


def test_the_textbook_presses_with_ordinary_words_around_it() -> None:
    book = tomllib.loads(TEXTBOOK.read_text("utf-8"))
    put = [(signal, around) for signal, said in book.items() for each in said for around in surrounded(each)]

    lost = {said for signal, said in put if not presses(signal, MAIL.format(said))}

    # All that is known to be missed, none of it wished for: one that is heard by now leaves the list.
    assert lost == {
        "I wanted to touch base on Thursday at 10.",  # a time is proposed
        "As you can see from the plan, it's really simple.",
        "Just tell me your price and we'll match it on Thursday at 10.",
        "So I need a yes or no.",
        "We can make it do that somehow on Thursday at 10.",
    }


@pytest.mark.parametrize("line_break", ["\n", " \n", "\r\n"], ids=["wrapped", "space left", "from Windows"])
def test_a_sentence_is_read_alike_wherever_its_line_is_wrapped(line_break: str) -> None:
    book = tomllib.loads(TEXTBOOK.read_text("utf-8"))
    put = [around(each) for said in book.values() for each in said for around in (str, SURROUNDINGS["so we can"])]

    other = [
        wrapped
        for said in put
        for space in re.finditer(r"(?<=\w) (?=\w)", said)
        if found_in(wrapped := said[: space.start()] + line_break + said[space.end() :]) != found_in(said)
    ]

    # A line that begins with "yours" and holds nothing more is the end of a letter.
    assert other == [f"Our CEO will call{line_break}yours."]


def test_our_examples_press_with_ordinary_words_around_them() -> None:
    # Each with two of them, whatever examples stand beside it: all of them with many.
    put = [
        (key, arounds[at % len(arounds)])
        for key, said in examples()
        for arounds in [surrounded(said)]
        for at in (crc32(said.encode()), crc32(said.encode()) * 5 + 3)
    ]

    lost = {said for key, said in put if not presses(key, said)}

    # Known to be missed, as above.
    assert lost == {
        "And and it also prints labels.",
        "And really enjoyed your latest article!!",
        "I trust you agree before the summer starts.",
        "I trust you agree to save us both time.",
        "If I may say so, may I draw it with the sink on the left, or shall it go under the window?",
        "If I may say so, so, monthly or yearly?",
        "Loyal customers come first, and we've been patient so far, and the plan is attached.",
        "Now that the tour is over, do I put you on the early round or the late one?",
        "Now that the tour is over, one last berth, then we are full for the winter.",
        "Since the plant is quiet in May, begin with twenty licences or forty?",
        "Since the plant is quiet in May, me again, and in your busiest week.",
        "So, monthly or yearly before the summer starts?",
        "So: are you in, and I look forward to hearing from you?",
    }


@pytest.mark.parametrize(
    ("signal", "said"),
    [
        (
            "fait_accompli",
            "I've gone ahead and blocked an hour in your calendar for Friday at 9 so we can go over the plan.",
        ),
        ("fear_or_shame", "I would hate for your audit to end badly."),
        ("false_consensus", "As you agreed, I've attached the contract."),
        ("going_over_head", "As the plant is quiet in May, I've copied your managing director."),
    ],
)
def test_a_guard_does_not_reach_what_it_does_not_speak_of(signal: str, said: str) -> None:
    assert presses(signal, MAIL.format(said))


@pytest.mark.parametrize(
    "said",
    [
        "I've held Friday at 9 so we can go over the plan, if that suits you.",
        "I've booked the crane for you because you asked for it.",
        "May I book you in for Friday?",
        "We'd be glad to start, as agreed in the contract.",
    ],
)
def test_what_excuses_still_does_after_such_words(said: str) -> None:
    assert analyst().analyse(read_draft(MAIL.format(said))).findings == ()
