"""What is left of a sentence is whole: no half of a figure, no clause that waits for another, nobody's word lost."""

import pytest

from bot.domain import SignalKey
from bot.models.local.cuts.clauses import without_a_part
from bot.models.local.cuts.heads import closed
from bot.models.local.cuts.lists import first_two_of
from bot.models.local.cuts.told_apart import priced_apart, told_apart
from bot.models.local.mail.greeting import greets
from bot.models.local.prices.terms import with_its_terms
from bot.models.local.reading.persons import with_somebody_named
from bot.models.local.reading.slots import slots_to_offer
from bot.models.local.reading.topics import topic_of
from bot.models.local.sentence.editor import Editor
from bot.models.local.sentence.weighing import facts_told, keeps_whole
from tests.coaching import coached
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits


def test_price_is_not_cut_at_its_point() -> None:
    sentence = "We could wax both doors for £41.50 or all five for £88."

    assert "We could wax both doors for £41.50 or all five for £88." not in list(priced_apart(sentence))
    assert not any(said.endswith("£41.") for said in priced_apart(sentence))
    assert keeps_whole(facts_told(sentence), "We could wax both doors for £41.50.")
    assert not keeps_whole(facts_told(sentence), "We could wax both doors for £41.")


@pytest.mark.parametrize(
    ("head", "mark"),
    [
        ("The hedge is cut once a year, and if the frost comes early", ", "),
        ("You counted thirty; if that was with the spares", ", "),
        ("Our glaziers are", ", "),
    ],
)
def test_clause_that_waits_for_another_is_no_sentence(head: str, mark: str) -> None:
    assert closed(head, mark, head) == ""


@pytest.mark.parametrize(
    ("head", "mark", "said"),
    [
        ("We paint in the holidays only", ", ", "We paint in the holidays only."),
        ("We can do 40 but that's only", " ", "We can do 40."),
        ("There is time until March, and all the same", " ", "There is time until March."),
    ],
)
def test_limit_stays_and_what_only_led_on_goes(head: str, mark: str, said: str) -> None:
    assert closed(head, mark, head) == said


@pytest.mark.parametrize(
    "sentence",
    [
        "You'd written that the board is content with the two old pumps.",
        "Do tell them openly that the region is 9 lorries short.",
    ],
)
def test_what_others_said_is_not_told_as_a_fact_of_ours(sentence: str) -> None:
    assert not any(said.startswith(("The board is", "The region is")) for said in told_apart(sentence))


def test_what_was_put_into_their_mouth_goes_with_how_it_was_said() -> None:
    agreed = "As we settled in March, you'd like to take the full cover, which costs 310 a year."
    known = "As you know, the pump weighs 40 kg, so bring two men."

    assert not any(said.startswith("You'd like") for said in without_a_part(agreed))
    assert any(said.startswith("The pump weighs 40 kg") for said in without_a_part(known))


def test_things_said_in_another_way_are_not_joined() -> None:
    assert list(first_two_of("It draws 5 kW, with a hood, a lamp, a rack and a tray.")) == ["It draws 5 kW."]
    assert next(first_two_of("It has a hood, a lamp, a rack, a hose and a tray.")) == "It has a hood and a lamp."


def test_day_on_which_somebody_leaves_is_no_day_for_orders() -> None:
    signals = frozenset({SignalKey("discount_bait")})
    leaves = "Six per cent is yours provided the order is in before I sail on Thursday."
    plain = "Six per cent is yours provided the order is in by Thursday."

    assert not list(with_its_terms(leaves, signals))
    assert list(with_its_terms(plain, signals)) == ["Six per cent is yours on orders placed by Thursday."]


@pytest.mark.parametrize(
    ("sentence", "before"),
    [
        ("Tell him the list is out.", "If he says Barlow's are cheaper, go straight down."),
        ("You'd dig him out first.", "It goes out to the lads at Corby."),
        ("We measured her first sample.", "I showed it to Agnieszka."),
        ("We will show him.", "Kindly call me, Sir."),
        ("I can bring it to her.", "I measured it in my head."),
    ],
)
def test_nobody_is_named_who_may_be_another(sentence: str, before: str) -> None:
    assert with_somebody_named(sentence, before) is None


def test_whom_a_title_names_is_named_though_another_is_spoken_of() -> None:
    assert with_somebody_named("He thought the 6th.", "I asked Mr Dunn whether she could come.") == (
        "Mr Dunn thought the 6th."
    )


def test_day_of_an_order_keeps_its_by() -> None:
    signals = frozenset({SignalKey("discount_bait")})

    said = list(with_its_terms("He gives 12% if your order is with me Thursday noon.", signals))

    assert said[0] == "He gives 12% on orders placed by Thursday noon."


def test_date_is_kept_with_its_month() -> None:
    assert slots_to_offer("I'd need it by the 20th of August.", "Dana", "by the 20th of August")["when"] == (
        "the 20th of August"
    )


def test_good_words_are_no_greeting() -> None:
    assert greets("Good afternoon Dana,")
    assert not greets("good to talk at the weir the other day")


def test_mail_is_not_about_our_own_people() -> None:
    assert topic_of("Just following up on our CEO.") is None
    assert topic_of("Just following up on our mowing quote.") == "our mowing quote"


def test_who_would_leave_at_a_word_is_not_said_to_go_ahead() -> None:
    editor = Editor(EDITS, lambda words: "Say the word" not in words)

    assert "go ahead" not in (editor.smallest("Say the word and I'll vanish.", frozenset()) or "")
    assert "go ahead" in (editor.smallest("Say the word and I'll book the barge.", frozenset()) or "")


def test_in_the_house_no_sentence_stands_for_what_is_only_suspected() -> None:
    mail = (
        "Hi all,\n\nThe new list is out. If a customer says they need time, smile and carry on with the form.\n\n"
        "Nobody on the list goes a day without a hello from one of us, take turns if that feels odd. "
        "Thank you for the figures, they were on time from all eleven of you, and the corrections have been taken over."
        "\n\nBest,\nRuth"
    )

    rewrite = coached(mail, "to my team").rewrite or ""

    assert "ask what would have to be clear" in rewrite
    assert "take turns" not in rewrite
    assert "If somebody goes quiet" not in rewrite
