"""Why a highlight is one says no more than the reply did: what is only suspected gets no name and no weight."""

import re
from dataclasses import replace

import pytest

from bot.analysis.passages import read_draft
from bot.analysis.second_reading import read_twice, surely_named
from bot.domain import WORST, Advice, Mode
from bot.rendering.blocks import words_of
from bot.rendering.catalogue import speaking
from bot.rendering.findings import findings_text
from bot.slack.connection.home_address import HomeAddress
from bot.slack.replying.drawing import Drawing
from playground.rules.contents import checked
from playground.rules.views import problems
from tests.fakes import request
from tests.parts import analyst, coach

PAGE = "https://docs.example.com/signals.md"
# Half of it goes by a phrase that any reader would name, half by words that were learned.
DRAFT = (
    "Hi Dana,\n\nThe quote for the cold store is attached: 18,400 euros. I've gone ahead and booked the crane for the "
    "12th. Our fitters are counting on the fourteenth.\n\nWhich day suits you for the visit?\n\nTom"
)
SUSPECTED = "Our fitters are counting on the fourteenth"


def advised(draft: str) -> Advice:
    read = analyst().analyse(read_draft(draft))
    return coach().coach_locally(read, mode=Mode.LOCAL)


def why(draft: str, advice: Advice, page: str = PAGE) -> list[str]:
    """Return what the window says of each highlight, and hold it and the message to what Slack takes."""
    drawing = Drawing(analyst(), "/coach", HomeAddress(), page)
    asked = request(draft)
    view, message = drawing.why(asked, advice), drawing.why_told(asked, advice)

    assert problems(dict(view)) == []
    checked({"text": message["text"], "blocks": message["blocks"]})
    told = "\n".join(words_of(view["blocks"]))
    assert all(line in message["text"] for line in told.splitlines()[:3])
    places = sorted(told.index(light.quote) for light in advice.highlights)
    return [told[start:end] for start, end in zip(places, [*places[1:], None], strict=True)]


def test_what_is_only_suspected_is_neither_named_nor_called_grave() -> None:
    advice = advised(DRAFT)

    told = {part.splitlines()[0]: part for part in why(DRAFT, advice)}

    assert len(told) == len(advice.highlights) == 2
    suspicion = told.pop(SUSPECTED)
    assert f"{PAGE}#suspected" in suspicion
    assert next(light.move for light in advice.highlights if light.quote == SUSPECTED) in suspicion
    assert "it may be fine" in suspicion
    assert "It damages trust" not in suspicion
    (named,) = told.values()
    assert "It damages trust" in named
    assert f"{PAGE}#fait_accompli" in named


def test_check_does_not_call_it_grave_either() -> None:
    read = surely_named(analyst(), read_twice(analyst(), read_draft(DRAFT)))
    (suspicion,) = (finding for finding in read.findings if not finding.named)

    told = findings_text(read, analyst().playbook, styled=False)

    assert suspicion.severity == WORST
    assert re.findall(r"\((\d)\):", told) == ["3", "2"]


def test_what_a_model_names_keeps_its_name() -> None:
    advice = replace(advised(DRAFT), mode=Mode.MODEL)

    assert all("#suspected" not in part for part in why(DRAFT, advice))


@pytest.mark.parametrize("page", ["", PAGE], ids=["no page", "a page"])
def test_a_suspicion_is_told_in_german_too(page: str) -> None:
    draft = DRAFT.replace("I've gone ahead and booked the crane for the 12th. ", "")
    advice = advised(draft)

    with speaking("de"):
        (told,) = why(draft, advice, page)

    assert "Ein Verdacht" in told
    assert ("#suspected" in told) is bool(page)


def test_suspicion_is_found_where_the_rep_says_what_the_customer_wrote_before() -> None:
    draft = f"On Tue, Ana wrote:\n> {SUSPECTED}.\n\n{DRAFT}"

    told = next(part for part in why(draft, advised(draft)) if part.startswith(SUSPECTED))

    assert f"{PAGE}#suspected" in told
