"""A date worked back from one the customer named, with the reckoning said in the mail, is theirs; no lever is."""

import pytest

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import read_twice
from tests.parts import shipped_playbook

ANALYST = Analyst(shipped_playbook())


def found(words: str) -> list[str]:
    """Return the signals that both readings find in a mail of these words."""
    draft = read_draft(f"Hi Petra,\n\nThanks for the drawings. {words}\n\nRegards,\nOlaf Brink")
    return [finding.signal for finding in read_twice(ANALYST, draft).findings]


@pytest.mark.parametrize(
    "words",
    [
        (
            "You wrote that you need the compressor before the audit on 14 May. To make that we would have to order it "
            "by the 2nd. If the audit moves, so can this. Could you let me know by the 1st?"
        ),
        (
            "You told me the shop opens on 20 June. To be ready we need the signed plan by 3 June. Could you confirm "
            "it by the 2nd?"
        ),
        "You mentioned a go-live on 1 October. To meet that date we need your decision by 12 September.",
        "You mentioned, when we met, a go-live on 1 October. To meet that date we need your decision by 12 September.",
    ],
)
def test_a_date_worked_back_from_one_they_named_is_theirs(words: str) -> None:
    assert found(words) == []


@pytest.mark.parametrize(
    "words",
    [
        (
            "You told me the shop opens on 20 June. To keep the old price we need your signed order by 3 June. Many of "
            "our customers have signed."
        ),
        "You told me the shop opens on 20 June. To be ready we need the signed plan by 3 July.",
        "You told me the shop opens on 20 June. To be ready for our launch on 1 June we need your decision by 12 May.",
        "You told me you like the oven. To be ready we need your signed order by 3 June.",
        "To be ready we need the signed plan by 3 June. Please confirm it by 2 June.",
        (
            "You told me the shop opens on 20 June. To be ready we need the plan by 3 June. The list is attached. "
            "Colours are on page two. We need your decision by Friday."
        ),
    ],
)
def test_a_date_of_our_own_or_a_later_one_presses_beside_what_they_named(words: str) -> None:
    assert found(words) != []


@pytest.mark.parametrize(
    "mail",
    [
        (
            "You wrote that you open on 3 June. To be ready then we need the order by 9 May.\n\nOn another matter, "
            "I need your signature on the service contract by 5 May."
        ),
        (
            "You wrote that you open on 3 June. To be ready then we need the order by 9 May. I need your signature by "
            "5 May, otherwise I drop you."
        ),
    ],
)
def test_a_reckoning_ends_with_its_paragraph_and_at_a_threat(mail: str) -> None:
    found = ANALYST.analyse(read_draft(mail)).findings

    assert "false_urgency" in {finding.signal for finding in found}
    assert all("signature" in finding.quote for finding in found)
