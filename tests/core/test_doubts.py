"""What is never doubted, and which words count towards a doubt."""

import pytest

from bot.analysis.analyse import Analyst
from bot.analysis.classifier import Classifier, features
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import heeding
from bot.analysis.sentences import sentences
from bot.analysis.shadow import shadow
from bot.models.local.coach import PlaybookCoach
from tests.parts import shipped_playbook
from tests.playbooks import words_alone

PLAYBOOK = shipped_playbook()
LEVERS = """If you don't sign the order by Friday, I give the van to Bob.
The price I gave you for the two pumps is good until Friday and after that I have to go back to the list price.
If I have your order by Friday I can do it for 8% less, and if it comes later it is the price on the list."""

COUNTS = """This is my fifth email about the boiler test.
This is the third time I've asked about the meter readings.
Shall we begin with twenty licences or forty?
Shall we start with 50 seats or 100?"""


def unworried_by(text: str, odds: int = -300) -> Analyst:
    """Return an analyst who knows each word of a mail, and none of them as a fault's: seven stand at such odds."""
    said_in = sentences(read_draft(text), shadow(text))
    known = {feature: 0 for number in range(len(said_in)) for feature in features(said_in, number)}
    return Analyst(PLAYBOOK._replace(weights=words_alone(known | {"": odds}, {"": odds}, dict)))


@pytest.mark.parametrize("lever", [*LEVERS.splitlines(), *COUNTS.splitlines()])
def test_lever_of_price_date_or_count_is_believed_however_plain_its_words_are(lever: str) -> None:
    text = f"Hi Tom,\n\nThe plan has four pages. {lever} What would you change in it?\n\nMark"
    analyst = unworried_by(text)

    analysis = heeding(analyst, analyst.analyse(read_draft(text)))

    assert [finding.quote in lever for finding in analysis.findings] == [True]
    assert not analysis.doubted


def test_numbers_marks_and_places_are_no_words_that_are_known() -> None:
    text = "We hold 12 units. Shall I hold 9?"
    seen = features(sentences(read_draft(text), shadow(text)), 1)

    assert {"0", "?", "@4", "shall i"} < seen
    assert Classifier(words_alone(dict.fromkeys(seen, 0), {}, dict)).words_known(seen) == len({"shall", "i", "hold"})


def test_no_sentence_is_mended_into_a_doubt() -> None:
    half = "I know a person in your place has half the town tugging at one sleeve"
    text = (
        f"Hi Tom,\n\n{half} and I only add to them, please pardon me. The two gates stay as quoted, with "
        "the posts and the latch. If you do not want to think about them again, I will understand perfectly.\n\nMark"
    )
    analyst = unworried_by(text)

    rewrite = PlaybookCoach(analyst).propose(heeding(analyst, analyst.analyse(read_draft(text)))).whole.rewrite

    assert rewrite
    assert half not in rewrite


def test_a_fair_mail_alone_makes_no_doubt() -> None:
    said = "I still haven't heard back about the boiler test."
    text = f"Hi Dana,\n\n{said} The plan is on page 3.\n\nTom"
    words = dict.fromkeys("i still have not haven't heard back about the boiler test".split(), 0)

    for alone, doubts in ((-100, 0), (-300, 1)):
        push = {"": -900, **words, "< i": 900 + alone}
        analyst = Analyst(PLAYBOOK._replace(weights=words_alone(push, {"": -900}, dict)))
        assert len(heeding(analyst, analyst.analyse(read_draft(text))).doubted) == doubts


def test_less_is_suspected_where_more_is_found() -> None:
    mild, fair = "The kettle is warm.", "The plan has four pages."
    pressing = "As we both agreed, I just need your signature by Friday. Only two slots are left."
    push, names = {"": -300, "kettle is": 240, "warm": 52}, {key: {"": 0} for key in PLAYBOOK.signals}
    analyst = Analyst(PLAYBOOK._replace(weights=words_alone(push, {"": -300}, lambda: names)))

    for others, heard in ((fair, False), (pressing, True)):
        text = f"Hi Dana,\n\n{others} {mild}\n\nTom"
        findings = heeding(analyst, analyst.analyse(read_draft(text))).findings
        assert any(finding.quote in mild for finding in findings) is heard


@pytest.mark.parametrize(("leaning", "named"), [(110, True), (40, False)])
def test_what_may_press_is_left_as_it_was_and_named(leaning: int, *, named: bool) -> None:
    mild = "The kettle is warm for whoever signs in the hall."
    text = f"Hi Dana,\n\nI just need your signature by Friday. {mild} Which of the four pages would you change?\n\nTom"
    push, names = {"": -300, "kettle is": leaning}, {key: {"": 0} for key in PLAYBOOK.signals}
    analyst = Analyst(PLAYBOOK._replace(weights=words_alone(push, {"": -300}, lambda: names)))

    whole = PlaybookCoach(analyst).propose(heeding(analyst, analyst.analyse(read_draft(text)))).whole

    assert mild in (whole.rewrite or "")
    assert any(mild.rstrip(".") in check for check in whole.before_you_send) is named


@pytest.mark.parametrize(
    ("context", "named"), [("", True), ("Dana asked us to book the fitter for Tuesday at 9.", False)]
)
def test_what_the_context_makes_fair_is_not_named_as_what_may_press(context: str, *, named: bool) -> None:
    mild = "The kettle is warm for you on Tuesday at 9, our fitter is in town."
    text = f"Hi Dana,\n\nI just need your signature by Friday. {mild} Which of the four pages would you change?\n\nTom"
    push, names = {"": -300, "kettle is": 120}, {key: {"": 0} for key in PLAYBOOK.signals}
    analyst = Analyst(PLAYBOOK._replace(weights=words_alone(push, {"": -300}, lambda: names)))

    whole = PlaybookCoach(analyst).propose(heeding(analyst, analyst.analyse(read_draft(text, context=context)))).whole

    assert any("kettle" in check for check in whole.before_you_send) is named


def test_lever_that_is_grave_is_doubted_only_beside_a_good_move() -> None:
    grave, good = (
        "If I don't hear from you by noon I will close your file.",
        "You told me that the gate sticks in frost.",
    )

    for beside, doubts in (("The kettle is warm.", 0), (good, 1)):
        text = f"Hi Tom,\n\n{beside} {grave}\n\nMark"
        analyst = unworried_by(text)
        assert len(heeding(analyst, analyst.analyse(read_draft(text))).doubted) == doubts


HALL = "The hall has four doors and a small stage, its floor is oak, and the key hangs by the gate of the yard."


@pytest.mark.parametrize(
    ("beside", "counted"),
    [
        (f"{HALL} The kettle is warm.", 1),
        (f"{HALL} This is my fifth email about the boiler test.", 0),
        ("The kettle is warm.", 0),  # too short to tell what else it is about
    ],
)
def test_what_is_grave_is_doubted_where_a_mail_tells_enough_and_nothing_else_is_found(
    beside: str, counted: int
) -> None:
    grave = "We have booked the engineer and the van for you on the 4th of May."

    assert doubts(f"Hi Tom,\n\n{beside} {grave}\n\nMark", -300) == counted


def test_what_is_grave_is_believed_beside_what_is_suspected() -> None:
    grave, mild = "We have booked the engineer and the van for you on the 4th of May.", "The kettle is warm at home."
    text = f"Hi Tom,\n\n{HALL} {mild} {grave}\n\nMark"
    known = dict.fromkeys("we have booked the engineer and van for you on of may".split(), 0)
    names = {key: {"": 0} for key in PLAYBOOK.signals}

    for leaning, counted in ((0, 1), (600, 0)):
        weights = words_alone(known | {"": -300, "kettle is": leaning}, {"": -300}, lambda: names)
        analyst = Analyst(PLAYBOOK._replace(weights=weights))
        assert len(heeding(analyst, analyst.analyse(read_draft(text))).doubted) == counted


def doubts(text: str, odds: int) -> int:
    analyst = unworried_by(text, odds)
    return len(heeding(analyst, analyst.analyse(read_draft(text))).doubted)


def test_few_words_are_enough_that_hardly_a_fault_is_made_of() -> None:
    text = "Hi Tom,\n\nThe kettle is warm. Which slot shall I lock in?\n\nMark"

    assert [doubts(text, odds) for odds in (-280, -320)] == [0, 1]


@pytest.mark.parametrize(
    "said",
    [
        "Thank you for the letter, but I cannot accept your no.",
        "A fortnight without a remark from your side is for us a yes.",
    ],
)
def test_refusal_of_a_no_and_silence_for_a_yes_are_believed_however_plain_their_words_are(said: str) -> None:
    text = f"Hi Tom,\n\nThe kettle is warm. {said}\n\nMark"

    assert doubts(text, -900) == 0
