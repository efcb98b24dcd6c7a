"""A rewrite neither presses nor withdraws, still asks, and stays about as long as the draft."""

from dataclasses import replace

import pytest

from bot.analysis.passages import read_draft
from bot.domain import Mode, Verdict
from bot.verification.verify import Verifier
from tests.proposing import DRAFT, PROPOSAL, REWRITE, codes, dismissal, light, rewritten

SHORT = "Hi Dana,\n\nDoes Thursday at 2 suit you, with Luis? The rollout has 20% off on 140 seats. "
SETTLED = "I've gone ahead and kept Thursday at 2 for the rollout with Luis"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Please sign it today.", "pressure_left"),
        ("I've gone ahead and told them.", "pressure_left"),
        ("It is costing you money.", "new_pressure"),
        ("Just checking in.", "new_pressure"),
        ("We are so excited. Sorry to bother you.", "new_pressure"),
    ],
    ids=["left", "left and worse", "new", "withdraws", "two habits"],
)
def test_pressure_in_the_rewrite_is_refused(verifier: Verifier, words: str, code: str) -> None:
    found = codes(verifier, rewrite=rewritten("What would", f"{words} What would"))

    assert found == {code}


@pytest.mark.parametrize("words", ["We are so excited.", "You need not sign today.", "> Please note it."])
def test_one_small_habit_or_pressure_taken_back_may_stay(verifier: Verifier, words: str) -> None:
    found = codes(verifier, rewrite=rewritten("What would", f"{words} What would"))

    assert found == set()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("I've gone ahead and kept Thursday before asking you; please treat it as open.", set()),
        ("I got ahead of you: I've gone ahead and kept Thursday.", set()),
        ("I've gone ahead and kept Thursday, sorry.", {"pressure_left"}),
        ("It is costing you money, which I shouldn't have said.", {"new_pressure"}),
    ],
)
def test_act_of_the_draft_may_be_named_to_take_it_back(verifier: Verifier, words: str, expected: set[str]) -> None:
    found = codes(verifier, rewrite=rewritten("What would", f"{words} What would"))

    assert found == expected


def test_pressure_behind_a_quotation_mark_is_seen(verifier: Verifier) -> None:
    found = codes(verifier, rewrite=f"{REWRITE}\n> It is costing you money.")

    assert found == {"new_pressure"}


def test_their_pressing_words_between_answers_are_not_the_reps(verifier: Verifier) -> None:
    quoted = "> Please sign it today.\n"
    draft, again = f"{quoted}{DRAFT}", f"{quoted}{REWRITE}"

    theirs = codes(verifier, draft, rewrite=again)
    changed = codes(verifier, draft, rewrite=again.replace("> Please sign it", "> Please, please sign it"))

    assert theirs == set()
    assert changed == {"pressure_left"}


def test_draft_given_back_unchanged_is_refused(verifier: Verifier) -> None:
    found = codes(verifier, rewrite=DRAFT)

    assert found == {"pressure_left", "rewrite_missing"}


def test_what_was_dismissed_may_stay_word_for_word(verifier: Verifier) -> None:
    kept = rewritten("What would", "Please sign it today. What would")

    found = codes(verifier, rewrite=kept, dismissed=(dismissal("Please sign it today"),))

    assert found == set()


@pytest.mark.parametrize(
    "dismissed",
    [
        dismissal("Please sign it today"),
        dismissal("Hi Dana", signal="loss"),
        dismissal("is in"),
    ],
    ids=["other words", "nothing found", "two words"],
)
def test_dismissal_opens_no_door_for_new_pressure(verifier: Verifier, dismissed: object) -> None:
    again = rewritten("What would", "Sign it all now. What would")
    worse = rewritten("What would", "It is costing you money. What would")

    found = [codes(verifier, rewrite=rewrite, dismissed=(dismissed,)) for rewrite in (again, worse)]

    assert found == [{"pressure_left"}, {"new_pressure"}]


@pytest.mark.parametrize(
    ("because", "context", "accepted"),
    [
        ("it reads fine to me", "she asked me to keep Thursday", False),
        ("", "she asked me to keep Thursday", False),
        ("she asked me to keep Thursday", "", False),
        ("the context says: she asked me to keep it", "She asked me to keep Thursday", True),
        ("the rep writes \u201cshe asked me\u201d there", "she asked me to keep Thursday", True),
        ("they asked me", "she asked me to keep Thursday", False),
    ],
    ids=["own words", "nothing", "no context", "their words", "quoted", "two words"],
)
def test_damage_is_dismissed_only_with_words_of_the_context(
    verifier: Verifier, because: str, context: str, *, accepted: bool
) -> None:
    fair = (dismissal("Please sign it today"), dismissal(SETTLED, because, "settled"))

    found = codes(
        verifier, context=context, verdict=Verdict.SEND, highlights=(), rewrite=None, before_you_send=(), dismissed=fair
    )

    assert found == (set() if accepted else {"dismissal_unsupported"})


def test_damage_is_dismissed_with_words_of_the_quoted_reply(verifier: Verifier) -> None:
    draft = f"{DRAFT}\n\n> Please keep Thursday for us."
    fair = (dismissal("Please sign it today"), dismissal(SETTLED, "they wrote: please keep Thursday", "settled"))

    found = codes(verifier, draft, verdict=Verdict.SEND, highlights=(), rewrite=None, dismissed=fair)

    assert found == set()


@pytest.mark.parametrize(
    "dismissed", [(), (dismissal("Please sign it today"),), (dismissal("kept Thursday", signal="rush"),)]
)
def test_draft_with_damage_cannot_be_called_fine(verifier: Verifier, dismissed: tuple[object, ...]) -> None:
    found = codes(verifier, verdict=Verdict.SEND, highlights=(), rewrite=None, dismissed=dismissed)

    assert found == {"verdict_conflict"}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("does that suit you? The", "if that suits you. The", set()),
        ("Which seats are for your team?", "Tell me which seats are for your team.", set()),
        ("Which seats are for your team?", "Any thoughts?", set()),
    ],
)
def test_rewrite_may_ask_otherwise(verifier: Verifier, old: str, new: str, expected: set[str]) -> None:
    found = codes(verifier, rewrite=rewritten(old, new))

    assert found == expected


def test_rewrite_that_asks_nothing_is_refused(verifier: Verifier) -> None:
    silent = rewritten("does that suit you? The", "it is open. The").replace(
        "What would you need before you decide? ", ""
    )
    silent = silent.replace("Which seats are for your team?", "The seats are for your team. Any thoughts?")

    found = codes(verifier, rewrite=silent)

    assert found == {"ask_missing"}


def test_draft_that_should_have_asked_needs_an_ask(verifier: Verifier) -> None:
    draft = "Hi Dana,\n\nJust checking in.\n\nMarcus"

    found = codes(verifier, draft, rewrite="Hi Dana,\n\nHere is it.\n\nMarcus", highlights=(), before_you_send=())

    assert found == {"ask_missing"}


@pytest.mark.parametrize(
    ("length", "expected"), [(104, {"length"}), (105, set()), (len(DRAFT) + 350, set()), (len(DRAFT) + 351, {"length"})]
)
def test_rewrite_is_about_as_long_as_the_draft(verifier: Verifier, length: int, expected: set[str]) -> None:
    found = codes(verifier, rewrite=SHORT.ljust(length, "a"))

    assert found == expected


@pytest.mark.parametrize(("mode", "refused"), [(Mode.LOCAL, False), (Mode.FALLBACK, False), (Mode.MODEL, True)])
def test_rules_alone_need_not_make_up_for_what_pressed(verifier: Verifier, mode: Mode, *, refused: bool) -> None:
    proposal = replace(PROPOSAL, rewrite=SHORT)

    verified = verifier.verify(proposal, verifier.analyst.analyse(read_draft(DRAFT)), mode=mode)

    assert ("length" in {violation.code for violation in verified.violations}) is refused


def test_quoted_reply_does_not_make_room_for_a_longer_rewrite(verifier: Verifier) -> None:
    draft = f"{DRAFT}\n\n> " + "They wrote a great deal. " * 40

    found = codes(verifier, draft, rewrite=REWRITE + "\n" + "And one more thing to read. " * 20)

    assert found == {"length"}


@pytest.mark.parametrize(("count", "expected"), [(2, set()), (3, {"too_many_blanks"})])
def test_two_blanks_are_the_most(verifier: Verifier, count: int, expected: set[str]) -> None:
    blanks = " ".join(f"[what {word} asked for]" for word in ("one", "they", "you")[:count])

    found = codes(verifier, rewrite=rewritten("What would", f"{blanks}. What would"))

    assert found == expected


def test_blanks_of_the_draft_itself_do_not_count(verifier: Verifier) -> None:
    own = "[name] [product] [reason]"

    found = codes(verifier, f"{DRAFT}\n{own}", rewrite=f"{REWRITE}\n{own} [yours] [theirs]")

    assert found == set()


@pytest.mark.parametrize(
    "draft", [DRAFT, "Guten Tag, wir haben den Termin notiert und warten auf die Antwort von Ihnen."]
)
def test_rewrite_in_another_language_is_refused(verifier: Verifier, draft: str) -> None:
    german = "Hallo Dana, Luis kann Thursday at 2; passt das? 20% auf 140 seats bleiben im Plan. " * 2

    found = codes(verifier, draft, rewrite=german if draft == DRAFT else REWRITE, highlights=(light("n"),))

    assert "language_changed" in found
    assert PROPOSAL.rewrite != german
