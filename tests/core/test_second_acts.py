"""What else was done behind an "and" is turned as the first act is, whoever did it; what is no act is told beside."""

import pytest

from bot.domain import SignalKey
from bot.models.local.acts.second_acts import in_one_breath
from bot.models.local.sentence.editor import Editor
from tests.coaching import asked_alike
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits
DONE = frozenset({SignalKey("fait_accompli"), SignalKey("assumed_close")})
FIRST = "I should have asked you before"
RIGHT = EDITS.owning.ways[-1].question


@pytest.mark.parametrize(
    ("done", "offered"),
    [
        (
            "I've put you down for 9 June and the lorry is booked.",
            "I can put you down for 9 June and book the lorry, if that suits you.",
        ),
        (
            "I've held the three stalls, had the signs painted and put your logo on the map.",
            "I can hold the three stalls, have the signs painted and put your logo on the map, if that suits you.",
        ),
        (
            "I've put your name down, the low loader is sorted for Monday and the gateman has the plate numbers.",
            (
                "I can put your name down and sort the low loader for Monday, if that suits you. "
                "The gateman has the plate numbers."
            ),
        ),
        (
            "I've taken the liberty of preparing the renewal and our accounts team has updated the debit.",
            "I can prepare the renewal and have our accounts team update the debit, if that suits you.",
        ),
        (
            "I've had the meters shipped and our installer has you down for the 3rd.",
            "I can have the meters shipped and put you down with our installer for the 3rd, if that suits you.",
        ),
        (
            "I've pencilled in the fitters for 8 July and the templater will come on the 15th.",
            (
                "I can pencil in the fitters for 8 July, if that suits you. "
                "The templater could come on the 15th, if that suits you."
            ),
        ),
    ],
)
def test_further_acts_are_offered_with_the_first(done: str, offered: str) -> None:
    editor = Editor(EDITS, lambda words: words != done)

    assert editor.owned(done, DONE) is None
    assert editor.smallest(done, DONE) == offered


@pytest.mark.parametrize(
    ("done", "owned"),
    [
        (
            "I have asked the factory to begin, the rotor is in production and shipping has been scheduled.",
            (f"{FIRST} I asked the factory to begin, put the rotor in production and scheduled shipping. {RIGHT}"),
        ),
        (
            "I've reserved the crane; the police permit has been applied for.",
            f"{FIRST} I reserved the crane and had the police permit applied for. {RIGHT}",
        ),
        (
            "I have renewed it for 36 months and the old machine will be picked up on the 28th.",
            (
                f"{FIRST} I renewed it for 36 months. {RIGHT} "
                "The old machine could be picked up on the 28th, if that suits you."
            ),
        ),
        (
            "I've booked you in for Thursday, the part is ordered and Mick has your key from last time.",
            f"{FIRST} I booked you in for Thursday and ordered the part. {RIGHT} Mick has your key from last time.",
        ),
        (
            "I've told the florist you're having the big one and the flooring has been ordered.",
            f"{FIRST} I told the florist you're having the big one and ordered the flooring. {RIGHT}",
        ),
        (
            "I have scheduled the validation, your theatre manager has been informed and the surety is drawn up.",
            f"{FIRST} I scheduled the validation, informed your theatre manager and drew up the surety. {RIGHT}",
        ),
        (
            "I've created the accounts for your planners, the import is running and Jasper will call on Monday.",
            (
                f"{FIRST} I created the accounts for your planners and started the import. {RIGHT} "
                "Jasper could call on Monday, if that suits you."
            ),
        ),
        (
            "Your stand has been allocated, the electrician is ordered and your entry has gone to print.",
            f"{FIRST} we allocated your stand, ordered the electrician and sent your entry to print. {RIGHT}",
        ),
        (
            "The plan was drawn up with your caretaker, the letters to parents were printed and a hall is booked.",
            (
                f"{FIRST} we drew up the plan with your caretaker, printed the letters to parents and booked a hall. "
                f"{RIGHT}"
            ),
        ),
        (
            "I've booked the hall and told your caretaker.",
            f"{FIRST} I booked the hall and told your caretaker. {RIGHT}",
        ),
        # What was sent stays sent.
        (
            "I have reserved your slot on the kiln, the firers know and the deposit invoice is out.",
            f"{FIRST} I reserved your slot on the kiln, told the firers and sent the deposit invoice. {RIGHT}",
        ),
        (
            "The stand has been allocated, the electrician is ordered and the contract is out.",
            f"{FIRST} we allocated the stand, ordered the electrician and sent the contract. {RIGHT}",
        ),
        # Why it was done ends where the next act begins.
        (
            "I have told the warehouse to load them so you are not left waiting, and the invoice is out.",
            f"{FIRST} I told the warehouse to load them and sent the invoice. {RIGHT}",
        ),
    ],
)
def test_further_acts_are_owned_with_one_that_others_noticed(done: str, owned: str) -> None:
    assert asked_alike(Editor(EDITS, lambda _: True).owned(done, DONE) or "") == owned


@pytest.mark.parametrize(
    "sentence",
    [
        "I've booked it because the hall fills up and the price is rising.",
        "I've told them that the hall is booked and the band is paid.",
        "I've let the trio and the florist know it is the 8th.",
        "I have submitted the form, the harbour needs time so I moved you up their list first.",
        "I've asked the printer and he is ready.",
        "The hall is heated and the band is good.",
        "Kick-off is pencilled and Greta has ordered the badges.",
    ],
)
def test_what_was_told_or_is_a_reason_is_no_act_of_its_own(sentence: str) -> None:
    assert in_one_breath(sentence, EDITS, lambda _: True) is None


def test_what_is_told_beside_the_acts_has_to_be_fair() -> None:
    sentence = "I've kept 30 cases aside and the price is £9 a bottle."

    told = in_one_breath(sentence, EDITS, lambda _: True)
    pressed = in_one_breath(sentence, EDITS, lambda words: "price" not in words)

    assert told
    assert pressed
    assert told.beside == ("The price is £9 a bottle.",)
    assert not pressed.beside
    assert told.acts == pressed.acts == "I've kept 30 cases aside."


@pytest.mark.parametrize(
    "clause",
    [
        "my mother has been taken to hospital",
        "your roof had been damaged in the storm",
        "the invoice is out of date",
        "the power has gone",
        "the device is out",
    ],
)
def test_what_nobody_did_for_them_is_no_act(clause: str) -> None:
    breath = in_one_breath(f"I have booked your room for the 14th and {clause}.", EDITS, lambda _: True)

    assert breath is None or breath.acts == "I have booked your room for the 14th."
