"""Who advises against buying from us presses nobody to: hardly anything is suspected in such a mail."""

import time

import pytest

from bot.analysis.analyse import Analyst
from bot.analysis.misfits import advises_against_us
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import read_twice
from bot.analysis.shadow import shadow
from tests.parts import shipped_playbook
from tests.playbooks import words_alone

PLAYBOOK = shipped_playbook()
AGAINST = [
    "I don't think you should order the big kiln from us.",
    "I'd advise against our trackers for the lorries you have.",
    "For twelve people you don't need our rota software.",
    "I wouldn't rent ours for a hall that size.",
    "I doubt that our bells are what the tower wants.",
    "We're not the right bakery for three thousand rolls a night.",
    "You would be better off with the smith in Ludlow.",
    "You shouldn't renew with us; please do not lease ours again.",
]
FOR_MORE = [
    "I don't think you should buy our small plan.",
    "You don't need our basic set, you need the full one.",
    "If that is a must we're not the right supplier.",
    "You would be better off with our larger van.",
    "I wouldn't wait with the order.",
    "You don't need to decide today.",
    "We are not the cheapest, and never the last to arrive.",
    "Would you take the big kiln from us?",
    "You don't want to do without us until spring.",
]


@pytest.mark.parametrize("advice", AGAINST)
def test_advice_against_buying_from_us_is_heard(advice: str) -> None:
    assert advises_against_us(map(shadow, ["Thank you for the drawings.", advice]))


@pytest.mark.parametrize("sentence", FOR_MORE)
def test_advice_for_more_of_ours_and_what_is_on_a_condition_are_none(sentence: str) -> None:
    assert not advises_against_us(map(shadow, ["Thank you for the drawings.", sentence]))


@pytest.mark.parametrize(
    ("advice", "suspected"), [(AGAINST[0], False), (FOR_MORE[0], True)], ids=["against", "for more"]
)
def test_little_is_suspected_beside_advice_against_us(advice: str, *, suspected: bool) -> None:
    weights = words_alone({"": -300, "kettle is": 420}, {"": -300}, lambda: {key: {"": 0} for key in PLAYBOOK.signals})
    mail = f"Hi Dana,\n\n{advice} The kettle is warm for whoever comes.\n\nMarcus"

    findings = read_twice(Analyst(PLAYBOOK._replace(weights=weights)), read_draft(mail)).findings

    assert bool(findings) is suspected


def test_what_a_phrase_finds_beside_it_stands() -> None:
    blocked = "I've blocked 30 minutes on your calendar for Thursday at 2, so that you can sign."

    assert read_twice(Analyst(PLAYBOOK), read_draft(f"Hi Dana,\n\n{AGAINST[0]} {blocked}\n\nMarcus")).findings


def test_mail_that_points_elsewhere_is_sent_as_it_is() -> None:
    mail = (
        "Dear Mr Okafor,\n\nThank you for the tour of the depot. I'd advise against our trackers for your lorries.\n\n"
        "Nine of the fourteen are from before 2012, and our box reads nothing from those. We could run a second system "
        "beside it, but your dispatcher would have two screens, and she said that one is too many.\n\nTwo hauliers I "
        "know use a box called Rowan. I get nothing for saying so.\n\nIs there a lorry I counted wrong?\n\nPetra"
    )

    assert not read_twice(Analyst(PLAYBOOK), read_draft(mail)).findings


def test_long_mails_take_no_longer_for_it() -> None:
    began = time.process_time()
    for words in ("you should not buy ", "our good old never ", "I do not think our ", "you would be better "):
        advises_against_us([shadow(words * 3000)])

    assert time.process_time() - began < 1
