"""What stays says itself what it speaks of, counts nothing that went, and ends where it ends."""

import time

import pytest

from bot.domain import Span
from bot.models.local.cuts.clauses import without_a_part
from bot.models.local.mail.leaning import Leaning
from bot.models.local.mail.numbering import numbered_anew
from bot.models.local.mended import Flagged, Mended
from bot.models.local.reading.breaking_off import breaks_off
from bot.models.local.reading.naming import without_its_turn
from bot.models.local.reading.persons import with_somebody_named
from bot.models.local.reading.topics import topic_of
from tests.parts import analyst

EDITS = analyst().playbook.edits


def spans_of(*sentences: str) -> tuple[str, list[Span]]:
    text, spans = "", list[Span]()
    for sentence in sentences:
        spans.append(Span(len(text), len(text) + len(sentence)))
        text += f"{sentence} "
    return text.rstrip(), spans


def test_luck_is_no_matter_of_a_mail() -> None:
    assert topic_of("Their bad luck, your good luck. The tiles are red.") is None


@pytest.mark.parametrize(
    ("before", "sentence", "said"),
    [
        (
            "Our CTO, Lena Marsh, is on it.",
            "Would a call with her on Friday help?",
            "Would a call with our CTO, Lena Marsh, on Friday help?",
        ),
        (
            "I rang our engineer, Tom Bell, at once.",
            "Would a call with him on Friday help?",
            "Would a call with our engineer, Tom Bell, on Friday help?",
        ),
        ("I met your colleague Dr. Sauer.", "He was keen.", "Your colleague Dr. Sauer was keen."),
        ("As I said to your chair, who agreed, it is a pity.", "She will bring it up on Monday.", None),
    ],
)
def test_somebody_is_named_whole_or_not_at_all(before: str, sentence: str, said: str | None) -> None:
    assert with_somebody_named(sentence, before) == said


def test_offer_is_not_tied_to_what_happens_by_itself() -> None:
    assert breaks_off("We can prepare the renewal and goes through by 1 June, if that suits you.")
    assert not breaks_off("We can prepare the renewal and send it by 1 June, if that suits you.")
    assert not breaks_off("We can take the pump that is old and runs dry.")


def test_question_is_asked_without_what_its_beginning_named() -> None:
    asked = "We should be glad to present them to you; would the week of the 12th be suitable for this?"

    assert "Would the week of the 12th be suitable?" in list(without_a_part(asked))


def test_count_goes_with_what_was_counted() -> None:
    text, spans = spans_of(
        "Two things.", "First, the 40 headsets are in grey.", "Second, our quarter ends on Friday.", "Which suits you?"
    )

    left = numbered_anew(text, spans, {spans[2]: ""})

    assert left == {spans[0]: "", spans[1]: "The 40 headsets are in grey."}
    assert not numbered_anew(text, spans, {spans[3]: ""})


@pytest.mark.parametrize(
    "floors",
    [
        "Second, third and fourth floor are wired.",
        "Second, and third in the row, is the oak.",
        "Second, 3rd and 4th row are free.",
    ],
)
def test_what_counts_floors_and_not_points_stays_as_it_is(floors: str) -> None:
    text, spans = spans_of("Two things.", "First, the crew goes elsewhere tomorrow.", floors)

    assert numbered_anew(text, spans, {spans[1]: ""}).get(spans[2], floors) == floors


def test_last_call_is_a_point_all_the_same() -> None:
    text, spans = spans_of("Two things.", "First, last and final call: sign now.", "Second, the last tram is at 23:40.")

    assert numbered_anew(text, spans, {spans[1]: ""})[spans[2]] == "The last tram is at 23:40."


def test_points_are_announced_only_where_all_are_left() -> None:
    text, spans = spans_of("Two small points.", "The gate is 2.3 m wide.", "My director is asking.")

    assert numbered_anew(text, spans, {spans[2]: ""}) == {spans[0]: ""}
    assert not numbered_anew(text, spans, {})


def test_him_is_not_whoever_is_named_behind_a_he() -> None:
    assert with_somebody_named("You'll love him.", "He did the Hendersons' and they still talk about it.") is None


def test_offer_that_says_the_same_at_its_end_has_not_lost_it() -> None:
    text, spans = spans_of(
        "I have taken the liberty of reserving two days in the last week of August.",
        "They would be before your season opens.",
    )
    offer = "I can reserve two days in the last week of August, if that suits you."
    mended = Mended(said={spans[0]: offer}, edited=[Flagged(spans[0], (), {})])

    Leaning(text, spans, EDITS, "").mend(mended)

    assert mended.said == {spans[0]: offer}


def test_paragraph_does_not_turn_from_one_that_went() -> None:
    lost, behind = "It is a matter of respect.", "Anyway, the jackets are 41 each."
    text = f"{lost}\n\n{behind}"
    spans = [Span(0, len(lost)), Span(len(lost) + 2, len(text))]
    mended = Mended(said={spans[0]: ""}, lost=[Flagged(spans[0], (), {})])

    Leaning(text, spans, EDITS, "").mend(mended)

    assert mended.said[spans[1]] == "The jackets are 41 each."
    assert without_its_turn("anyway the jackets are 41 each") == "the jackets are 41 each"
    assert without_its_turn("However you pay, it is 41.") == "However you pay, it is 41."


def test_whom_a_sentence_names_it_names_once() -> None:
    said = "I should have asked you before I asked Mrs Dunmore to keep her Tuesdays."

    assert with_somebody_named(said, "You met our Mrs Dunmore in May.") is None


def test_sentence_ends_with_no_bare_verb() -> None:
    assert breaks_off("Our crew comes together twice a year, and the second window is.")
    assert not breaks_off("We measured where the second window is.")
    assert not breaks_off("Your foreman showed me where the ovens and the sinks are.")
    assert not breaks_off("Ines asked how the floor and our two ramps are.")


def test_long_run_of_offers_is_read_at_once() -> None:
    start = time.process_time()

    assert not breaks_off("we could come " * 2000)
    assert time.process_time() - start < 1
