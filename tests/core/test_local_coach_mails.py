"""The local coach with the playbook that ships, on mails from trades far apart."""

import re

import pytest

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.analysis.sentences import sentences
from bot.analysis.shadow import shadow
from bot.domain import MOST_HIGHLIGHTS, Analysis, Family, Mode, SignalKey, Verdict
from bot.models.local.coach import PlaybookCoach
from bot.verification.facts import facts_in
from bot.verification.names import names_in
from bot.verification.promises import promises_added, spoken
from bot.verification.verify import Verifier
from tests.mails import MAILS
from tests.parts import analyst, shipped_playbook

PLAYBOOK = shipped_playbook()
ANALYST = analyst()
VERIFIER = Verifier(ANALYST)
COACH = PlaybookCoach(ANALYST)
FAULTY = [name for name, mail in MAILS.items() if mail.verdict is not Verdict.SEND]
FINE = [name for name in MAILS if name not in FAULTY]
SPOKEN = [key for key, signal in PLAYBOOK.signals.items() if signal.family is not Family.GOOD]
FILLED = {
    "reader": "Dana",
    "when": "Thursday at 2",
    "length": "30 minutes",
    "amount": "20% discount",
    "thing": "the proposal",
    "topic": "the new gate",
}


def analysis_of(name: str) -> Analysis:
    return ANALYST.analyse(read_draft(MAILS[name].text))


@pytest.mark.parametrize("name", MAILS)
def test_verdict_and_reader_are_those_of_a_person_who_reads_it(name: str) -> None:
    analysis = analysis_of(name)

    assert analysis.verdict is MAILS[name].verdict
    assert analysis.reader == MAILS[name].reader


@pytest.mark.parametrize("name", FINE)
def test_fine_mail_is_answered_send(name: str) -> None:
    proposal = COACH.propose(analysis_of(name)).whole

    advice = VERIFIER.without_model(proposal, proposal, analysis_of(name), mode=Mode.LOCAL)

    assert advice.verdict is Verdict.SEND
    assert advice.violations == ()
    assert (advice.rewrite, advice.highlights) == (None, ())


@pytest.mark.parametrize("name", FAULTY)
def test_highlights_are_verbatim_and_few_and_name_the_reader(name: str) -> None:
    proposal = COACH.propose(analysis_of(name)).whole

    assert 0 < len(proposal.highlights) <= MOST_HIGHLIGHTS
    assert all(light.quote in MAILS[name].text for light in proposal.highlights)
    assert all("{" not in light.reads_as + light.move for light in proposal.highlights)
    assert len(proposal.from_their_chair.split()) <= 45


@pytest.mark.parametrize("name", FAULTY)
def test_rewrite_passes_the_verifier(name: str) -> None:
    analysis = analysis_of(name)

    verified = VERIFIER.verify(COACH.propose(analysis).whole, analysis, mode=Mode.LOCAL)

    assert verified.violations == ()


@pytest.mark.parametrize("name", FAULTY)
def test_sentences_nothing_was_found_in_stand_as_they_were(name: str) -> None:
    analysis = analysis_of(name)
    draft = analysis.draft
    untouched = [
        sentence.span.of(draft.text)
        for sentence in sentences(draft, shadow(draft.text))
        if not any(finding.span.overlaps(sentence.span) for finding in analysis.findings)
    ]

    rewrite = COACH.propose(analysis).whole.rewrite

    assert rewrite is not None
    assert untouched
    assert all(" ".join(sentence.split()) in " ".join(rewrite.split()) for sentence in untouched)


@pytest.mark.parametrize("name", FAULTY)
def test_rewrite_has_few_blanks_and_says_nothing_twice(name: str) -> None:
    rewrite = COACH.propose(analysis_of(name)).whole.rewrite or ""

    said = [part.strip() for part in re.split(r"(?<=[.?!])\s+|\n", rewrite) if len(part.strip()) > 20]

    assert len(re.findall(r"\[[^\]]+\]", rewrite)) <= 2
    assert len(said) == len(set(said))
    assert "{" not in rewrite


@pytest.mark.parametrize("name", FAULTY)
def test_coaching_the_rewrite_says_send(name: str) -> None:
    rewrite = COACH.propose(analysis_of(name)).whole.rewrite or ""

    again = ANALYST.analyse(read_draft(rewrite))

    assert again.verdict is Verdict.SEND
    assert again.reader == MAILS[name].reader


@pytest.mark.parametrize("name", MAILS)
def test_coaching_twice_gives_the_same(name: str) -> None:
    first = COACH.propose(analysis_of(name))

    second = COACH.propose(Analyst(PLAYBOOK).analyse(read_draft(MAILS[name].text)))

    assert first == second


@pytest.mark.parametrize("key", PLAYBOOK.signals)
def test_playbook_tells_no_fact_of_its_own(key: SignalKey) -> None:
    signal = PLAYBOOK.signals[key]
    told = [signal.seat, signal.told_to("Dana"), signal.move]
    checks = [reframe.check.format(**FILLED) for reframe in signal.reframes]
    known = {fact.value for fact in facts_in(" ".join(FILLED.values()))}

    facts = [fact.written for line in [*told, *checks] for fact in facts_in(line) if fact.value not in known]
    names = [name for line in [*told, *checks] for name in names_in(line, None) if not name.isupper()]

    assert [fact for fact in facts if fact.lower() not in {"one", "two", "three"}] == []
    assert set(names) <= {"Dana", "Dana's"}


@pytest.mark.parametrize("key", SPOKEN)
def test_reframe_states_no_fact_name_or_promise_of_its_own(key: SignalKey) -> None:
    evidence = " ".join(FILLED.values())
    known = {fact.value for fact in facts_in(evidence)}
    said = [re.sub(r"\[[^\]]*\]", "[]", reframe.text.format(**FILLED)) for reframe in PLAYBOOK.signals[key].reframes]

    facts = [fact.written for text in said for fact in facts_in(text) if fact.value not in known]
    names = [name for text in said for name in names_in(text, PLAYBOOK.plain_words) if name != "Dana"]

    assert [fact for fact in facts if fact.lower() not in {"one", "two", "three"}] == []
    assert names == []
    assert [promise for text in said for promise in promises_added(spoken(text), spoken(evidence))] == []


def test_reframe_that_asks_is_the_only_ask() -> None:
    limp = "Hi Nora,\n\nJust checking in on the below. No rush at all on our end.\n\nBest,\nPia"

    proposal = COACH.propose(ANALYST.analyse(read_draft(limp))).whole

    assert (proposal.rewrite or "").count("?") == 1


@pytest.mark.parametrize(
    "blamed",
    [
        "Sadly your fitters have ignored the second page of the sheet on site.",
        "If your clerk is on leave again your order goes to others.",
        "Your people should have told your driver which gate is yours.",
    ],
)
def test_blame_is_not_praised_for_being_about_them(blamed: str) -> None:
    keep_line = COACH.propose(ANALYST.analyse(read_draft(f"Hi Ines,\n\n{blamed}\n\nBest,\nOle"))).whole.keep_line

    assert blamed[:20] not in keep_line


def test_words_on_which_a_habit_stands_are_not_praised() -> None:
    analysis = ANALYST.analyse(
        read_draft("Hi Ines,\n\nSorry to bother you, as you told us about the damp wall.\n\nOle")
    )

    assert analysis.findings
    assert analysis.keep == ()
