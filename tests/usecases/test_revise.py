"""Another version of a coaching, with the real playbook and verification and a model that follows a script."""

import json
from dataclasses import replace

import pytest

from bot.analysis.passages import MOST_CONTEXT, read_draft
from bot.domain import (
    Advice,
    Asker,
    Dismissal,
    Draft,
    Highlight,
    Mode,
    Proposal,
    SignalKey,
    TeamId,
    UserId,
    Verdict,
)
from bot.domain.wishes import Wish, WishKind
from bot.errors import AnswerUnreadable, ModelError, ModelNeeded, ModelTimedOut, RevisionRefused
from bot.usecases.ask_model import Asking
from bot.usecases.revise import Revise
from tests.fakes import ScriptedModel
from tests.parts import DRAFT, GOOD, INVENTED, QUOTE, REWRITE, coach

SHORTER = replace(GOOD, rewrite=REWRITE.replace(", or is another time better", ""), reply="Cut by a third.")
HURRIED = "Hi Dana,\n\nThis is my fourth email and I still haven't heard back. Which branch should go first?\n\nTom"


async def test_shorter_version_replaces_the_advice_and_says_what_changed() -> None:
    draft, model = read_draft(DRAFT), ScriptedModel([GOOD, SHORTER])
    before = await coach(model)(draft)

    revised = await Revise(coach(model))(
        draft, before, Wish(WishKind.SHORTER), Asking(Asker(TeamId("T1"), UserId("U1")))
    )

    assert (revised.advice.rewrite, revised.advice.reply) == (SHORTER.rewrite, "Cut by a third.")
    assert revised.advice.mode is Mode.MODEL
    assert (revised.advice.prompt or "").startswith("revise@")
    assert model.askers[-1] == Asker(TeamId("T1"), UserId("U1"))
    assert REWRITE in json.loads(model.prompts[1].user)["coaching"]["rewrite"]


async def test_version_that_is_not_shorter_goes_back_and_then_the_last_one_stands() -> None:
    draft, model = read_draft(DRAFT), ScriptedModel([GOOD, GOOD, GOOD])
    before = await coach(model)(draft)

    revised = await Revise(coach(model))(draft, before, Wish(WishKind.SHORTER))

    assert "The rewrite has" in json.loads(model.prompts[2].user)["violations"][0]
    assert revised.advice == replace(before, away=RevisionRefused.code(), violations=revised.advice.violations)
    assert [violation.code for violation in revised.advice.violations] == ["not_shorter"]


@pytest.mark.parametrize("kind", [WishKind.SHORTER, WishKind.KEEP_WORDING])
async def test_version_without_a_mail_goes_back_and_then_the_last_one_stands(kind: WishKind) -> None:
    draft, before, sent = await quietly_pressing()
    model = ScriptedModel([sent, sent])

    revised = await Revise(coach(model))(draft, before, Wish(kind))

    assert "there is no rewrite" in json.loads(model.prompts[1].user)["violations"][0]
    assert revised.advice.rewrite == before.rewrite
    assert [violation.code for violation in revised.advice.violations] == ["rewrite_missing"]


async def test_question_about_a_coaching_may_be_answered_without_a_mail() -> None:
    draft, before, sent = await quietly_pressing()

    revised = await Revise(coach(ScriptedModel([sent])))(draft, before, Wish(WishKind.FOLLOW_UP, "is it so bad?"))

    assert (revised.advice.verdict, revised.advice.violations) == (Verdict.SEND, ())


async def test_mail_that_was_fine_stays_fine_in_the_reps_own_wording() -> None:
    draft, _, sent = await quietly_pressing()
    fine = await coach(ScriptedModel([sent]))(draft)

    revised = await Revise(coach(ScriptedModel([sent])))(draft, fine, Wish(WishKind.KEEP_WORDING))

    assert (revised.advice.verdict, revised.advice.violations) == (Verdict.SEND, ())


async def quietly_pressing() -> tuple[Draft, Advice, Proposal]:
    """Return a draft we have no phrase for, what a model first said of it, and that it is to be sent as it stands."""
    quiet = "Others would give you less time for this."
    offered = DRAFT.replace(QUOTE, "I can hold 30 minutes for you")
    draft = read_draft(offered.replace("Does that work?", f"{quiet} Does that work?"))
    shown = Highlight(quiet, SignalKey("guilt"), "a favour to be paid back", "Leave it out.")
    first = replace(GOOD, highlights=(shown,), rewrite=offered, verdict=Verdict.ONE_CHANGE, before_you_send=())
    before = await coach(ScriptedModel([first]))(draft)
    assert before.rewrite == offered
    return draft, before, replace(first, verdict=Verdict.SEND, highlights=(), rewrite=None)


async def test_version_that_stands_does_not_answer_what_was_said_before() -> None:
    draft, model = read_draft(DRAFT), ScriptedModel([SHORTER, ModelTimedOut()])
    revise = Revise(coach(model))
    first = await revise(draft, await coach(ScriptedModel([GOOD]))(draft), Wish(WishKind.SHORTER))

    second = await revise(first.draft, first.advice, Wish(WishKind.FOLLOW_UP, "why?"))

    assert (first.advice.reply, second.advice.reply) == ("Cut by a third.", "")
    assert second.advice.rewrite == SHORTER.rewrite


@pytest.mark.parametrize("failure", [ModelTimedOut(), AnswerUnreadable(reason="cut_short")], ids=["late", "cut"])
async def test_last_version_stands_when_no_other_comes(failure: ModelError) -> None:
    draft, model = read_draft(DRAFT), ScriptedModel([GOOD, failure])
    before = await coach(model)(draft)

    revised = await Revise(coach(model))(draft, before, Wish(WishKind.SHORTER))

    assert revised.advice == replace(before, away=failure.code())


async def test_invented_fact_is_refused_in_another_version_too() -> None:
    draft, model = read_draft(DRAFT), ScriptedModel([GOOD, INVENTED, replace(SHORTER, reply="It is 45 minutes now.")])
    before = await coach(model)(draft)

    revised = await Revise(coach(model))(draft, before, Wish(WishKind.FOLLOW_UP, "shorter, please"))

    assert revised.advice.rewrite == REWRITE
    assert {violation.code for violation in revised.advice.violations} == {"added_fact"}


async def test_sentences_that_press_nobody_stay_as_the_rep_wrote_them() -> None:
    kept = DRAFT.replace(QUOTE, "I can hold 30 minutes for you")
    other = replace(GOOD, rewrite=REWRITE)
    draft, model = read_draft(DRAFT), ScriptedModel([GOOD, other, replace(GOOD, rewrite=kept)])
    before = await coach(model)(draft)

    revised = await Revise(coach(model))(draft, before, Wish(WishKind.KEEP_WORDING))

    assert "Does that work?" in json.loads(model.prompts[2].user)["violations"][0]
    assert revised.advice.rewrite == kept


async def test_sentence_that_the_model_shows_to_press_may_change_though_we_have_no_phrase_for_it() -> None:
    quiet = "Others would give you less time for this."
    draft = read_draft(DRAFT.replace("Does that work?", f"{quiet} Does that work?"))
    shown = Highlight(quiet, SignalKey("guilt"), "a favour to be paid back", "Leave it out.")
    kept = draft.text.replace(QUOTE, "I can hold 30 minutes for you").replace(f"{quiet} ", "")
    model = ScriptedModel([replace(GOOD, highlights=(*GOOD.highlights, shown), rewrite=kept)])

    revised = await Revise(coach(model))(draft, await coach()(draft), Wish(WishKind.KEEP_WORDING))

    assert (revised.advice.rewrite, len(model.prompts)) == (kept, 1)


async def test_what_the_rep_says_becomes_context_and_a_source_of_facts() -> None:
    told = "she moved it to 45 minutes"
    draft, model = (
        read_draft(DRAFT, context="we met in May"),
        ScriptedModel([GOOD, replace(INVENTED, before_you_send=("30 minutes before.",))]),
    )
    before = await coach(model)(draft)

    revised = await Revise(coach(model))(draft, before, Wish(WishKind.FOLLOW_UP, told))

    assert revised.draft.context == f"we met in May\n{told}"
    assert "45 minutes" in (revised.advice.rewrite or "")
    assert json.loads(model.prompts[1].user)["wish"]["said"] == told
    assert told not in model.prompts[1].system


async def test_words_said_long_ago_give_way_to_new_ones() -> None:
    draft = read_draft(DRAFT, context="x" * MOST_CONTEXT)

    revised = await Revise(coach())(draft, await coach()(draft), Wish(WishKind.FOLLOW_UP, "she asked me to block it"))

    assert len(revised.draft.context) == MOST_CONTEXT
    assert revised.draft.context.endswith("she asked me to block it")


async def test_reason_that_excuses_a_push_takes_its_highlight_away() -> None:
    wish = Wish(WishKind.FINE, "Dana told me: please put 30 minutes on my calendar", QUOTE)
    fair = replace(
        GOOD, verdict=Verdict.SEND, highlights=(), rewrite=None, before_you_send=(), reply="Then it is fine."
    )
    draft, model = read_draft(DRAFT), ScriptedModel([GOOD, fair])
    before = await coach(model)(draft)

    revised = await Revise(coach(model))(draft, before, wish)

    assert revised.advice.verdict is Verdict.SEND
    assert json.loads(model.prompts[1].user)["wish"]["about"] == QUOTE


async def test_damage_to_trust_is_not_excused_by_a_bare_word() -> None:
    fair = Dismissal(SignalKey("fait_accompli"), QUOTE, "it is fine")
    sent = replace(GOOD, verdict=Verdict.SEND, highlights=(), rewrite=None, before_you_send=(), dismissed=(fair,))
    draft, model = read_draft(DRAFT), ScriptedModel([GOOD, sent, sent])
    before = await coach(model)(draft)

    revised = await Revise(coach(model))(draft, before, Wish(WishKind.FINE, "it is fine", QUOTE))

    assert "dismissal_unsupported" in {violation.code for violation in revised.advice.violations}
    assert revised.advice.highlights


async def test_local_coach_takes_the_rep_at_their_word_for_what_is_no_damage() -> None:
    draft = read_draft(HURRIED)
    before = await coach()(draft)
    quote = before.highlights[0].quote

    revised = await Revise(coach())(draft, before, Wish(WishKind.FINE, "she likes it when I count", quote))

    assert before.verdict is not Verdict.SEND
    assert (revised.advice.mode, revised.advice.away) == (Mode.LOCAL, None)
    assert quote not in [light.quote for light in revised.advice.highlights]


async def test_local_coach_says_that_it_cannot_shorten() -> None:
    draft = read_draft(DRAFT)
    before = await coach()(draft)

    revised = await Revise(coach())(draft, before, Wish(WishKind.SHORTER))

    assert revised.advice == replace(before, away=ModelNeeded.code())


async def test_local_coach_reads_again_with_what_the_rep_says_of_a_date() -> None:
    draft = read_draft("Hi Ines,\n\nWhich colour do you prefer? I need your answer by Tuesday.\n\nBest,\nPaul")
    before = await coach()(draft)

    fair = await Revise(coach())(draft, before, Wish(WishKind.FOLLOW_UP, "she did ask for that date"))
    ours = await Revise(coach())(draft, before, Wish(WishKind.FOLLOW_UP, "our finance team asked for that date"))

    assert before.verdict is not Verdict.SEND
    assert (fair.advice.verdict, fair.advice.away) == (Verdict.SEND, None)
    assert ours.advice == replace(before, away=ModelNeeded.code())
