"""What a reply says is gone is named as it stands in the draft: whole words, no half of a name, and no verb."""

import re
from pathlib import Path

import pytest

from bench.labelled import may_be_read
from bench.marked import read_marked
from bot.analysis.occurrences import occurrences
from bot.analysis.passages import read_draft
from bot.models.local.mail.lost import lost_of
from bot.models.local.mail.nouns import is_counted, may_be_named, named_alone
from bot.models.local.mail.phrases import phrase_with
from tests.coaching import coached
from tests.parts import analyst

ANALYST = analyst()
FILES = sorted(path for path in (Path(__file__).parents[2] / "bench/drafts").glob("*.txt") if may_be_read(path))
# All of them take a minute.
EVERY = 8
# Who does something, that they do, and what would follow.
VERBS = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|speaks|runs|leans|fell|came|comes|goes|went|dropping|takes"
    r"|\w+n['\u2019]t|I|we|you)\b"
)
BREAKS_OFF = re.compile(r"\b(?:the|an?|our|your|of|for|in|at|on|to|from|with|by|each per|each if)\Z")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_whatever_may_be_missed_is_named_whole(path: Path) -> None:
    for labelled in read_marked(path)[::EVERY]:
        analysis = ANALYST.analyse(read_draft(labelled.text, context=labelled.context))
        draft = analysis.draft.own_text
        for one in lost_of(analysis, "", ANALYST.playbook):
            phrase = phrase_with(one.thing, draft)
            assert next(occurrences(" ".join(phrase.split()), " ".join(draft.split())), None), (labelled.id, phrase)
            beside = phrase if phrase == one.thing else phrase.replace(one.thing, "")
            assert not BREAKS_OFF.search(phrase), (labelled.id, phrase)
            assert phrase == one.thing or not VERBS.search(beside), (labelled.id, phrase)


@pytest.mark.parametrize(
    ("thing", "text", "phrase"),
    [
        ("Bremen", "I know about the scales tripping at the Bremen depot, but", "the Bremen depot"),
        ("Bremen", "I know about the scales tripping at the Bremen.", "Bremen"),
        ("40 seats", "The offer on the 40 seats runs to 3 June", "The offer on the 40 seats"),
        ("3 June", "The offer on the 40 seats runs to 3 June", "3 June"),
        ("Antwerp", "about the Antwerp to Lille lane, twice a week", "the Antwerp to Lille lane"),
        ("Tom", "your site planning leans on Tom for it", "Tom"),
        ("Welsh", "the driver speaks Welsh well", "Welsh"),
        ("PV", "cabling, PV panels and our", "PV panels"),
        ("Southwest", "one of the leading installers in the Southwest", "Southwest"),
        ("three-year", "we have a three-year warranty by then", "a three-year warranty"),
        ("Acton", "\u00a3340 a year for Acton", "Acton"),
        ("Goole", "my cousin got the licence from a firm in Goole", "a firm in Goole"),
        ("Wednesday", "Could you let us both know by Wednesday", "Wednesday"),
        ("Goole", "we keep both depots in Goole", "both depots in Goole"),
        ("the 14th", "I got our fitter to call by on the 14th", "the 14th"),
        ("\u00a386,000", "The repair's \u00a386,000 with a pump", "\u00a386,000"),
    ],
)
def test_phrase_has_no_verb_and_no_half_of_a_name(thing: str, text: str, phrase: str) -> None:
    assert phrase_with(thing, text) == phrase


@pytest.mark.parametrize(
    ("words", "named", "never"),
    [
        ("Grade 2 boards, 24/7 alarms, EV chargers and a lift", ("Grade 2 boards", "24/7 alarms"), (" 7 alarms",)),
        ("the 31-year-old mill and two 40-bed wards", ("31-year-old",), ("31-year -old",)),
        ("lot 2 carefully packed and page 14 lacks a date", ("lot 2",), ("lot 2 carefully", "14 lacks")),
        ("600 data sets and $68 each per month", ("600 data sets",), ("each per",)),
        ("1,250 a tonne, and nobody with 400 of these machines", ("1,250 a tonne", "400 of these machines"), ()),
        ("the 250 g kraft and a 24/7 call-out", ("250 g kraft", "24/7 call-out"), ()),
    ],
)
def test_figure_is_named_with_what_it_is_written_with(
    words: str, named: tuple[str, ...], never: tuple[str, ...]
) -> None:
    things = [one.thing for one in lost_of(ANALYST.analyse(read_draft(f"We brought {words}.")), "", ANALYST.playbook)]

    assert set(named) <= set(things)
    assert not any(part in thing for part in never for thing in things)


@pytest.mark.parametrize(
    "idiom", ["a hundred better things", "a million emails", "zero pressure", "two minutes", "one tiny hiccup", "God"]
)
def test_way_of_speaking_is_nothing_to_put_back(idiom: str) -> None:
    proposal = coached(
        f"Hi Ines,\n\nSorry to chase, I know you've probably got {idiom} on your mind. Just wondering if you'd had a"
        " tiny chance to glance at the quote for the 640 tiles? Totally fine if not, no pressure at all on when.\n\nOle"
    )

    assert not any(idiom.rsplit(maxsplit=1)[-1] in check for check in proposal.before_you_send if "Gone" in check)


def test_nobody_puts_back_within_a_month() -> None:
    said = "The smell settles within a month, and the oven is 1,200 euros."
    lost = {one.thing: one.needed for one in lost_of(ANALYST.analyse(read_draft(said)), "", ANALYST.playbook)}

    assert not lost["within a month"]
    assert lost["1,200 euros"]


def test_nouns_are_told_from_verbs_by_where_they_stand() -> None:
    assert named_alone("depot")
    assert not any(map(named_alone, ("runs", "closed", "quickly", "by", "reaches")))
    assert all(map(is_counted, ("covers", "seats", "tonne")))
    assert not any(map(is_counted, ("nobody", "hardly", "although")))
    assert may_be_named(["card", "readers"])
    assert not any(map(may_be_named, (["fitter", "speaks"], ["readers", "dropping"], ["fella", "stranded"])))
