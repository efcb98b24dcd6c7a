"""A deed is known by the shape of its verb; names, adverbs and nouns that end alike are none."""

import pytest

from bot.domain import SignalKey
from bot.models.local.acts.deeds import is_deed, with_a_subject
from bot.models.local.acts.owning import owned
from bot.models.local.acts.pasts import past_tense_of
from tests.coaching import asked_alike
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits
DONE = frozenset({SignalKey("fait_accompli")})


@pytest.mark.parametrize("verb", ["moved", "scrubbed", "freed", "centred", "rewired", "guaranteed", "cut"])
def test_past_of_a_verb_is_a_deed(verb: str) -> None:
    assert is_deed(verb, EDITS.owning)


@pytest.mark.parametrize("word", ["indeed", "speed", "proceed", "hundred", "fred", "shed", "alfred", "naked"])
def test_word_that_only_ends_alike_is_no_deed(word: str) -> None:
    assert not is_deed(word, EDITS.owning)


@pytest.mark.parametrize(
    ("bare", "said"),
    [
        ("Moved Merlin into the big box.", "I moved Merlin into the big box."),
        ("Also got the loan approved in your name.", "Also I got the loan approved in your name."),
        ("And scrubbed your terrace, so it is dry by Monday.", "And I scrubbed your terrace, so it is dry by Monday."),
        ("Told your caretaker the gate is open.", "I told your caretaker the gate is open."),
        ("Rewired the hall that your team uses.", "I rewired the hall that your team uses."),
        ("Moved your director's desk and her lamps.", "I moved your director's desk and her lamps."),
        ("Booked your start for the 9th.", "I booked your start for the 9th."),
    ],
)
def test_deed_told_without_a_subject_is_that_of_whoever_writes(bare: str, said: str) -> None:
    assert with_a_subject(bare, EDITS.owning) == said


@pytest.mark.parametrize(
    "words",
    [
        "Ahmed your contact in our workshop has the drawings.",
        "Mohammed your driver is on site at 7.",
        "Fred the fitter knows the gate.",
        "Also Jared our planner in the yard.",
        "Also Nured your driver, on site at 7.",
        "Indeed the whole team is looking forward to it.",
        "Speed the door needs is 2 m a second.",
        "Treated the right way your floor lasts twenty years.",
        "Stained the other side looks darker.",
        "Put the kettle on.",
        "Reset your password before Monday.",
        "Zayed our contact at the dock.",
        "Zayed our contact is on site at 7.",
        "Granted the price rose, but so did the steel.",
        "Provided the paperwork clears, we start on Monday.",
        "Given the weather we wait.",
        "Painted the right way your fence lasts ten years.",
        "Installed the wrong way the pump costs you twice the power.",
    ],
)
def test_sentence_in_which_somebody_else_does_something_is_left_alone(words: str) -> None:
    assert with_a_subject(words, EDITS.owning) == words


@pytest.mark.parametrize(
    ("doing", "past"),
    [
        ("choosing", "chose"),
        ("splitting", "split"),
        ("hiding", "hid"),
        ("getting", "got"),
        ("applying", "applied"),
        ("paying", "paid"),
        ("playing", "played"),
        ("stopping", "stopped"),
        ("agreeing", "agreed"),
        ("rebuilding", "rebuilt"),
        ("relaying", "relayed"),
        ("releasing", "released"),
        ("offering", "offered"),
        ("lodging", "lodged"),
        ("bring", "brought"),
        ("bringing", "brought"),
        ("ping", "pinged"),
        ("send", "sent"),
        ("copy", "copied"),
        ("stop", "stopped"),
        ("book", "booked"),
        ("deliver", "delivered"),
        ("edit", "edited"),
        ("cc'ing", "cc'd"),
        ("spring", "sprang"),
        ("springing", "sprang"),
        ("bleeding", "bled"),
        ("speeding", "sped"),
        ("partake", "partook"),
        ("typesetting", "typeset"),
        ("needing", "needed"),
        ("baking", "baked"),
    ],
)
def test_past_of_what_was_taken_the_liberty_of(doing: str, past: str) -> None:
    assert past_tense_of(doing) == past


@pytest.mark.parametrize("unsure", ["format", "commit", "equip"])
def test_past_that_no_shape_tells_is_not_guessed(unsure: str) -> None:
    assert past_tense_of(unsure) is None
    said = owned(f"I took it upon myself to {unsure} your disks and file the form.", DONE, EDITS, lambda _: True)
    taken = f"I took it upon myself to {unsure} your disks and file the form"
    assert next(said).startswith(f"I should have asked you before {taken}. ")


@pytest.mark.parametrize(
    ("done", "acts"),
    [
        (
            "I've taken the liberty of stopping your old contract and choosing the new plan for you.",
            "I stopped your old contract and chose the new plan for you",
        ),
        (
            "I have taken the liberty of splitting your order and hiding the prices from your tenants.",
            "I split your order and hid the prices from your tenants",
        ),
        (
            "We took the liberty of getting your gate mended and applying for your permit.",
            "we got your gate mended and applied for your permit",
        ),
        (
            "I've taken the initiative of keeping your old tariff and overriding the meter.",
            "I kept your old tariff and overrode the meter",
        ),
        (
            "I took it upon myself to ring your landlord and sign the form for you.",
            "I rang your landlord and signed the form for you",
        ),
        (
            "I took the liberty of laying the cable to your office and with your porter moving the desks.",
            "I laid the cable to your office and with your porter moving the desks",
        ),
        (
            "I was in the area and also left a box with your porter.",
            "I left a box with your porter",
        ),
    ],
)
def test_all_that_was_taken_the_liberty_of_is_owned(done: str, acts: str) -> None:
    assert asked_alike(next(owned(done, DONE, EDITS, lambda _: True))) == (
        f"I should have asked you before {acts}. {EDITS.owning.ways[-1].question}"
    )
