"""No fact is invented and none goes silently, whatever else a proposal does well."""

from dataclasses import replace
from typing import Any

import pytest

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.domain import Highlight, Mode, Proposal, Verdict
from bot.verification.verify import Verifier
from tests.proposing import DRAFT, PROPOSAL, REWRITE, codes, light, rewritten


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("does the 3rd suit", "added_fact"),
        ("does 4 July suit", "added_fact"),
        ("does July suit", "added_fact"),
        ("does Friday suit", "added_fact"),
        ("does tomorrow suit", "added_fact"),
        ("does 3pm suit", "added_fact"),
        ("does noon suit", "added_fact"),
        ("does $500 suit", "added_fact"),
        ("does 500 euros suit", "added_fact"),
        ("does 25% suit", "added_fact"),
        ("do 150 seats suit", "added_fact"),
        ("do twenty weeks suit", "added_fact"),
        ("do 30 minutes suit", "added_fact"),
        ("does Q3 suit", "added_fact"),
        ("does https://acme.example/pay suit", "added_fact"),
        ("does bit.ly/3xYz suit", "added_fact"),
        ("does luis@acme.example suit", "added_fact"),
        ("does Maria suit", "added_name"),
        ("does Northwind suit", "added_name"),
        ("I'll send you the form, does that suit", "added_promise"),
        ("the seats are free of charge, does that suit", "added_promise"),
        ("we will hold the price, does that suit", "added_promise"),
        ("we guarantee the date, does that suit", "added_promise"),
    ],
)
def test_fact_nobody_gave_is_refused_in_the_rewrite(verifier: Verifier, words: str, code: str) -> None:
    found = codes(verifier, rewrite=rewritten("does that suit", words))

    assert found == {code}


@pytest.mark.parametrize(
    "words",
    [
        "does 2pm suit",
        "does 14:00 suit",
        "does Thursday at two suit",
        "do two other times suit",
        "would 20 percent suit",
        "do 140 seats suit",
        "does [a time that suits Dana this quarter] suit",
        "I could keep another hour free, does that suit",
        "how do you do that today, and does that suit",
        "does it fit the line as you run it today, and does that suit",
        "two variants are open, does that suit",
        "if it is not a subject for this year, say so; does that suit",
    ],
)
def test_fact_of_the_draft_in_other_words_is_accepted(verifier: Verifier, words: str) -> None:
    found = codes(verifier, rewrite=rewritten("does that suit", words))

    assert found == set()


@pytest.mark.parametrize("where", ["context", "notes"])
@pytest.mark.parametrize("words", ["does Friday at 9am suit", "does Maria suit", "do 30 minutes suit"])
def test_context_and_notes_are_sources_of_facts(verifier: Verifier, where: str, words: str) -> None:
    given = {where: "Maria can do 30 minutes on Friday at 9am"}

    found = codes(verifier, DRAFT, rewrite=rewritten("does that suit", words), **given)

    assert found == set()


def test_quoted_reply_is_a_source_of_facts(verifier: Verifier) -> None:
    draft = f"{DRAFT}\n\n> Maria can do Friday at 9am."

    found = codes(verifier, draft, rewrite=rewritten("does that suit", "does Friday at 9am suit Maria"))

    assert found == set()


@pytest.mark.parametrize(
    "field",
    ["keep_line", "from_their_chair"],
)
@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("you give them 30 days", "added_fact"),
        ("they lose $500 by it", "added_fact"),
        ("you leave Friday open", "added_fact"),
        ("now Maria has to explain it", "added_name"),
    ],
)
def test_fact_nobody_gave_is_refused_around_the_rewrite_too(
    verifier: Verifier, field: str, told: str, code: str
) -> None:
    found = codes(verifier, **{field: told})

    assert found == {code}


@pytest.mark.parametrize(
    "change",
    [
        {"before_you_send": ("Is 9 May a real limit?",)},
        {"highlights": (*PROPOSAL.highlights, light("is in the plan", reads_as="costs them $500"))},
        {"highlights": (*PROPOSAL.highlights, light("is in the plan", move="Ask for 30 minutes."))},
    ],
    ids=["check", "reads_as", "move"],
)
def test_every_line_told_is_held_to_the_facts(verifier: Verifier, change: dict[str, Any]) -> None:
    found = codes(verifier, **change)

    assert found == {"added_fact"}


def test_rewrite_may_ask_about_an_office(verifier: Verifier) -> None:
    found = codes(verifier, rewrite=rewritten("What would you need", "What would you, your CFO or HR need"))

    assert found == set()


def test_line_told_may_speak_of_the_trade(verifier: Verifier) -> None:
    found = codes(
        verifier,
        keep_line="Dana sees 20% and Thursday at 2 at once",
        from_their_chair="Two things are settled, and neither the CFO nor the VP was asked. You decide for Dana.",
        before_you_send=("Take it out of your CRM.", "Tell Luis."),
    )

    assert found == set()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("The 20% discount on", "The discount on", "dropped_fact"),
        ("on 140 seats", "on your seats", "dropped_fact"),
        ("Thursday at 2", "Thursday", "dropped_fact"),
        ("with Luis", "with you", "dropped_name"),
    ],
)
def test_fact_that_goes_silently_is_refused(verifier: Verifier, old: str, new: str, code: str) -> None:
    unseen = (light("gone ahead and", "settled"), light("Please sign it today"))

    found = codes(verifier, rewrite=rewritten(old, new), highlights=unseen, before_you_send=())

    assert found == {code}


@pytest.mark.parametrize(
    ("old", "new"), [("The 20% discount on", "The discount on"), ("on 140 seats", "on your seats")]
)
def test_fact_that_was_highlighted_may_go(verifier: Verifier, old: str, new: str) -> None:
    shown = (*PROPOSAL.highlights, light("The 20% discount on 140 seats is in the plan"))

    found = codes(verifier, rewrite=rewritten(old, new), highlights=shown)

    assert found == set()


@pytest.mark.parametrize(
    ("old", "new", "check"),
    [
        ("The 20% discount on", "The discount on", "Tell them about the 20 percent."),
        ("on 140 seats", "on your seats", "Is 140 right?"),
        ("with Luis", "with you", "Does Luis know?"),
    ],
)
def test_fact_named_before_sending_may_go(verifier: Verifier, old: str, new: str, check: str) -> None:
    unseen = (light("gone ahead and", "settled"), light("Please sign it today"))

    found = codes(verifier, rewrite=rewritten(old, new), highlights=unseen, before_you_send=(check,))

    assert found == set()


def test_signature_and_quoted_reply_need_not_come_back(verifier: Verifier) -> None:
    signature = "Best,\nMarcus\nNorthwind, +49 30 1234567\n\n> Maria wants 30 days."
    draft = DRAFT.replace("Marcus", signature)

    found = codes(verifier, draft, rewrite=REWRITE)

    assert found == set()


def test_draft_in_another_language_is_not_searched_for_names(verifier: Verifier) -> None:
    draft = "Guten Tag Frau Reed, wir haben den Termin f\u00fcr Sie eingetragen. Passt Ihnen der Vertrag so?"
    again = "Guten Tag Frau Reed, wir haben einen Termin als Vorschlag notiert. Passt Ihnen der Vertrag so?"

    found = codes(
        verifier,
        draft,
        rewrite=again,
        highlights=(light("den Termin"),),
        from_their_chair="Zu schnell.",
        before_you_send=(),
    )

    assert found == set()


@pytest.mark.parametrize(
    ("said", "refused"),
    [
        ("The delay was due to a database upgrade.", True),
        ("It was caused by our warehouse.", True),
        ("The root cause was a wrong cable.", True),
        ("It was due to the rollout.", False),
        ("It was due to [the cause].", False),
        ("Was it caused by something on our side?", False),
    ],
)
def test_cause_that_nobody_gave_is_refused(verifier: Verifier, said: str, *, refused: bool) -> None:
    found = codes(verifier, rewrite=rewritten("What would", f"{said} What would"))

    assert found == ({"added_fact"} if refused else set())


def test_quotation_of_a_part_tells_nothing_of_the_rest_of_its_sentence(analyst: Analyst, verifier: Verifier) -> None:
    kept = "I've gone ahead and kept the hall, which holds 90 people."
    analysis = analyst.analyse(read_draft(f"{kept} Which door suits you?"))
    light = Highlight("I've gone ahead and kept the hall", analysis.findings[0].signal, "r", "m")
    told = Proposal(Verdict.REWORK, "", "c", (light,), "Which door suits you?", ())

    silent = verifier.verify(told, analysis, mode=Mode.LOCAL)
    named = verifier.verify(replace(told, before_you_send=("Gone: 90 people.",)), analysis, mode=Mode.LOCAL)

    assert [broken.code for broken in silent.violations] == ["dropped_fact"]
    assert named.violations == ()
