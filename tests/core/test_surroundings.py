"""What stands around a sentence speaks for a fault in it, or against one."""

import pytest

from bot.analysis.analyse import Analyst
from bot.analysis.classifier import Classifier
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import heeding
from bot.analysis.sentences import sentences
from bot.analysis.shadow import shadow
from bot.analysis.surroundings import Surroundings, seen_by, surroundings
from bot.playbook.weights import AROUND
from tests.parts import shipped_playbook
from tests.playbooks import words_alone

PLAYBOOK = shipped_playbook()
HEAVY, MILD = "The kettle is warm for whoever signs.", "The tea was not very warm on Monday."
FAIR = "The tea of Monday has come with the van."
GOOD = "If that is not for you, I would not buy from us if I were you."
MAIL = "Hi Dana,\n\nThe plan has four pages. {} What would you change in it?\n\nMarcus"


def weighing(**around: float) -> Analyst:
    """Return an analyst to whom a warm kettle presses, and to whom a mail with signatures in it does."""
    names = {key: {"": 0} for key in PLAYBOOK.signals}
    push = {"": -300, "kettle is": 300, "warm": 300}
    weights = words_alone(push, {"": -300}, lambda: names, of_mail={"": 0, "signs": 100}, **around)
    return Analyst(PLAYBOOK._replace(weights=weights))


def is_suspected(analyst: Analyst, sentence: str, *, beside: str) -> bool:
    analysis = heeding(analyst, analyst.analyse(read_draft(MAIL.format(f"{beside} {sentence}"))))
    return any(finding.source == "words" and finding.quote in sentence for finding in analysis.findings)


@pytest.mark.parametrize(
    ("beside", "thing", "weight"),
    [
        (HEAVY, "before", 0.5),
        ("Whoever signs has a biscuit.", "mail", 1.0),
        ("I just need your signature by Friday.", "found", 1.0),
    ],
)
def test_sentence_is_read_in_the_light_of_the_rest_of_its_mail(beside: str, thing: str, weight: float) -> None:
    analyst = weighing(**{"": -0.5, thing: weight})

    assert is_suspected(analyst, MILD, beside=beside)
    assert not is_suspected(analyst, MILD, beside=FAIR)


def test_good_moves_elsewhere_speak_for_a_sentence() -> None:
    analyst = weighing(good=-3.0)

    assert is_suspected(analyst, HEAVY, beside=FAIR)
    assert not is_suspected(analyst, HEAVY, beside=GOOD)


def test_what_stands_around_is_told_of_each_sentence() -> None:
    text = f"Hi Dana,\n\n{GOOD} {HEAVY} I just need your signature by Friday."
    analyst = weighing()
    assert analyst.playbook.weights
    classifier, said_in = Classifier(analyst.playbook.weights), sentences(read_draft(text), shadow(text))

    around = list(surroundings(classifier, analyst.analyse(read_draft(text)), said_in, seen_by(classifier, said_in)))

    greeting, good, heavy, last = (each._asdict() | {"own": 0, "mail": 0} for each in around)
    assert greeting == {"own": 0, "other": -3.0, "mail": 0, "before": -4.0, "good": 1, "found": True}
    assert good == {"own": 0, "other": -3.0, "mail": 0, "before": -4.0, "good": 0, "found": True}
    assert heavy == {"own": 0, "other": -3.0, "mail": 0, "before": -3.0, "good": 1, "found": True}
    assert last == {"own": 0, "other": -3.0, "mail": 0, "before": 3.0, "good": 1, "found": False}
    assert around[2].own == pytest.approx(3 / 7**0.5)
    assert {each.mail for each in around} == {1.0}


def test_sentence_alone_has_no_mail_around_it_and_no_mail_says_all() -> None:
    weights = words_alone({"": -300}, {"": -300}, of_mail={"": 900})
    analyst, mails = Analyst(PLAYBOOK._replace(weights=weights)), ("The plan has four pages.", MAIL.format(FAIR))

    told = []
    for text in mails:
        read, said_in = read_draft(text), sentences(read_draft(text), shadow(text))
        around = surroundings(
            Classifier(weights), analyst.analyse(read), said_in, seen_by(Classifier(weights), said_in)
        )
        told.append({each.mail for each in around})

    assert told == [{0.0}, {2.0}]


def test_shipped_weights_weigh_each_thing_that_is_told() -> None:
    weights = PLAYBOOK.weights
    assert weights

    assert Surroundings._fields == AROUND
    for around in (weights.suspecting, weights.doubting):
        assert set(around) == {"", *AROUND}
