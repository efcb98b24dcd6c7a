"""What the local coach took out, and what is to be undone, is said in the reply as it is shown."""

import pytest

from bot.analysis.passages import read_draft
from bot.analysis.sentences import sentences
from bot.analysis.shadow import shadow
from bot.domain import Mode
from bot.models.local.coach import PlaybookCoach
from bot.rendering.reply import Reply, compose_reply
from bot.verification.verify import Verifier
from tests.local_coach_page import PAGE, page
from tests.parts import analyst

OPENING = "Hi Meike,\n\nThe oven you tried on Monday is still in the bakery school, with the long stone. "
ASK = "Which of your two bakers should see it?\n\nBest,\nJo"
ACT = "I've gone ahead and booked our fitter for 9 May and reserved the crane so we lose no time."
PRESS = (
    "The 12% discount is only valid until Friday. ",
    "All the bakeries in your valley have switched already. ",
    "This is my third email and I still have not heard back. ",
    "Every week you wait is costing you money. ",
    "With respect, you are overthinking the colour. ",
    "I have put a lot of work into this for you. ",
    "If I don't hear from you by Monday I will close the file. ",
)
ANALYST = analyst()


def _shown(draft: str) -> tuple[Reply, str]:
    analysis = ANALYST.analyse(read_draft(draft))
    proposal = PlaybookCoach(ANALYST).propose(analysis).whole
    advice = Verifier(ANALYST).without_model(proposal, proposal, analysis, mode=Mode.LOCAL)
    assert advice.rewrite
    return compose_reply(advice, reader=analysis.reader, help="/coach help"), advice.rewrite


@pytest.mark.parametrize("most", range(1, len(PRESS) + 1))
def test_nothing_goes_without_a_word(most: int) -> None:
    text = f"{OPENING}{ACT} {''.join(PRESS[:most])}\n\n{ASK}"
    draft = read_draft(text)

    reply, rewrite = _shown(text)

    said = " ".join(reply.checks)
    quoted = [point.quote.split(" \u2026 ")[0] for point in reply.points]
    for sentence in sentences(draft, shadow(text)):
        words = sentence.span.of(text)
        kept = " ".join(words.split()[:3]) in rewrite or ("12%" in words and "12%" in rewrite)
        assert (
            kept or any(quote in words for quote in quoted) or " ".join(words.split()[:3]) in said or " more." in said
        )
    assert not reply.chair.endswith("\u2026")


@pytest.mark.parametrize("most", range(2, len(PRESS) + 1))
def test_three_highlights_are_shown_where_three_things_press(most: int) -> None:
    reply, _ = _shown(f"{OPENING}{ACT} {''.join(PRESS[:most])}\n\n{ASK}")

    assert len({point.reads_as for point in reply.points}) == 3
    assert not any("\u2026" in point.quote for point in reply.points)


def test_long_sentence_is_quoted_where_it_presses() -> None:
    reply, _ = _shown(
        f"{OPENING}I put the drawing of the flue and the price of the stone in the folder you gave me Monday, and if "
        f"I don't hear from you by Friday I will close your file. {PRESS[2]}{PRESS[4]}\n\n{ASK}"
    )

    assert reply.points[0].quote == "if I don't hear from you by Friday I will close your file"


@pytest.mark.parametrize("most", range(1, len(PRESS) + 1))
def test_what_is_to_be_undone_comes_first_and_is_never_cut(most: int) -> None:
    reply, _ = _shown(f"{OPENING}{ACT} {''.join(PRESS[:most])}\n\n{ASK}")

    assert reply.checks[0] == (
        "Undo this until Meike says yes: "
        "\u201cI've gone ahead and booked our fitter for 9 May and reserved the crane\u201d."
    )


def test_what_counted_the_mails_is_not_asked_back() -> None:
    reply, _ = _shown(f"{OPENING}{PRESS[2]}\n\n{ASK}")

    assert not any("third" in check or "email" in check for check in reply.checks)


def test_brackets_stay_whole_in_an_offer() -> None:
    _, rewrite = _shown(f"{OPENING}I've gone ahead and booked our fitter (Udo, he knows the school) for 9 May. {ASK}")

    assert "(Udo, he knows the school)" in rewrite


def test_page_of_replies_read_aloud_shows_those_of_today() -> None:
    written = PAGE.read_text(encoding="utf-8")

    assert page(written) == written, "write it anew: python -m tests.local_coach_page"
