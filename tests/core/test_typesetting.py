"""How a mail is set, its lines, its spaces and its marks, changes no word of what comes out."""

import textwrap
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import heeding
from bot.domain import Mode, Proposal
from bot.models.local.coach import PlaybookCoach
from bot.verification.verify import Verifier
from tests.parts import analyst

MAILS = (Path(__file__).parent / "data" / "mails_to_set.txt").read_text(encoding="utf-8").strip().split("\n\n===\n\n")
LEAST_WRAPPED = 40
SPACES = ("\u00a0", "\u202f", "  ", "\t")


@cache
def shipped() -> Analyst:
    return analyst()


@cache
def coached(mail: str) -> Proposal:
    analysis = heeding(shipped(), shipped().analyse(read_draft(mail)))
    proposal = PlaybookCoach(shipped()).propose(analysis).whole
    assert Verifier(shipped()).verify(proposal, analysis, mode=Mode.LOCAL).violations == ()
    return proposal


def plain(words: str | None) -> str:
    return " ".join((words or "").replace("\u2019", "'").split())


def told(proposal: Proposal) -> list[str]:
    said = [*(light.quote for light in proposal.highlights), *proposal.before_you_send, proposal.from_their_chair]
    return [plain(words) for words in (proposal.rewrite, *said)]


def wrapped(mail: str, width: int) -> str:
    paragraphs = mail.split("\n\n")
    return "\n\n".join(
        textwrap.fill(each, width, break_long_words=False, break_on_hyphens=False)
        if len(each) > LEAST_WRAPPED
        else each
        for each in paragraphs
    )


@settings(max_examples=40)
@given(st.sampled_from(MAILS), st.integers(50, 78), st.sampled_from(("\n", "\r\n")))
def test_mail_whose_lines_are_wrapped_is_answered_as_one_whose_lines_are_not(mail: str, width: int, end: str) -> None:
    set_so = wrapped(mail, width).replace("\n", end)

    assert told(coached(set_so)) == told(coached(mail))


@settings(max_examples=40)
@given(st.sampled_from(MAILS), st.sampled_from(SPACES), st.data())
def test_any_space_between_words_is_one(mail: str, space: str, data: st.DataObject) -> None:
    every = data.draw(st.integers(1, 5))
    words = mail.split(" ")
    set_so = "".join(word + (" " if at % every else space) for at, word in enumerate(words[:-1])) + words[-1]

    assert told(coached(set_so)) == told(coached(mail))


@pytest.mark.parametrize("mail", MAILS)
def test_curly_apostrophes_are_read_as_straight_ones_and_stay(mail: str) -> None:
    curly = mail.replace("'", "\u2019")

    assert told(coached(curly)) == told(coached(mail))
    assert "'" not in (coached(curly).rewrite or "'")


@pytest.mark.parametrize(
    "mail",
    [
        "Hi Dana,\n\nI've gone ahead and booked\nThursday at 2.\n\nTom\n",
        "Hi Dana,\n\nI've gone ahead and\nbooked Thursday at 2.\n\nTom\n",
        "Hi Dana,\r\n\r\nI've gone ahead and booked\r\nThursday at 2.\r\n\r\nTom\r\n",
        "Hi Dana,\u2028\u2028I've gone ahead and booked Thursday at 2.\u2028\u2028Tom",
        "Hi Dana,\n\u00a0\nI've gone ahead and booked Thursday at 2.\n\u00a0\nTom",
    ],
)
def test_sentence_is_offered_whole_however_short_its_lines_are(mail: str) -> None:
    rewrite = coached(mail).rewrite

    assert rewrite == "Hi Dana,\n\nI can book Thursday at 2, if that suits you.\n\nTom"


def test_lines_that_stand_alone_are_not_joined() -> None:
    mail = (
        "Hi Dana,\n\nI've gone ahead and booked the hall at the river for the whole of\nThursday. These doors "
        "are in it:\n- oak, 90 cm\n- ash, 100 cm\n\nDoor\tWidth\nOak\t90\n\nWhich of the two do you need?\n\n"
        "Best,\nTom Berg\nHead of Doors"
    )

    rewrite = coached(mail).rewrite or ""

    assert "\n- oak, 90 cm\n- ash, 100 cm\n\nDoor\tWidth\nOak\t90\n\n" in rewrite
    assert rewrite.endswith("\n\nBest,\nTom Berg\nHead of Doors")


def test_highlight_quotes_the_mail_as_it_was_typed() -> None:
    mail = "Hi Dana,\n\nI've gone\u00a0ahead and booked our surveyor for your site in\nBristol on Thursday at 2.\n\nTom"

    (light,) = coached(mail).highlights

    assert light.quote in mail
    assert plain(light.quote).endswith("for your site in Bristol on Thursday at 2")
