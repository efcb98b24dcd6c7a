"""What a mail says in another language, beside English, is neither judged nor passed over in silence."""

from pathlib import Path

import pytest

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import heeding
from bot.domain import Analysis, Judged, Mode, Verdict
from bot.models.local.coach import PlaybookCoach
from bot.rendering.contracts import check_json, try_json
from bot.rendering.findings import findings_text
from bot.rendering.reply import Reply, compose_reply
from bot.rendering.slack import first_look_message
from bot.usecases.coach_draft import CoachDraft
from bot.verification.verify import Verifier
from tests.stepping import steps

FAIR = "The plans are attached. Does Thursday suit your crew, or is the week after better?"
PRESSING = "I've gone ahead and booked your crew in for Friday at 10."
IN_PART = "I read English only, so part of this mail is not judged."
_, *_PARTS = (Path(__file__).parent / "data" / "beside_english.txt").read_text(encoding="utf-8").split("\n== ")
PARTS = [(kind, words.strip()) for kind, _, words in (part.partition("\n") for part in _PARTS)]
FOREIGN = {kind.removeprefix("foreign: "): words for kind, words in PARTS if kind.startswith("foreign: ")}


def reply_to(analyst: Analyst, analysis: Analysis, mode: Mode = Mode.LOCAL) -> Reply:
    coach = CoachDraft(analyst, Verifier(analyst), PlaybookCoach(analyst))
    advice = coach.coach_locally(analysis, mode=mode)
    return compose_reply(advice, reader=analysis.reader, help="/coach help", judged=analysis.judged)


def test_a_mail_without_english_is_not_taken_apart_to_be_read_again(shipped_analyst: Analyst) -> None:
    german = FOREIGN["german"]
    short, long = (shipped_analyst.analyse(read_draft(" ".join([german] * often))) for often in (2, 40))

    assert not long.english
    assert heeding(shipped_analyst, long) == long
    assert steps(lambda: heeding(shipped_analyst, long)) == steps(lambda: heeding(shipped_analyst, short))


@pytest.mark.parametrize("language", FOREIGN)
@pytest.mark.parametrize(
    "mail", ["{fair}\n\n{foreign}", "{foreign}\n\n{fair}", "{fair}\nHallo Dana,\n{foreign}\n{fair}"]
)
def test_nothing_in_another_language_is_quoted_and_that_it_was_not_read_is_said(
    shipped_analyst: Analyst, language: str, mail: str
) -> None:
    foreign = FOREIGN[language]
    draft = read_draft(f"Hi Dana,\n\n{mail.format(fair=FAIR, foreign=foreign)}\n\nTom")

    analysis = heeding(shipped_analyst, shipped_analyst.analyse(draft))
    reply = reply_to(shipped_analyst, analysis)

    (unread,) = analysis.unread
    assert unread.of(draft.text).removeprefix("Hallo Dana,\n") == foreign
    spans = [*(found.span for found in analysis.findings), *(kept.span for kept in analysis.keep)]
    assert not any(span.overlaps(unread) for span in spans)
    assert reply.notice == IN_PART
    assert not any(sentence in reply.keep + reply.chair for sentence in foreign.split(". "))


def test_what_presses_in_english_is_mended_and_the_rest_stands_as_it_was(shipped_analyst: Analyst) -> None:
    analysis = shipped_analyst.analyse(read_draft(f"Hi Dana,\n\n{PRESSING}\n\n{FOREIGN['german']}\n\nTom"))

    reply = reply_to(shipped_analyst, analysis)

    assert [point.quote for point in reply.points] == [PRESSING.rstrip(".")]
    assert reply.rewrite
    assert PRESSING not in reply.rewrite
    assert FOREIGN["german"] in reply.rewrite


@pytest.mark.parametrize("said", [words for kind, words in PARTS if kind == "quoting English"])
def test_a_customer_quoted_in_english_makes_no_mail_english(shipped_analyst: Analyst, said: str) -> None:
    analysis = shipped_analyst.analyse(read_draft(f"Hallo Dana,\n\n{said}\n\nViele Gr\u00fc\u00dfe\nTom"))

    assert analysis.judged is Judged.NOTHING
    assert (analysis.findings, analysis.keep, analysis.unread) == ((), (), ())


@pytest.mark.parametrize("said", [words for kind, words in PARTS if kind == "English"])
def test_names_and_a_few_borrowed_words_are_english(shipped_analyst: Analyst, said: str) -> None:
    analysis = shipped_analyst.analyse(read_draft(f"Hi Dana,\n\n{said}\n\nTom"))

    assert analysis.judged is Judged.WHOLE


def test_of_a_mail_read_in_part_nobody_says_that_it_asks_for_nothing(shipped_analyst: Analyst) -> None:
    offer = "We offer the gates that you see here, and we have them in every size. Our fitters are the best."
    asking = "Wann passt es dir, und wer ist bei euch noch dabei? Sag mir bitte, ob der Kran schon bestellt ist."

    whole, part = (
        shipped_analyst.analyse(read_draft(f"Hi Dana,\n\n{said}")) for said in (offer, f"{offer}\n\n{asking}")
    )

    assert whole.document
    assert (part.judged, part.document) == (Judged.PART, ())


def test_programs_and_the_first_look_are_told_what_was_judged(shipped_analyst: Analyst) -> None:
    mails = [FAIR, f"{FAIR}\n\n{FOREIGN['german']}", FOREIGN["german"]]
    coach = CoachDraft(shipped_analyst, Verifier(shipped_analyst), PlaybookCoach(shipped_analyst))

    read = [shipped_analyst.analyse(read_draft(mail)) for mail in mails]
    advised = [coach.coach_locally(analysis) for analysis in read]
    by_model = [coach.coach_locally(analysis, mode=Mode.MODEL) for analysis in read]

    judged, told = ["whole", "part", "nothing"], ["send", "send", "not_judged"]
    assert [check_json(analysis, {})["verdict"] for analysis in read] == told
    assert [try_json(advice, {}, of)["verdict"] for advice, of in zip(advised, read, strict=True)] == told
    assert {try_json(advice, {}, of)["verdict"] for advice, of in zip(by_model, read, strict=True)} == {"send"}
    assert [check_json(analysis, {})["judged"] for analysis in read] == judged
    assert [try_json(advice, {}, of)["judged"] for advice, of in zip(advised, read, strict=True)] == judged
    assert {try_json(advice, {}, of)["judged"] for advice, of in zip(by_model, read, strict=True)} == {"whole"}
    assert [analysis.verdict for analysis in read] == [Verdict.SEND] * 3
    looks = [first_look_message(analysis, shipped_analyst.playbook)["text"] for analysis in read]
    assert ["leaves a part of this mail out" in look for look in looks] == [False, True, False]
    texts = [findings_text(analysis, shipped_analyst.playbook, styled=False) for analysis in read]
    assert [IN_PART in text for text in texts] == [False, True, False]
    assert ["Nothing in it presses" in text for text in texts] == [True, False, False]


def test_a_model_reads_every_language_and_nothing_is_said_of_it(shipped_analyst: Analyst) -> None:
    analysis = shipped_analyst.analyse(read_draft(f"{FAIR}\n\n{FOREIGN['german']}"))

    assert reply_to(shipped_analyst, analysis, Mode.MODEL).notice == ""
