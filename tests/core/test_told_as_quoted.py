"""What is left out as another's words is never left out silently: the answer says where it begins."""

import json

import pytest
from rich.console import Console

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.domain import Mode
from bot.errors import AnswerUnreadable
from bot.models.local.coach import PlaybookCoach
from bot.prompting.answer import read_told
from bot.rendering.catalogue import speaking
from bot.rendering.contracts import check_json, try_json
from bot.rendering.findings import findings_text
from bot.rendering.left_out import MOST_LEFT_OUT, left_out_of
from bot.rendering.reply import MOST_WORDS, Reply, compose_reply
from bot.rendering.slack import plain_reply, step_message
from bot.rendering.terminal import print_reply
from bot.usecases.coach_draft import CoachDraft
from bot.verification.verify import Verifier

FAIR = "Hi Dana,\n\nThe plans are attached. Does Thursday suit your crew, or is the week after better?\n\nTom\n"
THREAD = "\nFrom: Dana Reed <dana@acme.example>\nSent: Monday, 3 May 2027 10:14\nTo: Tom\n\nI need this signed today.\n"
GERMAN = "Guten Tag Frau Weiss, wir haben den Vertrag schon vorbereitet, bitte unterschreiben Sie ihn noch heute."


def composed(analyst: Analyst, text: str, mode: Mode = Mode.LOCAL) -> Reply:
    analysis = analyst.analyse(read_draft(text))
    advice = CoachDraft(analyst, Verifier(analyst), PlaybookCoach(analyst)).coach_locally(analysis, mode=mode)
    return compose_reply(
        advice, reader="Dana", help="/coach help", judged=analysis.judged, quoted=analysis.draft.quoted_text
    )


@pytest.mark.parametrize("mode", Mode)
def test_every_reply_says_where_what_it_left_out_begins(shipped_analyst: Analyst, mode: Mode) -> None:
    assert (
        "I left out as quoted what begins \u201cFrom: Dana Reed" in composed(shipped_analyst, FAIR + THREAD, mode).note
    )
    assert "left out" not in composed(shipped_analyst, FAIR, mode).note


def test_terminal_slack_and_check_say_it(shipped_analyst: Analyst, capsys: pytest.CaptureFixture[str]) -> None:
    analysis = shipped_analyst.analyse(read_draft(FAIR + THREAD))
    reply = composed(shipped_analyst, FAIR + THREAD)

    print_reply(reply, analysis.verdict, Console(width=200))

    said = left_out_of(analysis.draft.quoted_text)
    assert said in capsys.readouterr().out
    assert said in plain_reply(reply)
    assert said in " ".join(findings_text(analysis, shipped_analyst.playbook, styled=False).split())


def test_programs_are_told_every_stretch(shipped_analyst: Analyst) -> None:
    text = f"{FAIR}> When?\nOn Monday.\n> And who?\n"
    analysis = shipped_analyst.analyse(read_draft(text))
    advice = CoachDraft(shipped_analyst, Verifier(shipped_analyst), PlaybookCoach(shipped_analyst)).coach_locally(
        analysis
    )

    told = [check_json(analysis, {})["quoted"], try_json(advice, {}, analysis)["quoted"]]

    assert [[text[each["start"] : each["end"]] for each in quoted] for quoted in told] == [
        ["> When?\n", "> And who?\n"]
    ] * 2


@pytest.mark.parametrize(
    ("quoted", "begins"),
    [
        ("> Does it fit under the counter?\n", "Does it fit under"),
        ("______________\n\n  From: Dana\nTo: Tom\n", "From: Dana"),
        ('> "Sign today," said Luis.\n', "Sign today, said Luis"),
        ("> | two\n", "two"),
    ],
)
def test_first_words_are_shown_without_marks(quoted: str, begins: str) -> None:
    assert f"\u201c{begins}" in left_out_of(quoted)


def test_it_is_short_in_each_language_and_a_reply_with_it_fits(shipped_analyst: Analyst) -> None:
    long = "word " * 40 + "\n" + "unbroken" * 40
    for language in ("en", "de"):
        with speaking(language):
            assert len(left_out_of(long).split()) <= MOST_LEFT_OUT
            assert len(left_out_of("unbroken" * 400)) < 130
    pressing = (
        "Hi Dana,\n\nI've gone ahead and booked Friday at 10. Sign by Friday or the price goes up. I'll have to tell "
        "your CEO. Everybody else has signed. You would be mad to wait. The price is 400 euros.\n\nTom\n"
    )
    assert composed(shipped_analyst, pressing + THREAD).words <= MOST_WORDS


def test_what_was_not_judged_is_no_verdict_for_a_workflow_and_can_be_verified(shipped_analyst: Analyst) -> None:
    analysis = shipped_analyst.analyse(read_draft(GERMAN))
    coach = CoachDraft(shipped_analyst, Verifier(shipped_analyst), PlaybookCoach(shipped_analyst))
    advice = coach.coach_locally(analysis)

    step = step_message(composed(shipped_analyst, GERMAN), advice, GERMAN, analysis.judged)
    told = try_json(advice, {}, analysis)
    proposal, mode = read_told(json.dumps(told), analysis.judged)

    assert (step["verdict"], step["rewrite"]) == ("not_judged", GERMAN)
    assert told["verdict"] == "not_judged"
    assert Verifier(shipped_analyst).verify(proposal, analysis, mode=mode).advice == advice


@pytest.mark.parametrize(
    ("mail", "mode"), [("Hi Dana, the gate is in. Does Friday suit you?", "local"), (GERMAN, "model")]
)
def test_a_mail_that_was_read_is_never_told_as_not_judged(shipped_analyst: Analyst, mail: str, mode: str) -> None:
    analysis = shipped_analyst.analyse(read_draft(mail))
    coach = CoachDraft(shipped_analyst, Verifier(shipped_analyst), PlaybookCoach(shipped_analyst))
    told = {**try_json(coach.coach_locally(analysis), {}, analysis), "mode": mode, "verdict": "not_judged"}

    with pytest.raises(AnswerUnreadable) as caught:
        read_told(json.dumps(told), analysis.judged)

    assert caught.value.facts["reason"] == "enum verdict"
