"""What is owned or offered stays a sentence: no verb of another subject hangs behind a comma, no word ends it."""

import re

import pytest

from tests.coaching import rewrite_of

SPOKEN = re.compile(r"(?:should have asked you(?: as well)? before|\b(?:I|[Ww]e) can) [^.?!]*[.?!]")
# A verb that somebody else does, right behind a comma; a word that leads on, at the end.
BROKEN = re.compile(
    r", (?:sees|says|said|is|are|was|were|has|had|will|would|thinks|agrees|wants|needs|knows|feels|takes|comes|goes)\b"
    r"|(?:,? (?:and|or|the|an?|that|which|whom|whose|of|with|because)|, (?:in|on|at|to|for|by))[.?!]\Z"
    # Two verbs without a joint.
    r"|\A[^,]*before (?:I|we) (?:put|had|left|took|set|measured|booked|ordered|moved)\b[^,;:]*"
    r" and (?:the|our|your|my) (?:[\w-]+ ){1,4}(?:is|are|has|will) (?!\w+ed\b)"
)


def broken_in(rewrite: str) -> list[str]:
    return [said[0] for said in SPOKEN.finditer(rewrite) if BROKEN.search(said[0])]


@pytest.mark.parametrize(
    "act",
    [
        "The warden, with whom I've had a word, sees it much the same way.",
        "I had Pauline put your name against the loom that came in and the lorry is down for Thursday.",
        "We have moved you to our Gold cover, in which the nights are included.",
        "Our weavers already started on twenty yards in your blue.",
        "Having dined with your mayor on Sunday I was able to put your case to her first.",
        "I've put your name on the list for the 9th and you'll be grand.",
        "I've told your porter, who was very kind, that you are on board.",
        "I've put your name down for the 9th, which is the last day, and told the two fitters.",
    ],
)
def test_no_act_of_these_shapes_does(act: str) -> None:
    rewrite = rewrite_of(f"Hi Ines,\n\nThe loom costs 4,120 euros. You'd be mad to wait.\n\n{act}\n\nBest,\nOle")

    assert broken_in(rewrite) == []
    assert act not in rewrite


@pytest.mark.parametrize(
    "said",
    [
        "I should have asked you before I spoke briefly at the dinner, sees it in much the same way.",
        "I should have asked you before we moved you to our Gold cover, in.",
        "I should have asked you before I had Kim put you down and the lorry is down for Thursday.",
    ],
)
def test_what_is_broken_is_seen(said: str) -> None:
    assert broken_in(said)
