"""Nothing that stays in a rewrite hangs on what went: it goes as well, or says itself what it speaks of."""

import pytest

from bot.domain import Span
from bot.models.local.mail.leaning import Leaning
from bot.models.local.mended import Flagged, Mended
from bot.models.local.reading.hanging import hanging, leans_back
from bot.models.local.reading.leading import leading
from bot.models.local.reading.persons import with_somebody_named
from bot.models.local.reading.topics import topic_of
from bot.models.local.sentence.reframing import has_ground
from bot.models.local.sentence.turns import turned
from bot.playbook.signals import Reframe
from tests.coaching import coached, rewrite_of
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits
TOLD = EDITS.owning.asked_of(["told"])


def left_of(lost: str, behind: str, topic: str = "") -> str:
    text = f"{lost} {behind}"
    first, second = Span(0, len(lost)), Span(len(lost) + 1, len(text))
    mended = Mended(said={first: ""}, lost=[Flagged(first, (), {})])
    Leaning(text, [first, second], EDITS, topic).mend(mended)
    return mended.said.get(second, behind)


@pytest.mark.parametrize(
    ("lost", "behind"),
    [
        ("I'd hate to see you without steam.", "That's exactly what happened to the Lindenhof last year."),
        ("I asked our mill for the navy twill and the lining.", "They will keep it until the 28th."),
        ("We had two of our pages done by Ines and Tom.", "You'll find them in your inbox by Thursday."),
        ("When could you sign the two forms?", "I had Friday in mind."),
        ("The labels might be a bit small?", "maybe?"),
        ("Our driver Ben waited and Tom rang.", "He left at noon on Thursday."),
        ("In March their server went down.", "I would not wish that on anyone."),
        ("Two grooms I know buy theirs in Hereford.", "I get nothing for saying so."),
        ("There's a maker near Stoke who builds small ones.", "We have no stake in it."),
    ],
)
def test_what_speaks_of_what_went_goes_as_well(lost: str, behind: str) -> None:
    assert left_of(lost, behind) == ""


def test_what_is_left_of_a_sentence_goes_as_well_where_it_speaks_of_what_went() -> None:
    lost, behind = (
        "There's a woman near Oban who weaves them.",
        "They don't need oiling, so do not let me hold you up.",
    )
    text = f"{lost} {behind}"
    first, second = Span(0, len(lost)), Span(len(lost) + 1, len(text))
    mended = Mended(
        said={first: "", second: "They don't need oiling."},
        lost=[Flagged(first, (), {})],
        edited=[Flagged(second, (), {})],
    )

    Leaning(text, [first, second], EDITS, "").mend(mended)

    assert mended.said[second] == ""


@pytest.mark.parametrize(
    ("lost", "behind", "expected"),
    [
        ("You saw how keen Paul was.", "He told us what he wants.", "Paul told us what he wants."),
        ("It is a steal.", "It's £2,310 a bed with the rails.", "The price is £2,310 a bed with the rails."),
        (
            "Sorry to be a pain.",
            "We could move on the price too if it helps.",
            "We could move on the price if it helps.",
        ),
        ("Sorry to be a pain.", "But the hire ends on the 30th.", "The hire ends on the 30th."),
        ("Sorry to be a pain.", "However, the hire ends on the 30th.", "The hire ends on the 30th."),
        *(
            ("Sorry to be a pain.", told, told)
            for told in (
                "However many bays you take, the rate is the same.",
                "However you pay, it is \u00a390.",
                "Besides the fitting, we bring the spares.",
                "Besides Ruth, who reads it?",
            )
        ),
        ("It is a steal.", "In fairness, three sets of drawings were free.", "Three sets of drawings were free."),
        ("We are all so proud.", "£49 a chair, no set-up charge.", "£49 a chair, no set-up charge."),
        ("I hope you like red.", "Would they fit your van?", "Would they fit your van?"),
        ("It is a steal.", "It will help to have the drawings.", "It will help to have the drawings."),
    ],
)
def test_what_tells_more_stays_and_says_of_what(lost: str, behind: str, expected: str) -> None:
    assert left_of(lost, behind) == expected


def test_usual_price_goes_with_the_sentence_that_waives_it() -> None:
    text = "We normally charge £1,900 for that stage. We've not charged you."
    first, second = Span(0, 41), Span(42, len(text))

    assert list(leading(text, [first, second], {second: ""})) == [first]
    assert list(leading(text, [first, second], {})) == []

    text = "We normally charge £1,900 for that stage. You'd be mad to wait."
    assert list(leading(text, [first, Span(42, len(text))], {Span(42, len(text)): ""})) == []


@pytest.mark.parametrize(
    ("topic", "said"),
    [("the stage platform", "The stage platform: 12 by 8 metres, \u00a33,870."), ("", "12 by 8 metres, \u00a33,870.")],
)
def test_bare_figures_are_those_of_the_mails_matter_or_of_nothing(topic: str, said: str) -> None:
    lost = "I have told our driver that our manager wants it to be a showcase."

    assert left_of(lost, "12 by 8 metres, \u00a33,870.", topic) == said


def test_what_goes_on_behind_an_owned_act_comes_before_its_question() -> None:
    told, behind = "I have told your caretaker to drain the pool.", "He was delighted."
    first, second = Span(0, len(told)), Span(len(told) + 1, len(told) + 1 + len(behind))
    mended = Mended(said={first: f"I should have asked you before I told your caretaker. {TOLD}"})

    Leaning(f"{told} {behind}", [first, second], EDITS, "").mend(mended)

    assert mended.said == {
        first: "I should have asked you before I told your caretaker.",
        second: f"He was delighted. {TOLD}",
    }


def test_what_is_said_to_be_agreed_is_offered() -> None:
    told = "As discussed, the group of twelve starts with us on 4 September."

    said = "The group of twelve could start with us on 4 September, if that suits you."
    assert next(turned(told, EDITS.turns, str)) == said


def test_him_is_nobody_where_two_are_named() -> None:
    assert with_somebody_named("He told us.", "You met our Paul and our Ines, and Tom rang.") is None
    assert with_somebody_named("Shall I add him?", "His friend Leo's mum signed up.") is None
    assert not leans_back("He told us on the 4th.", "It was late.")


def test_need_for_it_is_said_only_where_something_tells_what() -> None:
    needs = EDITS.turns

    assert not any("for it" in said for said in turned("I'd need it by Thursday 3pm.", needs, str))
    assert any("for the form" in said for said in turned("I'd need the form by Thursday 3pm.", needs, str))


def test_sentence_of_the_playbook_speaks_of_what_the_draft_gives() -> None:
    price, case = Reframe("I stand behind the price of {topic}: [why]."), Reframe("The closest case I know is [whose].")

    assert has_ground(price, "The demo costs £40.")
    assert not has_ground(price, "The demo was on the 6th.")
    assert has_ground(case, "A client of ours had it too.")
    assert not has_ground(case, "The crane is here.")


def test_thing_told_by_the_way_is_not_what_a_mail_is_about() -> None:
    assert topic_of("Four pallets are here. By the way, we can do the annual contract over a beer.") is None


@pytest.mark.parametrize(
    ("told", "ask"),
    [
        ("It only needs a signature on page 4.", "Would you like to go ahead, or is something still open?"),
        ("As I see it only the signature is missing.", "Would you like to go ahead, or is something still open?"),
    ],
)
def test_signature_that_nobody_promised_is_not_asked_for(told: str, ask: str) -> None:
    assert next(turned(told, EDITS.asked, str)) == ask


def test_demo_that_was_is_not_offered_again() -> None:
    told = "I thought I might drop you a line about the payroll demo we did on the 6th."

    assert not any("demo help" in said for said in turned(told, EDITS.asked, str))


def test_goods_put_by_are_asked_for_at_their_price() -> None:
    told = "I set aside four pallets of the film for you at the old price of €1.94 per kilo, all new."

    assert next(turned(told, EDITS.asks, str)) == "Do you want four pallets of the film at €1.94 per kilo, or not?"


def test_mail_that_owns_an_act_asks_one_question_and_about_the_matter() -> None:
    draft = (
        "I've told your caretaker. The two pumps of the pool would be rebuilt in four days for £4,380, all parts in."
    )

    rewrite = rewrite_of(f"Hi Ines,\n\n{draft}\n\nBest,\nOle")

    assert EDITS.owning.beside[TOLD] in rewrite
    assert rewrite.count("?") == 1


def test_mail_that_still_asks_in_words_is_asked_nothing_more() -> None:
    draft = (
        "I've told your caretaker. The pumps of the pool are rebuilt in four days for £4,380. Let me know about them."
    )

    rewrite = rewrite_of(f"Hi Ines,\n\n{draft}\n\nBest,\nOle")

    assert TOLD in rewrite
    assert rewrite.count("?") == 1


def test_question_keeps_what_it_asks_for() -> None:
    asked = "Could you let me know by tomorrow noon which floor the trolley should go to?"

    said = "Could you let me know which floor the trolley should go to, by tomorrow noon if that works for you?"
    assert next(turned(asked, EDITS.turns, str)) == said


def test_blank_in_the_place_of_all_that_a_mail_told_is_no_rewrite() -> None:
    draft = (
        "I've gone back to the yard and put the 80-tonner aside for you from the 17th to the 21st, so that's sorted at "
        "your end. I've already turned down Brannigan's for that week, so it would be awkward if it moved now.\n\n"
        "The rate of £1,150 a day was a one-off my manager signed on the basis that we'd have the order this week. "
        "I'd need it by Thursday 3pm really, or it goes up again to £1,340."
    )

    assert coached(f"Morning Derek,\n\n{draft}\n\nCheers,\nGary").rewrite is None


@pytest.mark.parametrize("fragment", ["Whenever you have a minute.", "If you get the time.", "No rush at all."])
def test_fragment_goes_with_what_it_was_said_of(fragment: str) -> None:
    text = f"Sorry to keep pestering you.\n\nThe grant is open until 30 April.\n\n{fragment}"
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in text.split("\n\n")]

    assert list(hanging(text, spans, {}, spans[:1])) == spans[2:]
    assert not list(hanging(text, spans, {}, ()))


def test_question_asked_on_goes_with_the_one_before_it() -> None:
    text = "How is the family? And the new grandson? And the price is \u00a3640?"
    first, second, third = (Span(at, text.index("?", at) + 1) for at in (0, 19, 41))

    assert list(hanging(text, [first, second, third], {}, [first])) == [second]


def test_two_prices_gone_for_a_blank_are_too_many() -> None:
    draft = (
        "I've spoken to the mill and put the oak aside for you, so that's done at your end. I've already said no to"
        " Harlow's, so it would be awkward if it moved now.\n\nThe £720 a beam was a one-off my manager signed on the"
        " basis that we'd have the order this week. I'd need it by Friday noon really, or it goes up again to £890."
    )

    assert coached(f"Hi Joan,\n\n{draft}\n\nCheers,\nRuss").rewrite is None
