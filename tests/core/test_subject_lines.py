"""A pasted subject is kept, judged by phrases, mended like no sentence, and never praised."""

import pytest

from bot.analysis.passages import read_draft
from bot.analysis.second_reading import read_twice
from bot.analysis.subject_line import is_subject, plain_subject
from tests.coaching import coached, rewrite_of
from tests.parts import analyst

BODY = "Dear Ms Rao,\n\nThe kiln is £4,200 with the shelves. I have told your director that you agree.\n\nBest,\nOle"


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("Subject: Your kiln, 120 litres: last chance!", "Subject: Your kiln, 120 litres"),
        ("Subject: Last chance - the kiln of 120 litres", "Subject: the kiln of 120 litres"),
        ("Re: the kiln (final notice)", "Re: the kiln"),
        ("Subject: Last chance", "Subject: the shelves"),
    ],
)
def test_what_presses_in_a_subject_goes_and_the_rest_stays(line: str, left: str) -> None:
    said = plain_subject(line, "the shelves", lambda words: "ast chance" not in words and "notice" not in words)

    assert said == left


def test_pressing_subject_is_found_and_its_mail_keeps_one() -> None:
    mail = f"Subject: Your kiln, 120 litres: last chance!\n\n{BODY}"

    assert any("last chance" in found.quote for found in read_twice(analyst(), read_draft(mail)).findings)
    assert rewrite_of(mail).startswith("Subject: Your kiln, 120 litres\n\nDear Ms Rao,\n\n")


@pytest.mark.parametrize("line", ["Subject: Quotation 55-12, kiln and shelves", "RE: kiln, £4,200 as asked"])
def test_plain_subject_stands_and_is_neither_suspected_nor_praised(line: str) -> None:
    reply = coached(f"{line}\n\n{BODY}")

    assert (reply.rewrite or "").startswith(f"{line}\n\nDear Ms Rao,")
    told = " ".join([reply.keep_line, reply.from_their_chair, *(one.quote for one in reply.highlights)])
    assert line[9:] not in told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Subject: kiln", True),
        ("Fwd: kiln", True),
        ("Regarding the kiln: it is here.", False),
        ("Subject to a yes", False),
    ],
)
def test_subject_is_told_by_its_name(words: str, *, told: bool) -> None:
    assert is_subject(words) is told
