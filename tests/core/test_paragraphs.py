"""A long mail is changed paragraph by paragraph, and everything else stays as the rep wrote it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.analysis.paragraphs import assembled, paragraphs
from bot.analysis.passages import read_draft
from bot.domain import Replacement
from bot.verification.verify import Verifier
from tests.proposing import codes, light, verify

MAIL = """Hi Dana,

The plan has two parts,
each with a price.

Please sign it today.


Which seats are for your team?

Kind regards,
Marcus

On 2 May 2027, Dana wrote:
> Send me the plan.
"""
SOFTER = "What would you need before you decide?"


def replaced(**said: str) -> str:
    return assembled(read_draft(MAIL), [Replacement(int(number[1:]), text) for number, text in said.items()])


def test_paragraphs_are_the_reps_own_and_are_parted_by_blank_lines() -> None:
    found = [span.of(MAIL) for span in paragraphs(read_draft(MAIL))]

    assert found == [
        "Hi Dana,",
        "The plan has two parts,\neach with a price.",
        "Please sign it today.",
        "Which seats are for your team?",
    ]


def test_replaced_paragraph_stands_where_the_old_one_stood() -> None:
    whole = replaced(p3=f"  {SOFTER}\n")

    assert whole == MAIL.partition("\n\nOn 2 May")[0].replace("Please sign it today.", SOFTER)


def test_paragraph_without_text_goes_with_its_blank_line() -> None:
    whole = replaced(p3="")

    assert "each with a price.\n\nWhich seats" in whole


def test_number_that_names_no_paragraph_changes_nothing() -> None:
    assert replaced(p0="x", p9="y") == replaced()


@given(st.text(alphabet="ab \n>.", min_size=12, max_size=200).filter(lambda text: len(text.split()) > 5))
def test_mail_with_each_paragraph_replaced_by_itself_is_the_mail(text: str) -> None:
    draft = read_draft(f"one two three\n\n{text}")
    same = [Replacement(number, span.of(draft.text)) for number, span in enumerate(paragraphs(draft), 1)]

    assert assembled(draft, same) == draft.text[: draft.end_of_mail].strip()


RUSHED = MAIL.partition("\n\nOn 2 May")[0].replace("\n\n\n", "\n\n")
LIGHTS = (light("Please sign it today"),)


def test_mail_put_together_is_verified_and_shown_whole(verifier: Verifier) -> None:
    said = (Replacement(3, SOFTER),)

    verified = verify(verifier, RUSHED, rewrite=None, replacements=said, highlights=LIGHTS, before_you_send=())

    assert verified.violations == ()
    assert verified.advice is not None
    assert verified.advice.rewrite == RUSHED.replace("Please sign it today.", SOFTER)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ((Replacement(3, "You have until Friday."),), "added_fact"),
        ((Replacement(3, "Maria needs it."),), "added_name"),
        ((Replacement(3, "Please sign it today, all of it."),), "pressure_left"),
        ((Replacement(3, SOFTER), Replacement(2, "The plan is simple.")), "replacement_misplaced"),
        ((Replacement(3, SOFTER), Replacement(3, SOFTER)), "replacement_misplaced"),
        ((Replacement(3, SOFTER), Replacement(5, SOFTER)), "replacement_misplaced"),
    ],
    ids=["date", "name", "pressure", "not flagged", "twice", "not there"],
)
def test_mail_put_together_keeps_every_promise(verifier: Verifier, said: tuple[Replacement, ...], code: str) -> None:
    found = codes(verifier, RUSHED, rewrite=None, replacements=said, highlights=LIGHTS, before_you_send=())

    assert found == {code}


def test_whole_rewrite_and_replacements_are_one_too_many(verifier: Verifier) -> None:
    again = RUSHED.replace("Please sign it today.", SOFTER)
    said = (Replacement(3, SOFTER),)

    found = codes(verifier, RUSHED, rewrite=again, replacements=said, highlights=LIGHTS, before_you_send=())

    assert found == {"replacement_misplaced"}


def test_what_the_mail_as_a_whole_lacks_is_mended_in_its_last_paragraph(verifier: Verifier) -> None:
    draft = "Hi Dana,\n\nJust checking in.\n\nThe plan is here.\n\nMarcus"
    said = (Replacement(2, "Here is the plan."), Replacement(3, "Which seats are for your team?"))

    found = codes(verifier, draft, rewrite=None, replacements=said, highlights=(), before_you_send=())

    assert found == set()
