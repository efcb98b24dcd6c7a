"""Context and thread make fair what they speak of, and nothing else."""

import json
import tomllib
from pathlib import Path

import pytest

from bot.analysis.evidence import Evidence
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import heeding
from bot.analysis.sentences import sentences
from bot.analysis.shadow import shadow
from bot.domain import SignalKey, Span
from tests.parts import analyst, shipped_playbook
from tests.playbooks import EXCUSES, problems_of, write_playbook

PLAYBOOK = shipped_playbook()
ANALYST = analyst()
DATA = Path(__file__).parent / "data"
FLIPS = [json.loads(line) for line in (DATA / "flips.jsonl").read_text(encoding="utf-8").splitlines()]
CONTEXTS = tomllib.loads((DATA / "contexts.toml").read_text(encoding="utf-8"))
PAIRS = CONTEXTS["pairs"]
OTHERS = [*((pair, [pair["other"]]) for pair in PAIRS), *((case, case["others"]) for case in CONTEXTS["others"])]
CASES = [
    pytest.param(case, context, fair == "fair", id=f"{case['signal']}: {context or case['thread']}")
    for case in tomllib.loads((DATA / "fresh_contexts.toml").read_text(encoding="utf-8"))["cases"]
    for fair in ("fair", "unfair")
    for context in case.get(fair, [])
]


def flagged(pair: dict[str, str], context: str, *, twice: bool = False) -> list[str]:
    """Return the signals found on the phrase of a pair, in a mail with more in it; `twice` as people get it."""
    body = f"The list you wanted is attached, with both sizes.\n\n{pair['phrase']}"
    text = f"Hi {pair['reader']},\n\n{body}\n\nRegards,\nOlaf"
    start = text.index(pair["phrase"])
    analysis = ANALYST.analyse(read_draft(text, context=context))
    findings = (heeding(ANALYST, analysis) if twice else analysis).findings
    return [finding.signal for finding in findings if start <= finding.span.start < start + len(pair["phrase"])]


@pytest.mark.parametrize("flip", FLIPS, ids=lambda flip: flip["phrase"])
def test_phrase_presses_without_its_context_and_is_fair_with_it(flip: dict[str, str]) -> None:
    start = flip["text"].index(flip["phrase"])
    phrase = Span(start, start + len(flip["phrase"]))

    pressing, fair = (ANALYST.analyse(read_draft(flip["text"], context=context)) for context in ("", flip["context"]))

    for without, given in ((pressing, fair), (heeding(ANALYST, pressing), heeding(ANALYST, fair))):
        assert [found for found in without.findings if found.span.overlaps(phrase)]
        assert [found for found in given.findings if found.span.overlaps(phrase)] == []


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["phrase"])
def test_context_that_speaks_of_it_makes_it_fair(pair: dict[str, str]) -> None:
    assert flagged(pair, "")

    assert flagged(pair, pair["fair"]) == []
    assert flagged(pair, pair["fair"], twice=True) == []


@pytest.mark.parametrize(("pair", "others"), OTHERS)
def test_context_about_something_else_changes_nothing(pair: dict[str, str], others: list[str]) -> None:
    alone, alone_twice = flagged(pair, ""), flagged(pair, "", twice=True)

    assert alone
    assert [other for other in others if flagged(pair, other) != alone] == []
    assert [other for other in others if flagged(pair, other, twice=True) != alone_twice] == []


@pytest.mark.parametrize(("case", "context", "fair"), CASES)
def test_sentence_is_fair_by_what_the_customer_did(case: dict[str, str], context: str, *, fair: bool) -> None:
    thread = f"\n\nOn 3 May, Dana Reed wrote:\n> {case['thread']}" if "thread" in case else ""
    draft = read_draft(case["sentence"] + thread, context=context)
    shade = shadow(draft.text)

    excused = Evidence(draft, PLAYBOOK.excuses, None).excuses_it(
        SignalKey(case["signal"]), draft.text, shade, sentences(draft, shade)[0]
    )

    assert excused is fair


BOOKED = "I've booked our surveyor for Monday at 8."
COPIED = "I've copied in your director."
SIGN = "Please return the signed order by Wednesday."


@pytest.mark.parametrize(
    ("phrase", "context"),
    [
        (BOOKED, "Marta asked for Monday at 8"),
        (BOOKED, "Marta proposed Monday"),
        (BOOKED, "Monday at 8 was Marta's idea"),
        (BOOKED, "the customer wanted the surveyor on Monday"),
        (BOOKED, "she suggested it"),
        (COPIED, "she told me to"),
        (COPIED, "she asked me to"),
        (COPIED, "the director was her own suggestion"),
        (SIGN, "Wednesday is her date"),
        (SIGN, "Wednesday was agreed"),
    ],
)
def test_short_context_as_a_rep_types_it_makes_fair_what_it_names(phrase: str, context: str) -> None:
    assert flagged({"reader": "Marta", "phrase": phrase}, context) == []


@pytest.mark.parametrize("phrase", [BOOKED, COPIED, SIGN])
@pytest.mark.parametrize(
    "context",
    [
        "Marta asked for Thursday at 8",
        "Marta proposed the brochure for Monday",
        "Marta asked whether Monday or Wednesday is a holiday",
        "Monday and Wednesday are our idea",
        "my boss asked for Monday and Wednesday",
        "she asked me not to",
        "she suggested a discount",
        "Marta is away on Monday",
        "a good customer since 2019",
        "she likes short mails",
    ],
)
def test_context_that_names_something_else_never_counts_for_being_there(phrase: str, context: str) -> None:
    assert flagged({"reader": "Marta", "phrase": phrase}, context) != []


@pytest.mark.parametrize(
    ("phrase", "context"),
    [
        (BOOKED, "my boss said we can go ahead on Monday"),
        (BOOKED, "she said we cannot come on Monday"),
        (BOOKED, "my colleague and I settled on Monday"),
        (BOOKED, "Monday suits me"),
        (COPIED, "she said I could send the quote"),
        (COPIED, "she wrote that I should not write to the director"),
        (SIGN, "Wednesday is our date"),
        (SIGN, "Wednesday is my manager's date"),
        (SIGN, "Wednesday is when our promotion ends"),
        (SIGN, "Wednesday is her birthday"),
        ("You really need the larger tank.", "she agreed"),
        ("You really need the larger tank.", "Marta picked the red cover"),
        ("We need your order before our quarter closes on Friday.", "she needs it by Friday"),
    ],
)
def test_context_of_our_own_side_or_of_another_thing_excuses_nothing(phrase: str, context: str) -> None:
    assert flagged({"reader": "Marta", "phrase": phrase}, context) != []


THURSDAY = "I've booked you in for Thursday at 2pm."
CFO = "I've copied in your CFO."
OLD_PRICE = "Sign by Friday to keep the old price."
CONTRACT = "I've sent the contract for signature."
SIGNING = "Tuesday or Thursday for the signing?"


@pytest.mark.parametrize(
    ("phrase", "fair", "unfair"),
    [
        (THURSDAY, "Thu 2pm agreed on phone", "Thu 3pm agreed on phone"),
        (CFO, "pls cc Ruth (our CFO)", "pls cc Ruth (our accountant)"),
        (CFO, "please copy our CFO in", "please copy the tone of my last mail to the CFO"),
        (CFO, "please copy Ruth, our CFO", "please include the line about the CFO"),
        (CONTRACT, "she asked me to send the contract", "please include the contract for signature"),
        (OLD_PRICE, "price list changes on Friday for all customers", "our quarter ends on Friday for everyone"),
        (
            CONTRACT,
            "Marta wrote yesterday that everything is fine and to send the contract",
            "Marta wrote yesterday that her boss is ill and to send the brochure",
        ),
        (SIGNING, "she asked for two days for a signing", "she asked for two days for a demo"),
    ],
)
def test_what_is_noted_in_haste_makes_fair_what_it_speaks_of_alone(phrase: str, fair: str, unfair: str) -> None:
    assert flagged({"reader": "Marta", "phrase": phrase}, fair) == []
    assert flagged({"reader": "Marta", "phrase": phrase}, unfair) != []


@pytest.mark.parametrize(
    ("sentence", "thread"),
    [
        ("Which works better, Monday or Wednesday?", "Monday or Wednesday would be fine for us."),
        ("Which works better, Monday or Wednesday?", "We are free on Monday and Wednesday."),
        (BOOKED, "Monday at 8 suits us."),
        ("You really need our three-year plan.", "We chose the three-year plan."),
        ("As agreed, you take the second dryer too.", "We take the second dryer too."),
        ("I've asked your accountant for the figures.", "You can get the figures from our accountant."),
    ],
)
def test_what_the_customer_wrote_below_makes_fair_what_it_names(sentence: str, thread: str) -> None:
    quoted = f"\n\nOn 3 May, Dana Reed wrote:\n> {thread}"

    assert ANALYST.analyse(read_draft(sentence)).findings
    assert ANALYST.analyse(read_draft(sentence + quoted)).findings == ()


def test_what_the_rep_wrote_earlier_in_the_thread_is_no_evidence() -> None:
    thread = "On 3 May, Olaf Brink wrote:\n> Please send us the contract."
    draft = read_draft(f"Here is the contract for your signature.\n\nOlaf Brink\n\n{thread}")
    shade = shadow(draft.text)

    excused = Evidence(draft, PLAYBOOK.excuses, None).excuses_it(
        SignalKey("assumed_close"), draft.text, shade, sentences(draft, shade)[0]
    )

    assert not excused


def test_facts_excuse_whoever_tells_them() -> None:
    draft = read_draft("Sorry to trouble you with this again.", context="We missed her deadline by two days.")
    shade = shadow(draft.text)

    excused = Evidence(draft, PLAYBOOK.excuses, None).excuses_it(
        SignalKey("apologetic"), draft.text, shade, sentences(draft, shade)[0]
    )

    assert excused


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (('"gave", "set"', '"(gave"'), "deadline"),
        (('"gave", "set"', "3"), "deadline is a list of phrases"),
        (('signals = ["rush"]', 'signals = ["rsuh"]'), "there is no signal 'rsuh'"),
        (('topics = ["deadline"]', 'topics = ["dedline"]'), "there is no topic 'dedline'"),
        (('same = "date"', 'same = "date"\nbut_not = ["dedline"]'), "there is no topic 'dedline'"),
        (('when = ["told"]', 'when = ["guessed"]'), "an excuse has"),
        (('same = "date"', ""), "an excuse has"),
        (("[topics]", "[topics"), "cannot be read"),
    ],
)
def test_fault_in_the_excuses_is_named(tmp_path: Path, change: tuple[str, str], told: str) -> None:
    assert change[0] in EXCUSES
    folder = write_playbook(tmp_path)
    (folder / "excuses.toml").write_text(EXCUSES.replace(*change, 1), encoding="utf-8")

    assert any(told in problem for problem in problems_of(folder))
