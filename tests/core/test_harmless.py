"""No suspicion falls on a greeting, a wish, thanks, advice on the thing itself, a warning, or what is made good."""

import pytest

from bot.analysis.analyse import Analyst
from bot.analysis.harmless import is_harmless
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import read_twice
from tests.stepping import grows_evenly

HARMLESS = [
    "Have a lovely half term when it comes!",
    "Have a good long weekend, and love to Sheila",
    "Enjoy the last of the sunshine in Kerry",
    "Wishing you and the crew a dry start to the season",
    "I wish you a nice spring",
    "Hope it's a bit cooler at your end",
    "Best wishes from a very wet Bergen",
    "Good luck with the harvest",
    "\u00c0 bient\u00f4t, and my regards to your wife",
    "Lovely to see you at the open day, even in that wind",
    "It was good to meet you and Pia on the quay",
    "Such a pleasure to be back in the mill",
    "Thank you for the tea and for the walk round the old orchard",
    "Many thanks again for showing me the boiler room",
    "The sill is soft on the north side, so I would put the flashing under it and not over",
    "I'd run the pipe along the back wall, otherwise it freezes where the gate stands open",
    "I would leave the ivy there until the wrens are out, since it holds nothing up",
    "The crate came open, and I've taken the \u20ac95 for the two lamps off the invoice",
    "We have credited the second visit to your account",
    "The refund of \u00a348 shows on your April statement",
    "You will not be charged for the day the lift stood still",
    "Lock it away from everybody until the part is in: it could drop without warning",
    "Nobody should go up there until we have been, the top lift may fall",
    "Isolate pump 3 at the wall today, the casing may be live",
    "Please stop using it immediately: the drum can come off at full speed",
    "Do not eat any of it, even if it looks fine: the lab found listeria",
    "Keep it out of reach of the children, the battery can burst",
    "Don't let anyone stand under it before Thursday, since the bracket is cracked through",
]
PRESSING = [
    "Have a lovely weekend, and let me have your yes before it",
    "Enjoy the sunshine, and sign before the price moves",
    "Wishing you a decision you won't regret by Friday",
    "Hope it's not too much to ask that somebody answers me",
    "Have a photograph of the cracked step ready for your board",
    "Lovely to see how your neighbours are moving one by one, soon nobody will be left",
    "Great to see the deal nearly signed",
    "Thank you for being so open, it really feels as if we are partners in this",
    "Thanks for letting me know which of your colleagues is holding this up, I'll call him",
    "Thank you in advance for the signature",
    "I'd put your boss in copy, otherwise this never moves",
    "I would leave that point out, since legal teams always find something",
    "I'd go for the gold package, because nobody regrets it",
    "I'd keep Friday free for the call, so that we get this done",
    "We have taken the 900 off the bill if you order this week",
    "I've taken the 200 off the invoice, so you can sign with a clear head",
    "I have refunded it to your account, though my boss fought me over it",
    "Stop using it now and let us fit ours, it could burst any day",
    "Please isolate the old router and stop using it immediately, hackers love firms like yours",
    "Do not run another season with it, it could come down and you would never forgive yourself",
    "Keep your data out of reach, it could leak",
    "Don't touch theirs, it can give a shock",
    "Lock it in today, the price could drop out of reach",
    "Never use an amateur, the roof may fall",
    "Never work with the cheats next door, the ceiling could fall",
    "Never work with cowboys, they will cut corners",
]


@pytest.mark.parametrize("words", HARMLESS)
def test_courtesy_advice_and_repair_are_harmless(words: str) -> None:
    assert is_harmless(words)


@pytest.mark.parametrize("words", PRESSING)
def test_what_asks_for_more_beside_a_courtesy_is_not(words: str) -> None:
    assert not is_harmless(words)


@pytest.mark.parametrize("words", HARMLESS)
def test_nothing_is_found_in_them_where_all_around_presses(words: str, shipped_analyst: Analyst) -> None:
    text = (
        "Hi Goran,\n\nI've gone ahead and booked the crew for the 4th. If I don't hear from you by Monday I will "
        f"close the file.\n\n{words}.\n\nEverybody on your road has ordered by now.\n\nIvo"
    )
    analysis = read_twice(shipped_analyst, read_draft(text))
    assert len(analysis.findings) > 1
    suspected = (found.quote.strip(" .!") for found in analysis.findings if found.source == "words")
    assert not [quote for quote in suspected if quote in words]


def test_sentence_without_an_end_is_read_at_once() -> None:
    def endless(times: int) -> str:
        return f"I have taken {'the credit of the bill ' * times}"

    assert not is_harmless(endless(2_000))
    assert grows_evenly(lambda times: is_harmless(endless(times)), 2_000)


def test_what_was_taken_off_for_a_failure_is_not_given_away(shipped_analyst: Analyst) -> None:
    told = "the van stood in the closure. I've taken the \u20ac180 for the second cook off the bill."
    for_nothing, for_a_failure = f"Hi Ricarda,\n\nHello, {told}", f"Hi Ricarda,\n\nThe soup arrived late, {told}"
    found = [
        {str(one.signal) for one in read_twice(shipped_analyst, read_draft(text)).findings}
        for text in (for_nothing, for_a_failure)
    ]
    assert "capitulation" in found[0]
    assert "capitulation" not in found[1]


@pytest.mark.parametrize(
    ("words", "signal"),
    [
        ("We have already told your caretaker you said yes, so leave the lift off, it could drop", "fait_accompli"),
        ("I just need your go-ahead by Monday, and nobody should use the ladder, it may slip", "false_urgency"),
        ("I need your yes today and do not climb the tower, it may tip", "false_urgency"),
        ("As you have been ignoring my calls, leave the saw unplugged, it could throw the blade", "condescension"),
    ],
)
def test_fault_beside_a_warning_is_found(words: str, signal: str, shipped_analyst: Analyst) -> None:
    found = shipped_analyst.analyse(read_draft(f"Hi Goran,\n\n{words}.\n\nIvo")).findings

    assert signal in {str(one.signal) for one in found}


@pytest.mark.parametrize(
    "words",
    [
        "Please stop using it immediately: the drum can come off at full speed",
        "Don't let anyone stand under it before Thursday, since the bracket is cracked through",
    ],
)
def test_nothing_is_found_in_a_warning(words: str, shipped_analyst: Analyst) -> None:
    assert not shipped_analyst.analyse(read_draft(f"Hi Goran,\n\n{words}.\n\nIvo")).findings
