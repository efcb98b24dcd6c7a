"""What no phrase stands for is suspected by its words, what a lone phrase says is doubted; a model hears of neither."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.analysis.analyse import Analyst
from bot.analysis.classifier import Classifier, features
from bot.analysis.exceptions import excepting
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import heeding
from bot.analysis.sentences import sentences
from bot.analysis.shadow import shadow
from bot.domain import Analysis, Dismissal, Family, Finding, Mode, Proposal, SignalKey, Verdict
from bot.models.local.coach import PlaybookCoach
from bot.playbook.book import Playbook
from bot.playbook.weights import weighed
from bot.prompting.compose import Prompter
from bot.verification.verify import Verifier
from tests.parts import shipped_playbook
from tests.playbooks import small_playbook, words_alone

HEAVY = "The kettle is warm for whoever signs."
MAIL = f"Hi Dana,\n\nThe plan has four pages. {HEAVY} What would you change in it?\n\nMarcus"
GERMAN = """Hallo Dana,

vielen Dank, dass Sie sich gestern die Zeit genommen haben. The kettle is warm. Der Plan hat vier Seiten, und ich freue
mich, wenn Sie mir sagen, was wir daran noch \u00e4ndern sollen.

Markus"""
KNOWN = "in for you i and we have left may which one slot shall lock this week"
GUILT = SignalKey("guilt")


@pytest.fixture(scope="module")
def playbook() -> Playbook:
    return shipped_playbook()


def weighing(
    playbook: Playbook,
    *,
    named: int = 900,
    of_mail: dict[str, int] | None = None,
    around: Mapping[str, float] | None = None,
) -> Analyst:
    """Return an analyst to whom a warm kettle presses, and is guilt by so much more than anything else."""
    names = {key: {"": 0} for key in playbook.signals} | {GUILT: {"": 0, "kettle": named}}
    push = {"": -300, "kettle is": 300, "warm": 300} | dict.fromkeys(KNOWN.split(), 0)
    weights = words_alone(push, {"": -300}, lambda: names, of_mail=of_mail, **(around or {}))
    return Analyst(playbook._replace(weights=weights))


def read(analyst: Analyst, text: str = MAIL, context: str = "") -> Analysis:
    return analyst.analyse(read_draft(text, context=context))


def heeded(analyst: Analyst, text: str = MAIL, context: str = "") -> Analysis:
    return heeding(analyst, read(analyst, text, context))


def suspected(analysis: Analysis) -> list[Finding]:
    return [finding for finding in analysis.findings if finding.source == "words"]


def test_sentence_is_suspected_whole_and_verbatim(playbook: Playbook) -> None:
    (suspicion,) = heeded(weighing(playbook)).findings

    assert suspicion.quote == HEAVY.rstrip(".") == suspicion.span.of(MAIL)
    assert (suspicion.family, suspicion.signal, suspicion.source, suspicion.named) == (
        Family.PUSH,
        GUILT,
        "words",
        True,
    )


def test_suspicion_changes_no_verdict_until_it_is_heeded(playbook: Playbook) -> None:
    analyst = weighing(playbook)

    assert (read(analyst).verdict, read(analyst).findings) == (Verdict.SEND, ())
    assert heeded(analyst).verdict is Verdict.ONE_CHANGE


def test_what_was_called_fine_is_suspected_no_more(playbook: Playbook) -> None:
    analyst = weighing(playbook)
    analysis = heeded(analyst)
    fine = tuple(Dismissal(finding.signal, finding.quote, "she laughs at it") for finding in analysis.findings)

    excused = excepting(analysis, fine)
    assert excused.verdict is Verdict.SEND
    assert heeding(analyst, excused) == excused


@pytest.mark.parametrize(
    "text",
    [
        GERMAN,
        f"Hi Dana,\n\nWhat would you change in the plan?\n\nMarcus\n\n> {HEAVY}\n",
        MAIL.replace("warm for whoever signs", "warm, and I would not buy from us if I were you"),
        MAIL.replace(HEAVY, "Kettle is warm."),
        MAIL.replace(f" {HEAVY} ", f"\n\n- {HEAVY}\n\n"),
    ],
    ids=["another language", "quoted", "a good move in the same sentence", "hardly a word", "an item of a list"],
)
def test_nothing_is_suspected_where_nothing_is_judged(playbook: Playbook, text: str) -> None:
    doubtful = weighing(playbook, around={"": -1.6})

    assert suspected(heeded(doubtful))
    assert suspected(heeded(doubtful, text)) == []


def test_good_move_does_not_excuse_what_surely_presses_beside_it(playbook: Playbook) -> None:
    text = MAIL.replace("warm for whoever signs", "warm, and I would not buy from us if I were you")

    assert suspected(heeded(weighing(playbook), text))


def test_context_that_speaks_of_it_makes_it_fair(playbook: Playbook) -> None:
    text = MAIL.replace(HEAVY, "The kettle is warm for you on Tuesday at 9, our fitter is booked.")

    assert suspected(heeded(weighing(playbook), text))
    assert not suspected(heeded(weighing(playbook), text, "Dana asked us to book the fitter for Tuesday at 9."))


def test_what_a_phrase_found_is_not_suspected_as_well(playbook: Playbook) -> None:
    analysis = heeded(weighing(playbook), MAIL.replace("whoever signs", "you, I just need your signature by Friday"))

    assert analysis.findings
    assert not suspected(analysis)


LONE = "We have Tue 9:00 and Wed 14:15 left in May, which slot shall I lock in for you?"


def saying(*sentences: str) -> str:
    return MAIL.replace(HEAVY, " ".join(sentences))


def test_phrase_is_doubted_where_all_other_words_speak_against_it_and_stands_for_a_model(playbook: Playbook) -> None:
    analyst = weighing(playbook)

    assert [finding.quote for finding in read(analyst, saying(LONE)).findings] == [LONE]
    assert heeded(analyst, saying(LONE)).verdict is Verdict.SEND
    assert [finding.quote for finding in heeded(analyst, saying(LONE)).doubted] == [LONE]


@pytest.mark.parametrize(
    "sentences",
    [
        ("Which date should I put down?",),
        ("Following up on my letter of the 4th and the 9th of June.",),
        (LONE.replace("which", "and I'm sorry to be a pest, but which"),),
        ("Unless I have word this week, I shall book one for you and lock it in.",),
        (LONE, HEAVY, HEAVY.replace("signs", "comes")),
    ],
    ids=["few words known", "words not known", "two in one sentence", "grave", "much else in the mail"],
)
def test_phrase_is_believed_where_it_may_well_be_right(playbook: Playbook, sentences: tuple[str, ...]) -> None:
    analyst = weighing(playbook, of_mail={"": 0, "signs": 200}, around={"mail": 1.0})
    plain, analysis = (each(analyst, saying(*sentences)) for each in (read, heeded))

    assert plain.findings
    assert not analysis.doubted
    assert set(plain.findings) <= set(analysis.findings)


def test_what_is_doubted_stands_in_the_local_rewrite(playbook: Playbook) -> None:
    analyst = weighing(playbook)
    analysis = heeded(analyst, saying(LONE, HEAVY, *(f"Box {number} has a lid." for number in range(12))))

    advice = Verifier(analyst).without_model(*PlaybookCoach(analyst).propose(analysis), analysis, mode=Mode.LOCAL)

    assert [light.quote for light in advice.highlights] == [HEAVY.rstrip(".")]
    assert LONE in (advice.rewrite or "")


def test_reply_names_the_signal_where_it_is_sure_and_else_says_what_it_feels(playbook: Playbook) -> None:
    told = []
    for named in (900, 10):
        analyst = weighing(playbook, named=named)
        whole, _ = PlaybookCoach(analyst).propose(heeded(analyst))
        told.append(whole.highlights[0].reads_as)
        assert HEAVY not in (whole.rewrite or "")

    assert told[0] == playbook.signals[GUILT].told_to("Dana")
    assert told[1] == "may lean on Dana"


def test_local_rewrite_is_read_a_second_time_too(playbook: Playbook) -> None:
    analyst = weighing(playbook)
    whole, _ = PlaybookCoach(analyst).propose(heeded(analyst))

    assert heeded(analyst, whole.rewrite or "").verdict is Verdict.SEND


def test_model_is_told_of_no_suspicion_and_refused_for_none(playbook: Playbook) -> None:
    suspicious, plain = weighing(playbook), Analyst(playbook._replace(weights=None))

    assert Prompter.of(playbook).compose(read(suspicious)) == Prompter.of(playbook).compose(read(plain))
    fine = Proposal(Verdict.SEND, "you ask what to change", "I am asked, and can answer.", (), None, ())
    assert Verifier(suspicious).verify(fine, read(suspicious), mode=Mode.MODEL).advice


def test_playbook_without_weights_suspects_nothing(tmp_path: Path) -> None:
    analyst = Analyst(small_playbook(tmp_path))

    assert analyst.playbook.weights is None
    assert heeded(analyst) == read(analyst)


def test_sentence_is_seen_by_words_pairs_ends_and_place() -> None:
    text = "We hold 12 units. Shall I?"
    said_in = sentences(read_draft(text), shadow(text))

    assert features(said_in, 1) == {"shall", "i", "?", "< shall", "shall i", "i ?", "? >", "@4"}
    assert {"0", "hold 0", "0 units"} <= features(said_in, 0)


def test_shipped_weights_speak_of_signals_there_are(playbook: Playbook) -> None:
    weights = playbook.weights
    assert weights is not None
    faults = {key for key, signal in playbook.signals.items() if signal.family is not Family.GOOD}

    assert set(weights.names()) <= faults
    assert all("" in each for each in weights.names().values())


@pytest.mark.parametrize(
    "text",
    [
        "My planner gave up her Sunday for this, so I would hate to tell her it was for nothing.",
        "You'd be the first in your seat to explain an outage he had been warned of.",
    ],
)
def test_shipped_weights_hear_what_leans(playbook: Playbook, text: str) -> None:
    assert playbook.weights is not None
    classifier = Classifier(playbook.weights)
    heavy, light = (
        classifier.leaning(features(sentences(read_draft(said), shadow(said)), 0))
        for said in (text, "The plan for the second floor is attached, with the two doors you asked about.")
    )

    assert max(heavy) > 0 > max(light)


def test_what_was_learned_is_summed_the_same_in_every_process() -> None:
    # Sets have another order in each. In broken numbers this came to a little more or less than nothing.
    assert weighed({"": 10, "hold": 20, "shall": -30}, {"shall", "hold"}) == 0
