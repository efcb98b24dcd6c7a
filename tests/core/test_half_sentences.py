"""Half a sentence that is left speaks of nothing that went, has its verb, and leaves no comma behind."""

import pytest

from bot.domain import Span
from bot.models.local.cuts.clauses import without_a_part
from bot.models.local.cuts.hedges import plainly
from bot.models.local.cuts.jabs import without_jabs
from bot.models.local.reading.breaking_off import breaks_off
from bot.models.local.reading.hanging import hanging
from bot.models.local.reading.pointing import speaks_of_what_went
from bot.models.local.sentence.verbless import with_a_verb
from tests.coaching import coached, rewrite_of
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits


@pytest.mark.parametrize(
    ("clause", "went"),
    [
        ("We don't hear this from them", "Most garages your size changed the filter"),
        ("I asked him for the drawings", "Your foreman was against it"),
        ("We could show it to you in May", "Your neighbours have the new gate"),
        ("We have never had leaks there", "They put the same film on at your sister site"),
        ("I can bring that one", "Everybody takes the big pump"),
    ],
)
def test_clause_that_speaks_of_what_went_is_not_left(clause: str, went: str) -> None:
    assert speaks_of_what_went(clause, went)
    rest = f"{went} but {clause[0].lower()}{clause[1:]}."
    assert not any(left.startswith(clause) for left in without_a_part(rest))


@pytest.mark.parametrize(
    ("clause", "went"),
    [
        ("The fitters have the keys with them", "Most garages your size changed the filter"),
        ("I asked your foreman to call when he likes", "Your director was against it"),
        ("We could bring the pump and run it", "Your neighbours have the new gate"),
        ("It would help to know the width", "Your neighbours have the new gate"),
        ("We can hold them", "I would hate you to wait"),
    ],
)
def test_clause_that_names_what_it_speaks_of_may_stand(clause: str, went: str) -> None:
    assert not speaks_of_what_went(clause, went)


def test_what_others_moved_to_keeps_its_price_and_not_the_others() -> None:
    rewrite = rewrite_of(
        "Hi Lea,\n\nThe filter clogged on Monday and the line stood for two hours.\n\nMost dairies your size went over"
        " to Cleanflow (€210 a month) years ago and we never hear this from them. Every day you wait is costing you"
        " money.\n\nWhich hour on Thursday suits your shift lead?\n\nBea"
    )

    assert "them" not in rewrite
    assert "Cleanflow is €210 a month." in rewrite


@pytest.mark.parametrize(
    ("lead", "told"),
    [
        (
            "Further to our quotation of 3 May for the two gates (front, yard and side) at £900 each.",
            "I'm writing about our quotation of 3 May for the two gates (front, yard and side) at £900 each.",
        ),
        ("With reference to your order for 12 gates.", "I'm writing about your order for 12 gates."),
        (
            "Further to our quote of 3 May for re-covering 24 seats at £96 each.",
            "I'm writing about our quote of 3 May for re-covering 24 seats at £96 each.",
        ),
        ("Further to our proposal of 3 May is the drawing.", "Further to our proposal of 3 May is the drawing."),
        ("Following our call on 3 May.", "Following our call on 3 May."),
    ],
)
def test_what_only_leads_in_is_given_a_verb(lead: str, told: str) -> None:
    assert with_a_verb(lead, EDITS) == told


def test_paper_that_a_limp_mail_leads_in_with_is_kept() -> None:
    rewrite = rewrite_of(
        "Dear Mr Holm,\n\nFurther to our offer of 2 June for the roof of the barn at 8,400 euros, I am simply writing"
        " to ask whether you might perhaps have had a chance to consider it.\n\nI do apologise for troubling you."
        "\n\nYours sincerely,\nEva"
    )

    assert "I'm writing about our offer of 2 June for the roof of the barn at 8,400 euros." in rewrite


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("The belt is worn and, frankly, I would change it.", "The belt is worn and I would change it."),
        ("It runs but, as you know, the lease ends in May.", "It runs but the lease ends in May."),
        ("The belt, frankly, is worn.", "The belt is worn."),
    ],
)
def test_what_stood_between_commas_takes_both_along(sentence: str, left: str) -> None:
    assert list(without_jabs(sentence, lambda _: True)) == [left]


@pytest.mark.parametrize(
    ("hedged", "plain"),
    [
        ("The belt is worn and, perhaps, I would change it.", "The belt is worn and I would change it."),
        ("I think that, possibly, we can come.", "I think that we can come."),
        ("It is (perhaps) the best.", "It is the best."),
        ("It is worn and, on Monday, I would change it.", "It is worn and, on Monday, I would change it."),
    ],
)
def test_hedge_takes_its_commas_and_brackets_along(hedged: str, plain: str) -> None:
    assert plainly(hedged, EDITS) == plain


@pytest.mark.parametrize(
    ("ask", "needed"),
    [
        ('Just reply "yes" and I raise the order.', False),
        ("So are we good to go?", False),
        ("Shall we go ahead?", False),
        ("Which of the two sizes is it?", True),
    ],
)
def test_who_asks_for_a_yes_is_not_asked_whether_they_have_it(ask: str, *, needed: bool) -> None:
    proposal = coached(
        "Hi Ines,\n\nThe two gates are painted. I've prefilled the contract, it only needs your signature."
        f" {ask}\n\nOle"
    )

    assert any("in so many words" in check for check in proposal.before_you_send) is needed


def test_more_of_what_went_goes_as_well() -> None:
    text = "We are the most trusted roofers of the North. I'd love to tell you more! Which week suits you?"
    first, more, asks = (Span(0, 45), Span(46, 72), Span(73, len(text)))

    assert list(hanging(text, [first, more, asks], {first}, [first])) == [more]
    assert not list(hanging(text, [first, more, asks], set(), []))


def test_rest_of_what_went_is_not_promised() -> None:
    assert breaks_off("If you'd like to go ahead, I'll do the rest.")
    assert not breaks_off("If you'd like to go ahead, I'll send the form.")
