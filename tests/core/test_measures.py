"""What can be counted in a draft: its asks, its reader, its situation, whose words it uses, its language."""

from pathlib import Path

import pytest

from bot.analysis.analyse import Analyst
from bot.analysis.measures import INSIDE
from bot.analysis.passages import read_draft
from bot.domain import WORST, Analysis, Situation
from bot.playbook.weights import UNLEARNED


def kept_in(name: str) -> list[tuple[str, str]]:
    """Return the mails of a file with what each was written as."""
    _, *mails = (Path(__file__).parent / "data" / name).read_text(encoding="utf-8").split("\n== ")
    return [(written_as, text) for written_as, _, text in (mail.partition("\n") for mail in mails)]


ASK = "Which of the two plans suits your team better?"


def analysed(analyst: Analyst, text: str) -> Analysis:
    return analyst.analyse(read_draft(text))


@pytest.mark.parametrize(
    ("text", "questions", "asks"),
    [
        ("Does Friday suit you? Or Monday?", 2, True),
        ("Send me the form when you have it. Thank you.", 0, True),
        ("Let me know what you think.", 0, False),
        ("Hi Dana, any thoughts?", 0, False),
        ("Tell me which one suits you.", 0, True),
        ("The plan is attached for you.", 0, False),
    ],
)
def test_real_questions_and_asks_are_counted(analyst: Analyst, text: str, questions: int, *, asks: bool) -> None:
    analysis = analysed(analyst, text)

    assert (analysis.questions, analysis.has_ask) == (questions, asks)


@pytest.mark.parametrize(
    ("opening", "reader"),
    [
        ("Hi Dana,\n\n", "Dana"),
        ("Hi Dana, ", "Dana"),
        ("Hey Sam!! ", "Sam"),
        ("Dear Ms. Reed,\n", "Ms. Reed"),
        ("Dear Mr  Brandt,\n", "Mr Brandt"),
        ("Dear Father Leo,\n", "Father Leo"),
        ("Dear Mr van der Westhuizen,\n", "Mr van der Westhuizen"),
        ("Hello Mr. de la Cruz,\n", "Mr. de la Cruz"),
        ("Good morning Mrs. St. John,\n", "Mrs. St. John"),
        ("Dear Prof. Dr. Weber,\n", "Prof. Dr. Weber"),
        ("Hi Sergeant Dunmore,\n", "Sergeant Dunmore"),
        ("Hi there Ngozi,\n", "Ngozi"),
        ("Hi Van, the crane is free.\n", "Van"),
        ("Hi Van der\n", "Van"),
        ("Priya,\n\n", "Priya"),
        ("Priya,\r\n\r\n", "Priya"),
        ("Subject: the plan\r\n\r\nPriya,\r\n", "Priya"),
        ("Subject: the plan\n\nHello Wei,\n", "Wei"),
        ("Good morning \u00c5sa,\n", "\u00c5sa"),
        ("Hi Jean-Luc,\n", "Jean-Luc"),
        ("Morning Pete,\n", "Pete"),
        ("Ciao Rosalind,\n", "Rosalind"),
        ("Dag Joost,\n", "Joost"),
        ("Kia ora Mere!\n", "Mere"),
        ("Hello again Tobias,\n", "Tobias"),
        ("Mrs Achterberg,\n", "Mrs Achterberg"),
        ("Stefan, moin!\n", "Stefan"),
        ("Dear Mr and Mrs Osterhaus,\n", None),
        ("Dear Se\u00f1or Urrutia,\n", "Se\u00f1or Urrutia"),
        ("Dear Sir Roderick,\n", "Sir Roderick"),
        ("Hi Coach Dufresne,\n", "Coach Dufresne"),
        ("Evening Classes start on 4 May. ", None),
        ("Good day Rates are attached. ", None),
        ("Morning Coffee Ltd,\n", None),
        ("Dear Valued Customer,\n", None),
        ("Dear Sir or Madam,\n", None),
        ("Dear Farm Manager,\n", None),
        ("Dear Hospital Procurement,\n", None),
        ("Dear Lord and Lady Pemberton,\n", None),
        ("Dear Members of the Committee,\n", None),
        ("Dear Committee,\n", None),
        ("Morning all,\n", None),
        ("Hi team,\n", None),
        ("Hello there,\n", None),
        ("", None),
    ],
)
def test_reader_is_the_name_in_the_greeting(analyst: Analyst, opening: str, reader: str | None) -> None:
    analysis = analysed(analyst, f"{opening}{ASK}")

    assert analysis.reader == reader


@pytest.mark.parametrize(
    ("text", "situation"),
    [
        ("My name is Kim and I came across your report.", Situation.FIRST_CONTACT),
        ("Following up on our call last week.", Situation.FOLLOW_UP),
        ("Your contract ends in May, so on the renewal I would suggest a shorter term.", Situation.RENEWAL),
        ("I am sorry about the outage; the root cause is ours.", Situation.INCIDENT),
        ("The weather is fine here today.", Situation.OTHER),
    ],
)
def test_situation_is_told_by_what_is_said(analyst: Analyst, text: str, situation: Situation) -> None:
    analysis = analysed(analyst, text)

    assert analysis.situation is situation


def test_sixty_mails_are_told_apart(shipped_analyst: Analyst) -> None:
    read = [(situation, analysed(shipped_analyst, text).situation) for situation, text in kept_in("situations.txt")]

    # Each was read by a person. Short mails say little; the phrases, which were changed with these in view, tell 56.
    assert sum(told == situation for situation, told in read) >= 54
    assert sum(told in INSIDE for situation, told in read if situation not in INSIDE) <= 2


def test_a_mail_that_leans_to_no_situation_is_given_none(shipped_analyst: Analyst) -> None:
    # A phrase of a follow-up stands in it, and nothing else speaks for one.
    text = "The proposal is on page two. The window was painted yesterday."

    assert analysed(shipped_analyst, text).situation is Situation.OTHER


def test_situations_are_told_by_phrases_where_nothing_was_learned(shipped_analyst: Analyst) -> None:
    unlearned = Analyst(shipped_analyst.playbook._replace(outside=None))

    assert analysed(unlearned, "The proposal is on page two.").situation is Situation.FOLLOW_UP


def test_mails_to_colleagues_are_told_from_mails_to_customers_that_look_like_them(shipped_analyst: Analyst) -> None:
    mails = [
        (written_as == "buyer", analysed(shipped_analyst, text).situation in INSIDE)
        for written_as, text in kept_in("colleagues.txt")
    ]

    to_colleagues = [inside for to_buyer, inside in mails if not to_buyer]
    to_buyers = [inside for to_buyer, inside in mails if to_buyer]

    # Ours were 64 and 46, and nothing was learned from them. The mails are short: in longer ones more is heard.
    assert sum(to_colleagues) >= 52
    assert sum(to_buyers) <= 3


def test_a_mail_of_few_words_is_none_to_colleagues(shipped_analyst: Analyst) -> None:
    short = ["Once they're gone, they're gone.", "Every customer loves it.", "Your forecast and your pipeline came up."]

    assert not any(analysed(shipped_analyst, text).situation in INSIDE for text in short)


def test_nobody_is_taken_for_a_colleague_where_nothing_was_learned(shipped_analyst: Analyst) -> None:
    unlearned = Analyst(shipped_analyst.playbook._replace(house=UNLEARNED))
    to_reps = [text for written_as, text in kept_in("colleagues.txt") if written_as != "buyer"]

    assert not any(analysed(unlearned, text).situation in INSIDE for text in to_reps)


def test_mail_to_a_customer_is_not_taken_for_one_to_colleagues_by_a_word(shipped_analyst: Analyst) -> None:
    text = (
        "You asked what the customer is shown first. It is the page with the three prices, and the second has what "
        "each of them includes. Who at your side should hear this before the pipeline is built?"
    )

    assert analysed(shipped_analyst, text).situation not in INSIDE


@pytest.mark.parametrize(
    "text",
    [
        """Dear Karen,

We never heard back. Your tenants told us they're cold, and they ask us every day why you do nothing for them. Please
look at them and say that to their faces. If the board does not sign on Thursday we will have to write to them and to
the council.

Mark""",
        """Dear Mr Cole,

The boilers at the school have failed twice. When their children freeze they will ask why you did nothing. I've booked
the fitters in for Monday and told the parents they are coming. Please sign the sheet today.

Mark""",
    ],
    ids=["tenants", "parents"],
)
def test_what_is_grave_in_a_mail_to_a_customer_is_not_hidden_by_those_it_speaks_of(
    shipped_analyst: Analyst, text: str
) -> None:
    analysis = analysed(shipped_analyst, text)

    assert analysis.situation not in INSIDE
    assert max(finding.severity for finding in analysis.findings) == WORST


@pytest.mark.parametrize(
    ("text", "share"), [("I told you.", 0.5), ("We did our work.", 1.0), ("You know it.", 0.0), ("It is done.", 0.0)]
)
def test_share_of_us_and_them_is_counted(analyst: Analyst, text: str, share: float) -> None:
    analysis = analysed(analyst, text)

    assert analysis.us_share == share


_, *_SPOKEN = (Path(__file__).parent / "data" / "languages.txt").read_text(encoding="utf-8").split("\n== ")


@pytest.mark.parametrize(("language", "text"), kept_in("short_languages.txt"))
def test_language_of_a_few_words_is_told(shipped_analyst: Analyst, language: str, text: str) -> None:
    assert analysed(shipped_analyst, text).english is (language == "en")


@pytest.mark.parametrize("mail", _SPOKEN)
def test_english_is_told_from_twenty_seven_other_languages_in_few_words(shipped_analyst: Analyst, mail: str) -> None:
    language, _, text = mail.partition("\n")

    analysis = analysed(shipped_analyst, text)

    assert analysis.english is (language == "en")
    assert analysis.english or analysis.findings == ()


@pytest.mark.parametrize(
    ("text", "english"),
    [
        (f"Hi Dana, thanks for the call. {ASK}", True),
        ("Guten Tag Frau Reed, ich habe den Vertrag gestern an Sie geschickt und warte auf Antwort.", False),
        ("Bonjour, je vous envoie le contrat et je reste dans l'attente de votre retour.", False),
        ("\u4f60\u597d\uff0c\u8bf7\u5728\u4eca\u5929\u7b7e\u5b57\u3002", False),
        ("Sign it today", True),
        ("Can you credit \u00a3312?", True),
        ("I asked at noon, I asked again at one, you said no.", True),
        ("Kunt u het contract vandaag nog tekenen want de prijs stijgt", False),
        ("Was also der Preis in der Woche war, gilt nur heute. Bitte unterschreiben Sie, call me.", False),
        ("Dit is uw laatste kans: over een week gaat de prijs omhoog en we had het al in de planning.", False),
        ("Bonjour Marie, on a un prix pour vous or il expire demain. Signez avant la fin de la week.", False),
        ("Hej Lars, vi har en pris for dig, men den er kun her i dag, at vente er dyrt for os.", False),
        ("Hi Dana, sign by Friday or lose it for good.", True),
        ("Prices go up Friday. Sign now or lose the slot.", True),
    ],
)
def test_language_is_told_without_a_library(analyst: Analyst, text: str, *, english: bool) -> None:
    analysis = analysed(analyst, text)

    assert analysis.english is english
