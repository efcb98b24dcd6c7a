"""A kind word to which nothing is tied stays in a mail that is mended, and nobody is told of it."""

import pytest

from tests.coaching import coached

PRESSES = "This is my fourth email now and I'm starting to take it personally."
REST = "The pump is 1,140 euros with two years' warranty. What would you need from me?"


@pytest.mark.parametrize(
    "kind",
    [
        "Lovely to meet you at the Galway show.",
        "Hope the new baby is settling in.",
        "I hope the family is in good health.",
        "Great to see you at the Leeds fair last Thursday!",
    ],
)
def test_kind_word_stays_beside_what_presses(kind: str) -> None:
    proposal = coached(f"Hi Lena,\n\n{kind} {PRESSES} {REST}\n\nOskar")
    assert proposal.rewrite is not None
    assert kind in proposal.rewrite
    assert PRESSES not in proposal.rewrite
    assert not any(kind.startswith(light.quote) for light in proposal.highlights)


@pytest.mark.parametrize("praise", ["You are simply the smartest buyer I know.", "Few people have your vision."])
def test_praise_with_a_purpose_goes_as_before(praise: str) -> None:
    proposal = coached(f"Hi Lena,\n\n{praise} {PRESSES} {REST}\n\nOskar")
    assert praise not in (proposal.rewrite or praise)
