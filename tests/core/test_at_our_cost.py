"""What we bear for them is no act over their head; what was done beside it is one."""

import pytest

from bot.domain import SignalKey
from bot.models.local.acts.nobodys.at_our_cost import is_at_our_cost, without_our_cost
from bot.models.local.acts.owning import owned
from tests.coaching import coached
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits
DONE = frozenset({SignalKey("fait_accompli")})


@pytest.mark.parametrize(
    "told",
    [
        "We have waived the £300 call-out fee.",
        "I've absorbed the delivery cost, which was a struggle with my boss.",
        "We swallowed half of the price increase for you.",
        "We've shouldered the 1,200 euros of freight charges.",
    ],
)
def test_nobody_is_sorry_for_a_cost_that_is_borne(told: str) -> None:
    assert list(owned(told, DONE, EDITS, lambda _: True)) == []


@pytest.mark.parametrize(
    ("told", "deed"),
    [
        ("We've waived the £90 survey fee and have told your caretaker we start on Monday.", "told your caretaker"),
        ("I've covered the cost of the permit and asked our fitter to call your tenants.", "asked our fitter"),
        ("I waived the fee and moved you to the annual plan.", "moved you"),
        # Nothing of ours is given up.
        ("I've scrapped your old contract and told your bank.", "scrapped your old contract and told your bank"),
    ],
)
def test_what_was_done_beside_it_is_owned(told: str, deed: str) -> None:
    said = next(owned(told, DONE, EDITS, lambda _: True))

    assert f"before I {deed}" in said.replace("before we", "before I")


@pytest.mark.parametrize(
    ("verb", "rest", "is_one"),
    [
        ("absorbed", " the surcharge", True),
        ("footed", " £250 of it", True),
        ("waived", " your right to a survey", False),
        ("covered", " your windows with film", False),
        ("covered", " your desks and the cost is on page 2", False),
        ("told", " your boss the fee", False),
    ],
)
def test_only_a_cost_is_borne(verb: str, rest: str, *, is_one: bool) -> None:
    assert is_at_our_cost(verb, rest) is is_one


@pytest.mark.parametrize(
    ("act", "left"),
    [
        ("we have absorbed the carriage, which was not easy", ""),
        ("I've absorbed the carriage and asked our driver to call", "I've asked our driver to call"),
        ("I've asked our driver to call", "I've asked our driver to call"),
    ],
)
def test_what_is_to_be_undone_leaves_out_what_is_borne(act: str, left: str) -> None:
    assert without_our_cost(act) == left


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        (
            "I enclose the plan with the north wall in, and have let our fitters know to start on Tuesday.",
            "I enclose the plan with the north wall in. I should have asked you before I let our fitters know to start",
        ),
        (
            "We attach the order form, and have already told your caretaker about the van.",
            "We attach the order form. I should have asked you before we told your caretaker about the van.",
        ),
    ],
)
def test_who_attaches_one_thing_has_told_another(told: str, kept: str) -> None:
    assert next(owned(told, DONE, EDITS, lambda _: True)).startswith(kept)


def test_who_attaches_a_thing_and_has_to_ask_has_done_nothing() -> None:
    for told in ("I attach the plan, and have to ask for the wall.", "I attach the plan, and have no dates yet."):
        assert list(owned(told, DONE, EDITS, lambda _: True)) == []


def test_a_firm_sets_it_right_in_its_own_name() -> None:
    mail = "Hi Ana,\n\nThe desks are £4,300. We have let our fitters know to start on Tuesday.\n\nRegards,\nDeskworks"

    assert "Tell us if we should set that right with them." in (coached(mail).rewrite or "")
