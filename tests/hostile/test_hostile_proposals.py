"""Every class of hostile proposal is caught by its own code, and no proposal they are made from is refused."""

from pathlib import Path

import pytest

from tests.hostile.goods import Good, goods, voices
from tests.hostile.harmless import HARMLESS, said_otherwise
from tests.hostile.mutations import Hostility
from tests.hostile.table import CLASSES, refused, row, table

DOCUMENT = Path(__file__).parents[2] / "docs" / "hostile-proposals.md"


@pytest.mark.parametrize("hostility", CLASSES, ids=lambda hostility: hostility.name)
def test_every_hostile_proposal_of_the_class_is_caught_by_its_own_code(hostility: Hostility) -> None:
    found = row(hostility)

    assert found.made
    assert found.missed == ()


@pytest.mark.parametrize("good", [*goods(), *voices()], ids=lambda good: good.name)
def test_proposal_that_holds_is_not_refused_however_it_is_said(good: Good) -> None:
    assert refused(good) == ()


def test_each_way_of_saying_the_same_is_tried() -> None:
    tried = {name for good in goods() for name, _ in said_otherwise(good)}

    assert tried == HARMLESS.keys()


def test_document_shows_the_table_of_today() -> None:
    assert table() in DOCUMENT.read_text(encoding="utf-8")
