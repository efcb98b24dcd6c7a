"""What the rules say is printed plainly: words alone, and colour only where it can be seen."""

import pytest

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.rendering.findings import findings_text

DRAFT = (
    "Hi Dana,\n\nPlease sign it today. It is short. We met. To make your go-live, tell me which week suits you."
    "\n\nBest,\nMarcus"
)


def test_findings_and_what_is_good_are_quoted_with_what_they_mean(analyst: Analyst) -> None:
    text = findings_text(analyst.analyse(read_draft(DRAFT)), analyst.playbook, styled=False)

    assert "  \u201cPlease sign it today\u201d\n  rush (2): The seat of rush." in text
    assert "\u201cTo make your go-live, tell me which week suits you\u201d" in text
    assert "\x1b" not in text


def test_colour_repeats_what_the_words_say(analyst: Analyst) -> None:
    analysis = analyst.analyse(read_draft(DRAFT))

    plain, styled = (findings_text(analysis, analyst.playbook, styled=styled) for styled in (False, True))

    bare = styled
    for code in ("\x1b[1;33m", "\x1b[1;35m", "\x1b[1;32m", "\x1b[3m", "\x1b[0m"):
        bare = bare.replace(code, "")
    assert styled != plain
    assert bare == plain


def test_a_mail_in_which_nothing_was_found_says_so(analyst: Analyst) -> None:
    text = findings_text(analyst.analyse(read_draft("Which week suits you, Dana?")), analyst.playbook, styled=False)

    assert len(text.splitlines()) == 2


@pytest.mark.parametrize(("columns", "most"), [("", 80), ("0", 80), ("wide", 80), ("44", 44)])
def test_lines_are_no_wider_than_the_terminal(
    analyst: Analyst, monkeypatch: pytest.MonkeyPatch, columns: str, most: int
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    analysis = analyst.analyse(read_draft("Please sign it today " + "or on any other day that suits you best " * 8))

    text = findings_text(analysis, analyst.playbook, styled=False)

    assert most - 12 < max(map(len, text.splitlines())) <= most


def test_what_cannot_be_judged_is_not_called_fit_to_send(analyst: Analyst) -> None:
    german = "Guten Tag Frau Weiss, wir haben den Vertrag schon vorbereitet, bitte unterschreiben Sie ihn noch heute."

    text = findings_text(analyst.analyse(read_draft(german)), analyst.playbook, styled=False)

    assert text.startswith("Not judged")
    assert "reads English only" in " ".join(text.split())
