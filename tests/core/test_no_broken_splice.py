"""What is owned or offered stays a sentence: no verb of another subject hangs behind a comma, no word ends it."""

import re
from pathlib import Path

import pytest

from bench.labelled import may_be_read
from bench.marked import read_marked
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import read_twice
from bot.models.local.coach import PlaybookCoach
from tests.coaching import rewrite_of
from tests.parts import analyst

ANALYST = analyst()
COACH = PlaybookCoach(ANALYST)
FILES = sorted(path for path in (Path(__file__).parents[2] / "bench/drafts").glob("*.txt") if may_be_read(path))
# All of them take two minutes.
EVERY, FIRST = 12, 5
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


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_nothing_that_is_owned_or_offered_breaks_off(file: Path) -> None:
    for draft in read_marked(file)[FIRST::EVERY]:
        proposed = COACH.propose(read_twice(ANALYST, read_draft(draft.text, context=draft.context))).whole
        broken = broken_in(proposed.rewrite or "")
        assert [said for said in broken if said not in draft.text] == []


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
