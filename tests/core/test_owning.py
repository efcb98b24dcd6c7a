"""What was done towards others is owned: they have noticed it, so no offer of it would be true."""

import pytest

from bot.analysis.analyse import Analyst
from bot.domain import SignalKey
from bot.models.local.acts.owning import owned
from bot.models.local.coach import PlaybookCoach
from bot.models.local.sentence.editor import Editor
from tests.coaching import Propose, asked_alike
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits
DONE = frozenset({SignalKey("fait_accompli")})
FIRST = "I should have asked you before"
RIGHT = EDITS.owning.ways[-1].question


@pytest.mark.parametrize(
    ("done", "expected"),
    [
        (
            "I've spoken with your practice manager and she agreed it makes sense.",
            f"{FIRST} I spoke with your practice manager. {RIGHT}",
        ),
        (
            "I've moved the 9 skips over for you, Nadia in planning has Piotr coming, nothing you need to do.",
            f"{FIRST} I moved the 9 skips over for you. {RIGHT}",
        ),
        (
            "We've added your yard to the round, the ramp's in its old place.",
            f"{FIRST} we added your yard to the round. {RIGHT}",
        ),
        (
            "I've asked your foreman for the keys, the plans and the seller's name.",
            f"{FIRST} I asked your foreman for the keys, the plans and the seller's name. {RIGHT}",
        ),
        ("As you never asked, I've told your porter.", f"{FIRST} I told your porter. {RIGHT}"),
        ("As you never asked me to, I've told your porter.", f"{FIRST} I told your porter. {RIGHT}"),
        ("My colleague Nadia has told your porter.", f"{FIRST} my colleague Nadia told your porter. {RIGHT}"),
        # Verbs that nobody listed, and what cannot be taken back.
        ("We've gone and poured the base.", f"{FIRST} we poured the base. {RIGHT}"),
        (
            "I've lodged the notice with the registry on your behalf.",
            f"{FIRST} I lodged the notice with the registry on your behalf. {RIGHT}",
        ),
        (
            "I have taken the step of instructing your provider to release the fund.",
            f"{FIRST} I instructed your provider to release the fund. {RIGHT}",
        ),
        (
            "I found your foreman at his desk and sent him the tables.",
            f"{FIRST} I found your foreman at his desk and sent him the tables. {RIGHT}",
        ),
        (
            "We've gone and poured the base as the weather was good, so that's one less thing to think about.",
            f"{FIRST} we poured the base. {RIGHT}",
        ),
        (
            "I have lodged the notice on your behalf, and written to the other side's solicitors.",
            f"{FIRST} I lodged the notice on your behalf and wrote to the other side's solicitors. {RIGHT}",
        ),
        (
            "Our office has lined up the crane for the 14th and sealed off the lane.",
            f"{FIRST} our office lined up the crane for the 14th and sealed off the lane. {RIGHT}",
        ),
        (
            "I've had your logo embroidered on forty of them, so they're ready when you are.",
            f"{FIRST} I had your logo embroidered on forty of them. {RIGHT}",
        ),
        (
            "I've told two of the candidates you'd be seeing them on the 14th.",
            f"{FIRST} I told two of the candidates you'd be seeing them on the 14th. {RIGHT}",
        ),
        (
            "I got the caretaker to open the hall to save a day.",
            f"{FIRST} I got the caretaker to open the hall. {RIGHT}",
        ),
        (
            "I've mailed the draft to your lawyer and he has sent his comments.",
            f"{FIRST} I mailed the draft to your lawyer. {RIGHT}",
        ),
        (
            "I rang your mum for the address and posted the proofs to her.",
            f"{FIRST} I rang your mum for the address and posted the proofs to her. {RIGHT}",
        ),
        (
            "I've closed the lane with the council, that's £310, and told your foreman to clear the yard.",
            f"{FIRST} I closed the lane with the council and told your foreman to clear the yard; that's £310. {RIGHT}",
        ),
        ("I've accepted the hall for you.", f"{FIRST} I accepted the hall for you. {RIGHT}"),
        # As people type it, and where the deed is the second thing told.
        ("Moved Merlin into the big box.", f"{FIRST} I moved Merlin into the big box. {RIGHT}"),
        (
            "Also got the loan approved in your name.",
            f"{FIRST} I got the loan approved in your name. {RIGHT}",
        ),
        (
            "I've been in touch with the venue and changed the table from the window to the wall.",
            f"{FIRST} I changed the table from the window to the wall. {RIGHT}",
        ),
        (
            "As the room was free on Sunday I have moved your mother's things.",
            f"{FIRST} I moved your mother's things. {RIGHT}",
        ),
        (
            "In view of the date we have filed the application in your name and notified the inventors.",
            f"{FIRST} we filed the application in your name and notified the inventors. {RIGHT}",
        ),
        ("I've even gone ahead and told your director.", f"{FIRST} I told your director. {RIGHT}"),
        ("I've let your foreman know.", f"{FIRST} I let your foreman know. {RIGHT}"),
        (
            "I've asked our man to come on 4 May, and I've let your foreman know.",
            f"{FIRST} I asked our man to come on 4 May and before I let your foreman know. {RIGHT}",
        ),
        (
            "To save you the trouble, I've announced our fitter to your porter for Tuesday at seven.",
            f"{FIRST} I announced our fitter to your porter for Tuesday at seven. {RIGHT}",
        ),
        (
            "I've spoken with Ms. Hedlund, as she holds the budget, and she has the quote for four at €6,140 each.",
            f"{FIRST} I spoke with Ms. Hedlund; she has the quote for four at €6,140 each. {RIGHT}",
        ),
        (
            "The chairman of your board is an old customer, and I took the liberty of showing him the plan on Sunday.",
            f"The chairman of your board is an old customer. {FIRST} I showed him the plan on Sunday. {RIGHT}",
        ),
        (
            "As the chairman of your board was there, I took the liberty of showing him the plan.",
            f"{FIRST} I showed the chairman the plan. {RIGHT}",
        ),
        (
            "I took the liberty of drafting it and sending it to your finance department.",
            f"{FIRST} I drafted it and sent it to your finance department. {RIGHT}",
        ),
        (
            "I had Yvonne put your name on the loom that arrived on Monday.",
            f"{FIRST} I had Yvonne put your name on the loom that arrived on Monday. {RIGHT}",
        ),
        ("He's had a word with your landlord.", f"{FIRST} he had a word with your landlord. {RIGHT}"),
        ("She's told your caretaker.", f"{FIRST} she told your caretaker. {RIGHT}"),
        (
            "The stage has been ordered in your name, since you need one.",
            f"{FIRST} the stage was ordered in your name. {RIGHT}",
        ),
        (
            "Our planner has put a note up on your intranet, so that the wards can get used to it.",
            f"{FIRST} our planner put a note up on your intranet. {RIGHT}",
        ),
    ],
)
def test_what_was_done_towards_others_is_owned_without_its_reason(done: str, expected: str) -> None:
    assert asked_alike(Editor(EDITS, lambda _: True).owned(done, DONE) or "") == expected


@pytest.mark.parametrize(
    "ours",
    [
        "I've set 400 rolls aside for the summer.",
        "I've sent you the quote.",
        "I wrote to your work mail on Monday.",
        "My boss has given me 8% for your yard.",
        "As I told Rosa, I left early.",
        "As you had asked, I've told your porter.",
        "A year is gone since we sent it to your board.",
        "I took it from your silence that all is well.",
        "Our designer Nadia has put in about 30 hours on your visuals by now, including two evenings.",
        "I asked the insurer whether it can be done.",
        "The rate was a one-off my manager signed on the basis that we'd have the order this week.",
    ],
)
def test_what_only_our_side_keeps_or_the_reader_got_is_not_owned(ours: str) -> None:
    assert Editor(EDITS, lambda _: True).owned(ours, DONE) is None


def test_what_only_was_pressed_with_is_no_act() -> None:
    editor = Editor(EDITS, lambda _: True)

    assert editor.owned("I told Germany of your order.", frozenset({SignalKey("quota_talk")})) is None


def test_presumption_before_an_act_goes() -> None:
    editor = Editor(EDITS, lambda _: True, leans=lambda words: "settled" in words)

    said = asked_alike(editor.owned("The red one is what you settled on, so I told your caretaker.", DONE) or "")

    assert said == f"{FIRST} I told your caretaker. {RIGHT}"


def test_question_behind_an_owned_act_is_asked_once(shipped_analyst: Analyst) -> None:
    propose = Propose(shipped_analyst, PlaybookCoach(shipped_analyst))

    rewrite = propose.rewrite(
        "Hi Ann,\n\nI've told your caretaker to let us in on Monday. Does that work for you?\n\nKim"
    )

    assert rewrite.count("?") == 1


def test_two_acts_in_one_breath_are_both_told_as_past() -> None:
    said = owned(
        "Our engineers have begun the drawings and the steel was ordered this morning.",
        frozenset({SignalKey("assumed_close")}),
        EDITS,
        lambda _: True,
    )

    assert next(said).startswith(
        "I should have asked you before our engineers began the drawings and the steel was ordered"
    )


def test_what_they_asked_for_is_neither_owned_nor_offered_anew() -> None:
    asked = "As you asked me to, I have drafted the letter on your headed paper and it only needs your signature."

    editor = Editor(EDITS, lambda _: True, lambda _: False)

    assert editor.owned(asked, DONE) is None
    assert editor.smallest(asked, DONE) is None
    assert (editor.smallest(asked.removeprefix("As you asked me to, "), DONE) or "").startswith(
        "I can draft the letter"
    )
