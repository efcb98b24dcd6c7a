"""The measure of the judgement counts what it says it counts."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bench.detectors import Found, Reading
from bench.judgement import main
from bench.labelled import Label, Labelled, read_labelled
from bench.scoring import Figures
from bot.domain import Family, Situation, Span, Verdict

FAMILIES = {"rush": Family.PUSH, "guilt": Family.PUSH, "meek": Family.PASSIVE}
TEXT = "Please sign it today, Dana. I have waited for so long now. Is it a good plan?"
TODAY, WAITED, PLAN = Span(7, 26), Span(28, 57), Span(59, 77)


def labelled(*labels: tuple[str, Span], keep: tuple[Span, ...] = (), verdict: Verdict = Verdict.REWORK) -> Labelled:
    spans = tuple(Label(signal, span) for signal, span in labels)
    return Labelled("1", TEXT, "", verdict, spans, tuple(Label("good", span) for span in keep))


def push(span: Span, signal: str = "rush", severity: int = 2) -> Found:
    return Found(span, Family.PUSH, signal, severity)


def figures(draft: Labelled, *found: Found) -> Figures:
    return Figures([draft], [Reading(found, Verdict.REWORK)], FAMILIES)


@pytest.mark.parametrize(
    ("found", "hits"),
    [
        (push(TODAY), 1),
        (push(TODAY, "guilt"), 1),
        (Found(TODAY, Family.PASSIVE, "meek"), 0),
        (Found(TODAY), 1),
        (push(Span(7, 17)), 1),
        (push(Span(7, 16)), 0),
        (push(Span(0, 27)), 1),
        (push(Span(0, 38)), 1),
        (push(Span(0, 57)), 0),
    ],
)
def test_a_hit_covers_half_the_label_and_is_twice_as_long_or_one_sentence(found: Found, hits: int) -> None:
    counted = figures(labelled(("rush", TODAY)), found)

    assert counted.recall["all"] == (hits, 1)


def test_a_long_sentence_hits_a_short_label_within_it() -> None:
    counted = figures(labelled(("rush", Span(17, 22))), push(Span(0, 27)))

    assert counted.recall["rush"] == (1, 1)


def test_situations_are_counted_where_somebody_said_which_it_is() -> None:
    known = (Situation.RENEWAL, Situation.RENEWAL, Situation.INCIDENT, Situation.INTERNAL, None)
    told = (Situation.RENEWAL, Situation.OTHER, Situation.STALLED, Situation.MANAGER_TO_REPS, Situation.INTERNAL)
    drafts = [replace(labelled(), situation=each) for each in known]

    counted = Figures(drafts, [Reading((), situation=each) for each in told], FAMILIES)

    assert counted.told_outside == "situation named in 2 of 3 mails to customers, 1 of them rightly"
    assert counted.told_inside == (
        "1 of 1 mails that stay in the house told, 0 of them with whom; 1 of 4 others taken for one"
    )


def test_one_finding_counts_for_one_label() -> None:
    draft = labelled(("rush", TODAY), ("guilt", TODAY))

    once, twice = figures(draft, push(TODAY)), figures(draft, push(TODAY), push(TODAY, "guilt"))

    assert (once.recall["all"], twice.recall["all"]) == ((1, 2), (2, 2))
    assert (once.named_right, twice.named_right) == (1, 2)


def test_precision_is_of_rework_drafts_and_touching_is_milder() -> None:
    draft = labelled(("rush", TODAY))
    alarms = push(TODAY), push(Span(20, 24)), push(PLAN)

    counted = figures(draft, *alarms)
    good = figures(labelled(verdict=Verdict.SEND), *alarms)

    assert (counted.precision(strict=True), counted.precision(strict=False)) == ((1, 3), (2, 3))
    assert good.precision(strict=True) == (0, 0)


def test_flags_on_good_drafts_and_on_what_is_to_be_kept_are_counted() -> None:
    counted = figures(labelled(keep=(WAITED, PLAN), verdict=Verdict.SEND), push(Span(40, 44)))

    assert counted.on_keep == (1, 2)
    assert counted.flags_per_draft(Verdict.SEND) == 1
    assert counted.flagged_share(Verdict.SEND) == pytest.approx(4 / len(TEXT))
    assert dict(counted.confusion) == {(Verdict.SEND, Verdict.REWORK): 1}


def test_auc_compares_every_rework_draft_with_every_good_one() -> None:
    drafts = [labelled(), labelled(), labelled(verdict=Verdict.SEND)]
    readings = [Reading((push(TODAY, severity=3),)), Reading(()), Reading(())]

    counted = Figures(drafts, readings, FAMILIES)

    assert counted.auc == pytest.approx(0.75)


def write(path: Path) -> Path:
    quote = {"signal": "guilt", "severity": 3, "start": 28, "end": 57}
    row = {"id": "X1", "text": TEXT, "verdict": "rework", "spans": [quote], "keep": []}
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    return path


def test_a_labelled_file_is_read_as_written(tmp_path: Path) -> None:
    (draft,) = read_labelled(write(tmp_path / "some.jsonl"))

    assert draft.spans == (Label("guilt", WAITED),)
    assert WAITED.of(draft.text) == "I have waited for so long now"


def test_texts_are_shown_of_open_files_and_refused_of_locked_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = [main(["--false-alarms", str(write(tmp_path / name))]) for name in ("open.jsonl", "locked.jsonl")]

    assert answers == [0, 2]
    assert "waited" not in capsys.readouterr().err


def test_figures_are_printed_of_any_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answered = main([str(write(tmp_path / "locked.jsonl"))])

    printed = capsys.readouterr().out
    assert answered == 0
    assert "locked: 1 drafts" in printed
    assert "waited" not in printed


def test_absent_drafts_are_said_and_not_passed_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answered = main(["--drafts", str(tmp_path)])

    assert answered == 2
    assert "dev.jsonl" in capsys.readouterr().err
