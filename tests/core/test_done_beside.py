"""What was done with what is theirs is owned in a mail that presses, also where no phrase hears it."""

import pytest

from bot.analysis.analyse import Analyst
from bot.domain import SignalKey
from bot.models.local.acts.offers import offered
from bot.models.local.coach import PlaybookCoach
from bot.models.local.sentence.editor import Editor
from bot.models.local.sentence.unheard import beside_what_was_found
from tests.coaching import Propose, asked_alike
from tests.parts import shipped_playbook

DONE = frozenset({SignalKey("fait_accompli")})
EDITS = shipped_playbook().edits
FIRST = "I should have asked you before"
RIGHT = EDITS.owning.ways[-1].question


@pytest.mark.parametrize(
    ("done", "owned"),
    [
        (
            "I have authorised your agent record with the tax office.",
            f"{FIRST} I authorised your agent record with the tax office. {RIGHT}",
        ),
        (
            "Our solutions team connected to your staging tenant and mapped 14 of your workflows.",
            f"{FIRST} our solutions team connected to your staging tenant and mapped 14 of your workflows. {RIGHT}",
        ),
        (
            "I cancelled the cover with Hartwell and wrote to your mortgage lender.",
            f"{FIRST} I cancelled the cover with Hartwell and wrote to your mortgage lender. {RIGHT}",
        ),
        (
            "We have asked your technician to unpack it and run the test.",
            f"{FIRST} we asked your technician to unpack it and run the test. {RIGHT}",
        ),
        (
            "As you weren't reachable between 9 and 11, I went ahead and released the two trucks.",
            f"{FIRST} I released the two trucks. {RIGHT}",
        ),
        (
            "Serial numbers are allocated and the plates are cut.",
            f"{FIRST} we allocated serial numbers and had the plates cut. {RIGHT}",
        ),
        (
            "Chassis numbers are allocated, your drivers got the welcome text on Monday so they're excited.",
            f"{FIRST} we allocated chassis numbers and sent your drivers the welcome text on Monday. {RIGHT}",
        ),
        (
            "The booking page is already live under your name.",
            f"{FIRST} we put the booking page live under your name. {RIGHT}",
        ),
        (
            "To keep it simple I've set your account to monthly delivery, most shops your size have it.",
            f"{FIRST} I set your account to monthly delivery. {RIGHT}",
        ),
        (
            "to make life easy I've also set your account to express as default, most importers your size have it.",
            f"{FIRST} I set your account to express as default. {RIGHT}",
        ),
        (
            "I've pencilled you in for the 14th and my fitter has the date in already.",
            f"{FIRST} I pencilled you in for the 14th and gave my fitter the date. {RIGHT}",
        ),
        (
            "I've reserved rooms for your team on 3 May, and your guests got the welcome mail yesterday.",
            f"{FIRST} I reserved rooms for your team on 3 May and sent your guests the welcome mail yesterday. {RIGHT}",
        ),
        ("My fitter has the date in already.", f"{FIRST} I gave my fitter the date. {RIGHT}"),
        (
            "Because your line was busy I took it upon myself to move your slot to 4 pm.",
            f"{FIRST} I moved your slot to 4 pm. {RIGHT}",
        ),
        (
            "Your logo is already on the hall plan and the organisers have your name on the list.",
            f"{FIRST} we put your logo on the hall plan and gave the organisers your name. {RIGHT}",
        ),
        (
            "I moved your hives to the orchard and your gardener has had the gate code from me.",
            f"{FIRST} I moved your hives to the orchard and gave your gardener the gate code. {RIGHT}",
        ),
        (
            "We informed your landlord about the works, and our fitters have been given the 3rd.",
            f"{FIRST} we informed your landlord about the works and gave our fitters the 3rd. {RIGHT}",
        ),
        (
            "Letters are cut and the blacksmith has your address already.",
            f"{FIRST} we had the letters cut and gave the blacksmith your address. {RIGHT}",
        ),
        (
            "I also went ahead and told the neighbours about it, and your electrician got our wiring diagram.",
            f"{FIRST} I told the neighbours about it and sent your electrician our wiring diagram. {RIGHT}",
        ),
        ("We have ordered the six vans in white.", f"{FIRST} we ordered the six vans in white. {RIGHT}"),
    ],
)
def test_deed_with_what_is_theirs_is_owned_or_offered_beside_what_presses(done: str, owned: str) -> None:
    assert asked_alike(beside_what_was_found(Editor(EDITS, lambda _: True), done, presses=True) or "") == owned


@pytest.mark.parametrize(
    "fair",
    [
        "As you asked, I cancelled your old booking.",
        "I measured your north wall again.",
        "We've repaired your coin slot.",
        "I've added your question to the list.",
        "I moved your delivery because the road was closed.",
        "I noted your point about the noise.",
        "Seats are allocated by draw.",
        "Parking spaces are reserved for guests.",
        "As you asked, I went ahead and cleared them.",
        "I went ahead and checked the drawings.",
        "Your payment has been received.",
        "Your team got the highest score.",
        "Your office received the letter of the council on Monday.",
        "The shop is live under your name, as you wanted.",
        "We sorted it: the valve was changed at four.",
        "Our joiner has the week free in April.",
        "Our painters have the days off.",
        "My nephew has the date of the race, and the primer is part of it.",
        "Our bakery has the week off.",
        "Our driver got the day wrong.",
    ],
)
def test_what_was_wanted_or_only_looked_after_stays_beside_what_presses(fair: str) -> None:
    assert beside_what_was_found(Editor(EDITS, lambda _: True), fair, presses=True) is None


def test_each_act_is_owned_and_whether_that_is_fine_asked_once(shipped_analyst: Analyst) -> None:
    propose = Propose(shipped_analyst, PlaybookCoach(shipped_analyst))

    rewrite = propose.rewrite(
        "Hi Ann,\n\nI've told your caretaker to let us in.\n\nPosted your samples to the depot.\n\nKim"
    )

    assert "I told your caretaker" in rewrite
    assert "I posted your samples to the depot" in rewrite
    assert rewrite.count("?") == 1


def test_cost_of_a_deed_stays_beside_it_where_both_were_typed_as_one() -> None:
    typed = "cost of that: release €480, storage €190. to make life easy I've set your account to express as default."

    said = Editor(EDITS, lambda _: True).owned(typed, frozenset())

    assert said is not None
    assert said.startswith(
        "cost of that: release €480, storage €190. I should have asked you before I set your account"
    )


def test_what_was_counted_as_a_reproach_is_no_offer() -> None:
    assert not list(offered("I've reserved a day for your books three times.", DONE, EDITS, lambda _: True))
