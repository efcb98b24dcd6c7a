"""An act told as the state it left is owned or undone like any other: "the invite is already in your calendar"."""

import pytest

from bot.analysis.passages import read_draft
from bot.models.local.acts.beside import is_done_unasked
from bot.models.local.acts.nobodys.at_our_cost import is_at_our_cost
from bot.models.local.acts.nobodys.kept_by_us import stays_ours
from tests.coaching import coached, rewrite_of
from tests.parts import analyst, shipped_playbook

OWNING = shipped_playbook().edits.owning
PUSH = "Everybody on your road has signed by now."


@pytest.mark.parametrize(
    ("told", "owned"),
    [
        ("The invite is already in your calendar for Thursday at 10.", "we put the invite in your calendar"),
        ("You're in our spring newsletter under new members by the way!", "we put you in our spring newsletter"),
        ("The contract is on its way to your bookkeeper.", "we sent the contract to your bookkeeper"),
        ("The lease papers are on their way to Ruth.", "we sent the lease papers to Ruth"),
    ],
)
def test_what_stands_with_others_is_owned(told: str, owned: str) -> None:
    rewrite = rewrite_of(f"Hi Ana,\n\nThe dock is £2,400. {told} {PUSH}\n\nWould you like the rails in steel?\n\nCal")

    assert f"should have asked you before {owned}" in rewrite


def test_slot_that_has_been_reserved_is_offered_and_taken_back() -> None:
    proposal = coached(
        f"Hi Ana,\n\nThe dock is £2,400. Your slot has been reserved for Thursday at 10. {PUSH}\n\n"
        "Would you like the rails in steel?\n\nCal"
    )

    assert "We can reserve your slot for Thursday at 10, if that suits you." in (proposal.rewrite or "")
    assert any("Your slot has been reserved" in check for check in proposal.before_you_send)


@pytest.mark.parametrize(
    "told",
    [
        "The contract is on its way to you.",
        "As you asked, the invite is already in your calendar.",
        "You are on our minds.",
        "The drawings are in your calendar of works.",
        "Your slot is on the next page.",
        "We've done a few sheds out your way.",
        "I've looked after three schools in your area.",
    ],
)
def test_what_they_wanted_or_get_themselves_is_no_such_act(told: str) -> None:
    assert not is_done_unasked(told, OWNING)


def test_what_somebody_of_ours_went_without_is_not_ours_to_undo() -> None:
    assert is_at_our_cost("turned", " two schools away for it")
    assert is_at_our_cost("turned", " down a wedding")
    assert is_at_our_cost("gave", " up his Saturday")
    assert not is_at_our_cost("turned", " your driver away at the gate")
    assert not is_at_our_cost("gave", " your foreman the keys")
    rewrite = rewrite_of(
        f"Hi Ana,\n\nThe hall is £900. I booked our planner for your school and he turned two choirs away for it."
        f" {PUSH}\n\nWhich colour do you want?\n\nCal"
    )

    assert "choirs" not in rewrite


def test_what_was_only_written_down_is_kept_by_us() -> None:
    assert stays_ours("wrote", " it down when I got home")
    assert not stays_ours("wrote", " your name down for the course")


def test_who_was_copied_beside_another_act_comes_off_and_the_act_is_taken_back() -> None:
    proposal = coached(
        "Hi Ana,\n\nThe dock is £2,400. I've gone ahead and ordered the rails for the 4th, and copied in your foreman"
        f" so she is up to speed. {PUSH}\n\nWould you like them in steel?\n\nCal"
    )

    assert any("foreman off cc" in check for check in proposal.before_you_send)
    assert any("ordered the rails for the 4th" in check for check in proposal.before_you_send)


def test_bank_that_was_told_of_a_yes_hears_that_it_is_open() -> None:
    rewrite = rewrite_of(
        "Hi Ana,\n\nThe mill runs 12 tonnes. I took you at your word and I told our bank that Varga has signed and"
        f" on the strength of that they gave us the loan. {PUSH}\n\nCal"
    )

    assert "I should have asked you before I told our bank that Varga has signed." in rewrite


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Your account (cust. no. 4471) is open. It stays so.", "Your account (cust. no. 4471) is open."),
        ("Please see inv. no. 88 and art. 12. They match.", "Please see inv. no. 88 and art. 12."),
        ("You are now in class C. This means more for us.", "You are now in class C."),
        ("It was signed by Hale B. Hart in May. It stays so.", "It was signed by Hale B. Hart in May."),
    ],
)
def test_short_words_and_letters_end_no_sentence_but_a_class_does(text: str, first: str) -> None:
    draft = read_draft(text)
    analysis = analyst().analyse(draft)
    assert analysis.sentences[0].of(draft.text) == first
