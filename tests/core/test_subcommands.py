"""What stands after the command: a word of ours, or a draft."""

import pytest

from bot.slack.hearing.subcommands import Subcommand, might_mean_stuck, read_subcommand


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("help", Subcommand("help")),
        ("Hilfe", Subcommand("help")),
        (" Settings ", Subcommand("settings")),
        ("notes", Subcommand("notes")),
        ("notes Acme: CFO out until 4 May", Subcommand("notes", "Acme: CFO out until 4 May")),
        ("stuck", Subcommand("stuck")),
        ("stuck silence since the price came up", Subcommand("stuck", "silence since the price came up")),
        ("forget", Subcommand("forget")),
    ],
)
def test_word_of_ours_is_known(typed: str, meant: Subcommand) -> None:
    assert read_subcommand(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "help me sign this by Friday",
        "settings for your team are attached, Dana",
        "forget what I said about the price",
        f"notes from our call, which I promised to send you this very week as we agreed{' on' * 9}: here they are",
        "notes Acme:",
        "stuck Hi Dana, where does this stand?",
        "stuck on a point here\nand would like your view",
        "Hi Dana, we are stuck",
    ],
)
def test_whatever_is_in_doubt_is_a_draft(typed: str) -> None:
    assert read_subcommand(typed) is None


def test_draft_that_begins_with_stuck_may_have_meant_it() -> None:
    assert might_mean_stuck("stuck Hi Dana, where does this stand?") == "Hi Dana, where does this stand?"
    assert might_mean_stuck("stuck") == might_mean_stuck("Hi Dana, we are stuck") == ""
