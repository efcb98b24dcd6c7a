"""A line of context as reps type it, in short forms or in the customer's own words, excuses what it speaks of alone."""

import pytest

from bot.analysis.passages import read_draft
from bot.analysis.spelled_out import spelled_out
from tests.parts import analyst


def is_found(phrases: str, context: str, *, of: str = "") -> bool:
    """Tell whether something is found in a mail of these phrases, or in one `of` them, beside a line of context."""
    text = f"Hi Runa,\n\nThe sheet is attached.\n\n{phrases}\n\nRegards,\nOlaf"
    found = analyst().analyse(read_draft(text, context=context)).findings
    return any(each.quote in (of or phrases) or (of or phrases) in each.quote for each in found)


FITTERS = "I've booked our fitters for Monday the 9th."
DIARY = "I've blocked half an hour in your calendar on Thursday at 2."
DIRECTOR = "I've copied in your director to keep this moving."
BOILERS = "As we agreed, you take all three boilers."
CHASED = "This is my fourth mail about the boiler log."
RELEASED = "If I don't hear from you by Friday, I'll release your slot."
COST = "Every week without this costs you about 9,000 euros."
FOOLISH = "You'd be foolish to keep heating that hall with oil."
NEEDED = "Your answer has to be with me by Friday."
OFF = "The 12% comes off the table if you haven't signed by Friday."


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("mtg weds ok'd w/ runa", "meeting Wednesday okayed with Runa"),
        ("runas idea, txt'd me y'day", "Runa's idea, texted me yesterday"),
        ("cust. said 'go on & book it' bc of the frost", 'customer said "go on and book it" because of the frost'),
        ("we'd agreed, he'd ask again", "we had agreed, he would ask again"),
        ("18th, not May 18th", "the 18th, not May 18th"),
        ("the hoteliers' lunch", "the hoteliers' lunch"),
    ],
)
def test_short_forms_are_written_out(typed: str, written: str) -> None:
    assert spelled_out(typed, "Runa") == written


@pytest.mark.parametrize(
    ("phrase", "fair", "other"),
    [
        (
            FITTERS,
            "runa rang at 7, put them in for mon the 9th",
            "runa rang at 7, put the glass in the yard by the 9th",
        ),
        (FITTERS, "Runa: 'book them for the 9th, earliest you have'", "Runa: 'closed on the 9th, book another day'"),
        (FITTERS, "go-ahead from runa for the 9th", "go-ahead from our boss for the 9th"),
        (FITTERS, "her idea, not ours", "our idea, not hers"),
        (FITTERS, "was told to by runa", "was told to by head office"),
        (FITTERS, "9th was suggested by Runa", "9th was suggested by the fitters"),
        (
            FITTERS,
            "runa said go ahead",
            "our director knows someone at the port authority, director said go ahead",
        ),
        (FITTERS, "as per her mail", "as per our mail"),
        (FITTERS, "runa asked me to book the 9th", "runa asked for a call on the 9th"),
        (DIARY, "the mtg was her idea", "the mtg was my idea"),
        (DIARY, "runa asked for the meeting herself", "runa asked for a meeting about the fire report"),
        (DIARY, "appt ok'd by cust.", "appt not ok'd yet"),
        (DIARY, "she's fine w/ thurs at 2", "she's in court thurs at 2"),
        (DIRECTOR, "runa wants her director on every mail", "runa wants every mail by noon"),
        (DIRECTOR, "Runa's line: 'cc the director pls'", "Runa's line: 'cc the choir master pls'"),
        (BOILERS, "runa ok'd all three", "runa ok'd two"),
        (BOILERS, "she said yes to the three", "she asked her brother about the three"),
        (CHASED, "runa said keep chasing me", "runa said keep chasing the carrier"),
        (CHASED, "runa asked me to poke her", "runa asked to be sent the product list"),
        (CHASED, "runa wants reminding of the log", "runa said to remind the plumber"),
        (
            RELEASED,
            "Runa: no word from me by friday = give it away",
            "Runa: no answer from my boss by friday, she is away",
        ),
        (
            COST,
            "9000 is from her own report, she asked me to state it here",
            "9000 is too high she says, wants it in writing",
        ),
        (COST, "9000 a week is what she told me, she wants that sentence in", "9000: our md wants that sentence in"),
        (FOOLISH, "she asked me to use that very line in the mail", "she wants that line in the programme"),
        (NEEDED, "runa promised me an answer by friday", "runa promised to tell me by friday whether the lamp fits"),
        (NEEDED, "fri is her own deadline", "runa needs an answer from me by friday"),
        (
            OFF,
            "12% against signature by fri is runas counter-offer",
            "runa got 12% last friday, her signature is missing",
        ),
    ],
)
def test_what_is_typed_in_a_hurry_excuses_what_it_speaks_of(phrase: str, fair: str, other: str) -> None:
    assert is_found(phrase, "")
    assert not is_found(phrase, fair)
    assert is_found(phrase, other)


@pytest.mark.parametrize("line", ["she asked me to", "her idea", "agreed with her on the phone", "as per her mail"])
def test_line_that_names_no_matter_excuses_one_act_and_none_of_several(line: str) -> None:
    ordered = "I've ordered the two pumps in your name."

    assert not is_found(FITTERS, line)
    assert is_found(f"{FITTERS}\n\n{ordered}", line, of=FITTERS)
    assert is_found(f"{FITTERS}\n\n{ordered}", line, of=ordered)
    assert not is_found(f"{FITTERS}\n\n{ordered}", "she asked me to book the fitters", of=FITTERS)


@pytest.mark.parametrize("line", ["she asked me to", "her idea", "agreed with her", "she wants that sentence in"])
@pytest.mark.parametrize("phrase", [RELEASED, OFF, NEEDED])
def test_line_that_names_no_matter_excuses_neither_price_nor_silence_nor_haste(phrase: str, line: str) -> None:
    assert is_found(phrase, line)


def test_that_very_sentence_is_none_of_several() -> None:
    crowd = "Every other school around you has already switched."

    assert not is_found(FOOLISH, "she wants that sentence in for her boss")
    assert is_found(f"{FOOLISH}\n\n{crowd}", "she wants that sentence in for her boss", of=FOOLISH)
    assert is_found(f"{FOOLISH}\n\n{crowd}", "she wants that sentence in for her boss", of=crowd)


def test_rule_of_their_house_makes_fair_what_it_asks_and_nothing_else() -> None:
    budget = "Before I can talk price, I need your budget and the name of the person who signs."

    assert not is_found(budget, "their tender rules: bidders must ask for the budget and who signs")
    assert is_found(budget, "our tender rules: we must ask for the budget and who signs")
    assert is_found(FITTERS, "their tender rules: bidders must ask for the budget and who signs")
