"""What is nobody's act is not owned, and each kind of it is asked about at one door."""

from pathlib import Path

import pytest

from bot.domain import SignalKey
from bot.models.local.acts import nobodys
from bot.models.local.acts.offers import done_in
from bot.models.local.acts.owning import owned
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits
DONE = frozenset({SignalKey("fait_accompli")})
ROOM = Path(nobodys.__path__[0])


@pytest.mark.parametrize(
    "told",
    [
        "I told your tenants about the scaffolding last year.",
        "I took the liberty of emailing all our customers about the strike.",
        "I asked you to sign the works order for your landlord.",
        "I've set out the three ways to reach your warehouse below.",
        "I put a lot of work into your drawings.",
        "I wrote that on the job sheet for your site.",
    ],
)
def test_what_is_nobodys_act_is_neither_owned_nor_taken_back(told: str) -> None:
    assert list(owned(told, DONE, EDITS, lambda _: True)) == []
    assert list(done_in(told, EDITS)) == []


@pytest.mark.parametrize(
    "told",
    [
        "I told your tenants about the scaffolding.",
        "I took the liberty of emailing your customers about the strike.",
        "I asked your landlord to sign the works order.",
        "I took it on myself to have your trees felled.",
        "I have written you into the dawn run.",
    ],
)
def test_what_was_done_over_their_head_is_owned(told: str) -> None:
    assert next(owned(told, DONE, EDITS, lambda _: True)).startswith(EDITS.owning.before)


def test_every_kind_is_heard_at_the_door() -> None:
    door = (ROOM / "whose.py").read_text()
    kinds = {file.stem for file in ROOM.glob("[!_]*.py")} - {"whose"}
    assert {kind for kind in kinds if f"nobodys.{kind} import" not in door} == set()
