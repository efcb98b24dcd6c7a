"""What others act on by now is owned in its own facts, and asked about by what it was; what is only held is offered."""

import pytest

from bot.domain import SignalKey
from bot.models.local.cuts.purposes import without_a_loss
from bot.models.local.sentence.editor import Editor
from tests.coaching import coached, rewrite_of
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits
DONE, TAKEN = frozenset({SignalKey("fait_accompli")}), frozenset({SignalKey("assumed_close")})
FIRST = "I should have asked you before"
FINE = "Is that fine with you, or"
END = "The lift costs 9,400 euros.\n\nBest,\nOle"


@pytest.mark.parametrize(
    ("done", "owned", "asked"),
    [
        (
            "I've put the order for the two kilns through to stop you losing your place.",
            "I put the order for the two kilns through",
            "would you rather I cancelled that?",
        ),
        (
            "I've gone ahead and put you on the gold plan from 1 May so that you're covered.",
            "I put you on the gold plan from 1 May",
            "would you rather I changed that back?",
        ),
        (
            "We've kept it simple and rolled you over onto the five-year lease, same as most of our tenants do.",
            "we rolled you over onto the five-year lease",
            "would you rather I changed that back?",
        ),
        (
            "I have taken the liberty of accepting the offer on your behalf with the broker.",
            "I accepted the offer on your behalf with the broker",
            "would you rather I withdrew that?",
        ),
        (
            "I have asked the council to list us as your architect and pencilled your plot into our March round.",
            "I asked the council to list us as your architect and pencilled your plot into our March round",
            "would you rather I undid that?",
        ),
        ("I've renewed the cover.", "I renewed the cover", "would you rather I cancelled that?"),
        (
            "I've told your caretaker that you're on board.",
            "I told your caretaker that you're on board",
            "shall I tell them it's still open?",
        ),
        (
            "I've spoken to your landlord about the wall.",
            "I spoke to your landlord about the wall",
            "shall I set that right with them?",
        ),
        (
            "I've passed your plans to the surveyor.",
            "I passed your plans to the surveyor",
            "shall I ask for that back?",
        ),
        (
            "I've pencilled you in for week 7 and our crew now has those dates.",
            "I pencilled you in for week 7 and gave our crew those dates",
            "would you rather I undid that?",
        ),
        (
            "I've put the renewal through at three years.",
            "I put the renewal through at three years",
            "would you rather I cancelled that?",
        ),
        (
            "Good news, I've moved the eleven vans over onto the gold plan from the 1st.",
            "I moved the eleven vans over onto the gold plan from the 1st",
            "would you rather I changed that back?",
        ),
        # What only leads to it goes, and who did it may be left out.
        (
            "Further to our visit, your hall has been enrolled on the scheme from 1 May.",
            "your hall was enrolled on the scheme from 1 May",
            "would you rather I withdrew that?",
        ),
        (
            "Went ahead and swapped your meter for the grey one this morning.",
            "I swapped your meter for the grey one this morning",
            "would you rather I changed that back?",
        ),
        (
            "We have accepted the Sunday slot for you and our driver is expecting you at 8.",
            "we accepted the Sunday slot for you and told our driver to expect you at 8",
            "would you rather I undid that?",
        ),
        (
            "I've put in the sign order with the printer in Hull, 40 pieces, and let your porter know they're coming.",
            "I put in the sign order with the printer in Hull, 40 pieces and let your porter know they're coming",
            "would you rather I undid that?",
        ),
    ],
)
def test_what_others_act_on_is_owned_and_asked_about_by_what_it_was(done: str, owned: str, asked: str) -> None:
    assert Editor(EDITS, lambda _: True).owned(done, DONE) == f"{FIRST} {owned}. {FINE} {asked}"


def test_an_order_is_owned_where_it_was_only_counted_on() -> None:
    said = Editor(EDITS, lambda _: True).owned("I've put the order for the two kilns through.", TAKEN)

    assert (said or "").startswith(f"{FIRST} I put the order")


@pytest.mark.parametrize(
    "held",
    [
        "I've pencilled you in for week 7.",
        "I've blocked Thursday at 2 for it.",
        "I've reserved a slot on the kiln.",
        "I've put you on the list for May.",
        "We renewed the cover in 2019.",
        "Our customers switched in May.",
    ],
)
def test_what_is_only_held_was_long_ago_or_others_did_is_not_owned(held: str) -> None:
    assert Editor(EDITS, lambda _: True).owned(held, DONE) is None


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("I've held a bay so that you're protected.", "I've held a bay."),
        ("I've held a bay so nobody is left waiting.", "I've held a bay."),
        ("I've held a bay to stop you losing your place.", "I've held a bay."),
        ("I've held a bay so you can load there.", "I've held a bay so you can load there."),
        ("I've held a bay to keep you near the gate.", "I've held a bay to keep you near the gate."),
    ],
)
def test_what_they_would_lose_goes_with_the_act(said: str, left: str) -> None:
    assert without_a_loss(said) == left


def test_second_day_kept_free_is_held() -> None:
    said = Editor(EDITS, lambda words: "'ve" not in words).smallest(
        "I've reserved the hall for 8 May and blocked out the 9th for fittings.", DONE
    )

    assert said == "I can reserve the hall for 8 May and hold the 9th for fittings, if that suits you."


def test_who_is_copied_to_be_in_the_loop_can_be_left_off() -> None:
    proposal = coached(f"Hi Lena,\n\nI've copied in Graham so that he's in the loop too.\n\n{END}")

    assert FIRST not in (proposal.rewrite or "")
    assert "Take Graham off cc, or ask Lena first." in proposal.before_you_send


def test_who_of_ours_plans_by_a_hold_goes_with_it_and_is_named() -> None:
    proposal = coached(
        f"Hi Lena,\n\nI've blocked Friday the 9th for you. Our fitting crew has it in the rota now.\n\n{END}"
    )

    assert "rota" not in (proposal.rewrite or "rota")
    assert any("rota" in check for check in proposal.before_you_send)


def test_what_is_owned_is_asked_about_by_nothing_but_its_own_question() -> None:
    rewrite = rewrite_of(
        "Hi Lena,\n\nThe engineer can be there Thursday at 10. In the meantime it'd be a shame to wait, so I've"
        " gone ahead and put the order for Hull and York through to stop you losing your place.\n\nBest,\nOle"
    )

    assert rewrite.count("?") == 1
    assert "would you rather I cancelled that?" in rewrite


def test_questions_about_two_kinds_of_acts_are_asked_once_and_told_once() -> None:
    rewrite = rewrite_of(
        "Hi Lena,\n\nI've gone ahead and renewed your service plan. I've told your caretaker we start on Monday."
        f"\n\n{END}"
    )

    assert rewrite.count("?") == 1
    assert "Tell me if you'd rather I cancelled that." in rewrite
    assert "I'll make it clear that it's open until you say." in rewrite


def test_what_a_context_makes_fair_stands_as_it_was_written() -> None:
    mail = (
        "Hi Lena,\n\nI've copied in your head of sites, Mr Roe, so everyone is in the loop. I need your signature by"
        f" Friday, this can't wait any longer.\n\n{END}"
    )

    assert "Mr Roe" not in rewrite_of(mail)
    assert "I've copied in your head of sites, Mr Roe" in rewrite_of(mail, "Lena asked me to copy Mr Roe")


def test_what_was_to_spare_them_something_is_owned_though_it_is_only_suspected() -> None:
    said = Editor(EDITS, lambda _: True).owned("To spare you the queue I ordered the cloth for twelve.", frozenset())

    assert (said or "").startswith(f"{FIRST} I ordered the cloth for twelve.")


def test_good_news_is_no_greeting_before_what_is_owned() -> None:
    rewrite = rewrite_of(
        "Hi Lena,\n\nGood news, all sorted your end! I've moved the eleven vans over onto the gold plan from the 1st."
        f" You'd be mad to leave it.\n\n{END}"
    )

    assert f"\n\n{FIRST} I moved the eleven vans over onto the gold plan" in rewrite


def test_what_is_still_to_come_was_not_done() -> None:
    said = Editor(EDITS, lambda _: True).owned(
        "Went ahead and swapped your meter this morning, the old one is being switched off on the 30th.", DONE
    )

    assert (said or "").endswith("? The old one is being switched off on the 30th.")


def test_of_two_acts_the_one_they_asked_for_stands() -> None:
    mail = (
        "Dear Padraig,\n\nI have submitted our joint bid under your company's name and copied the county engineer so"
        " that he knows you're serious. Our share is 38 per cent.\n\nKindly countersign page 7 today.\n\nBest,\nOle"
    )

    rewrite = rewrite_of(mail, "Padraig asked us to submit the bid in their name")

    assert "I have submitted our joint bid under your company's name. " in rewrite
    assert f"{FIRST} I submitted" not in rewrite
    assert "copied the county engineer" not in rewrite.partition(FIRST)[0]


def test_a_registration_they_asked_for_needs_no_apology() -> None:
    mail = (
        "Hi Lena,\n\nTo make life easier I've already asked the council to set us up as your agent. You'd be mad to do"
        f" that yourself.\n\n{END}"
    )

    assert f"{FIRST} I asked the council to set us up as your agent" in rewrite_of(mail)
    assert FIRST not in rewrite_of(mail, "Lena asked us to register with the council")
