"""What a built question is about stands in the draft as a whole noun phrase: never "the Rotterdam", nor "not heard"."""

import re
from collections.abc import Iterator

import pytest

from tests.coaching import rewrite_of
from tests.parts import analyst

EDITS = analyst().playbook.edits
QUESTIONS = sorted(
    {
        question
        for text in (
            *(ask for asks in EDITS.asks_in.values() for ask in asks),
            *(instead for turn in EDITS.every_turn for instead in turn.insteads),
        )
        for question in re.findall(r"[^.!?]*\?", text)
        if re.search(r"\{(?:topic|thing|what)\}", question)
    }
)
MONTHS, DAYS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec", "Mon|Tue|Wed|Thu|Fri|Sat|Sun"
DATE = rf"(?:{MONTHS}|{DAYS}|20\d\d|\d+(?:st|nd|rd|th)\b|\d+ [A-Z])"
GOES_ON = re.compile(rf" (?:(?:of|for) (?!{DATE})(?:(?:all|both) )?(?:[A-Z]|\d)|(?:to|and) (?!I\b)[A-Z])")
FUNCTION = frozenset(
    "and or but if than because since until till at by in on to of for from with before after about not no never "
    "nothing is are was were be been has have had do does did will would can could i we you he she they it me us them "
    "that which who just only already still heard said told done gone got been".split()
)


def slots_of(question: str) -> Iterator[str]:
    """Yield what fills the gap of a question that we built, by the question of the playbook it was built from."""
    for known in QUESTIONS:
        gaps = re.split(r"\{(\w+)\}", known.strip())
        pattern = "".join(re.escape(part) if at % 2 == 0 else rf"(?P<{part}_{at}>.*?)" for at, part in enumerate(gaps))
        if match := re.fullmatch(pattern, question, re.IGNORECASE):
            yield from (
                words for gap, words in match.groupdict().items() if gap.startswith(("topic", "thing", "what_"))
            )
            return


def faults(draft: str, rewrite: str) -> list[str]:
    """Return the slots of built questions that are no whole noun phrase of the draft."""
    told = " ".join(draft.split())
    built = [asked.strip() for asked in re.findall(r"[^.!?\n]+\?", rewrite) if " ".join(asked.split()) not in told]
    return [slot for asked in built for slot in slots_of(asked) if not is_whole(slot, told)]


def is_whole(slot: str, told: str) -> bool:
    """Tell whether a slot neither begins nor ends in the middle, and stands so in the draft, wherever it does."""
    first, last = slot.lower().split()[0], slot.lower().split()[-1]
    if slot in {"this", EDITS.unknown}:
        return True
    if {first, last} & FUNCTION or first.endswith(("ed", "n't")):
        return False
    places = [match.end() for match in re.finditer(rf"\b{re.escape(slot)}\b", told, re.IGNORECASE)]
    return not places or any(not GOES_ON.match(told[end:]) for end in places)


@pytest.mark.parametrize(
    ("question", "slot"),
    [
        ("How are you placed with the Rotterdam, or is that on hold for now?", "the Rotterdam"),
        ("Is Friday 11 December realistic for not heard, or is another time better?", "not heard"),
        ("Where do you stand on the order, and is anything still open?", "the order"),
    ],
)
def test_half_a_thing_is_found_in_a_question(question: str, slot: str) -> None:
    draft = "The Rotterdam to Cork lane. If I have not heard by Friday 11 December, the order for Hull will go."

    assert faults(draft, question) == [slot]


@pytest.mark.parametrize(
    ("about", "asked"),
    [
        ("the Malmo to Turku crossing", "the Malmo to Turku crossing"),
        ("our quote for the 48 m\u00b2 of slate", "our quote for the 48 m\u00b2 of slate"),
        ("the order for Bodmin Parkway", "the order for Bodmin Parkway"),
        ("the offer of 6 May for the Truro and Looe kitchens", "the offer of 6 May for the Truro and Looe kitchens"),
    ],
)
def test_thing_is_asked_about_by_its_whole_name(about: str, asked: str) -> None:
    rewrite = rewrite_of(f"Hello Ines,\n\nAny news on {about}? I have rung four times and nobody calls me back.\n\nOle")

    assert asked in rewrite
    assert faults(about, rewrite) == []


@pytest.mark.parametrize("nobody", ["the secretary", "the Mondays", "the committee's doubts"])
def test_nobody_is_asked_where_they_stand_on_somebody(nobody: str) -> None:
    rewrite = rewrite_of(f"Hello Ines,\n\nJust checking in about {nobody}, no pressure at all!\n\nOle")

    assert f"on {nobody}" not in rewrite
    assert f"in {nobody}" not in rewrite


def test_what_was_named_a_moment_ago_is_not_named_again() -> None:
    rewrite = rewrite_of("hey Tove, me again :) any joy with the awning quote? 3 awnings, 2,140 eur all in. Ole")

    assert rewrite.lower().count("the awning quote") == 1
    assert "?" in rewrite
