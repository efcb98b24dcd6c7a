"""What is announced, or was done by nobody who is named, is offered or owned with all that it tells."""

import pytest

from bot.domain import SignalKey
from bot.models.local.sentence.editor import Editor
from tests.coaching import asked_alike, rewrite_of
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits
TAKEN = frozenset({SignalKey("assumed_close")})
UNNAMED: frozenset[SignalKey] = frozenset()
FIRST = "I should have asked you before"
RIGHT = EDITS.owning.ways[-1].question


def _offered(sentence: str, signals: frozenset[SignalKey] = TAKEN) -> str | None:
    return Editor(EDITS, lambda words: words != sentence).smallest(sentence, signals)


@pytest.mark.parametrize(
    ("announced", "offered"),
    [
        (
            "The crane leaves our yard on Sunday night.",
            "The crane could leave our yard on Sunday night, if that suits you.",
        ),
        (
            "Our fitting crew are coming by on Wednesday with samples, they know where to park.",
            "Our fitting crew could come by on Wednesday with samples, if that suits you.",
        ),
        (
            "Delivery of the first three will follow in October.",
            "Delivery of the first three could follow in October, if that suits you.",
        ),
        ("We start on Monday the 6th.", "We can start on Monday the 6th, if that suits you."),
        (
            "Your depot in Trieste would start with the first group.",
            "Your depot in Trieste could start with the first group, if that suits you.",
        ),
        (
            "A second mixer will be on the Friday van.",
            "A second mixer could be on the Friday van, if that suits you.",
        ),
        (
            "The 38 desks are reserved in your name until the 20th.",
            "We can reserve the 38 desks in your name until the 20th, if that suits you.",
        ),
        (
            "And our fitters are pencilled in for the week of 9 March.",
            "We can pencil our fitters in for the week of 9 March, if that suits you.",
        ),
        ("The 14th is blocked for your audit.", "We can keep the 14th free for your audit, if that suits you."),
    ],
)
def test_what_is_announced_is_offered(announced: str, offered: str) -> None:
    assert _offered(announced) == offered


@pytest.mark.parametrize(
    "announced",
    [
        "Your people will love it.",
        "I'll assume that Wednesday is a holiday.",
        "The countersigned copy will follow on Monday.",
        "You will get the gate code on Monday.",
        "It starts on Monday.",
        "I will be in Lyon until the 30th.",
        "Our bakers know the oven from Monday.",
        "My manager is asking me what is happening with it.",
    ],
)
def test_what_is_no_deed_of_ours_is_no_offer(announced: str) -> None:
    assert _offered(announced) is None


def test_what_comes_of_a_deed_is_no_offer_by_itself() -> None:
    told = "I only showed Mara your diary, so that she decides by Monday."

    assert _offered(told) is None


@pytest.mark.parametrize(
    ("done", "offered"),
    [
        (
            "I've put the rest of the cedar by, so we can cut it in May.",
            "If that suits you, I can put the rest of the cedar by, so we can cut it in May.",
        ),
        ("I'll send the cartons to the back gate.", "I can send the cartons to the back gate, if that suits you."),
        ("I've asked my director to keep the price.", None),
        ("Our head office has given me six per cent of room.", None),
        ("We've moved to larger rooms.", None),
        ("They'll come back from it as other people.", None),
    ],
)
def test_deed_with_a_thing_is_offered_though_its_fault_has_no_name(done: str, offered: str | None) -> None:
    assert _offered(done, UNNAMED) == offered


@pytest.mark.parametrize(
    "said", ["I've put in the note that you think it your best.", "She's asked to be told of the plot."]
)
def test_what_is_said_of_others_is_no_offer(said: str) -> None:
    assert _offered(said) is None


@pytest.mark.parametrize(
    ("done", "owned"),
    [
        ("The panels were sprayed last night.", f"{FIRST} the panels were sprayed last night. {RIGHT}"),
        (
            "Your new sign is cut, and drying by the stove.",
            f"{FIRST} your new sign was cut. {RIGHT}",
        ),
        (
            "The crane is requested from Hull for the 12th at £260 a day.",
            f"{FIRST} the crane was requested from Hull for the 12th at £260 a day. {RIGHT}",
        ),
        ("The price is based on 40 rooms.", None),
        ("The bay that was cleared is yours.", None),
    ],
)
def test_work_that_nobody_asked_for_is_owned_whoever_did_it(done: str, owned: str | None) -> None:
    assert asked_alike(Editor(EDITS, lambda words: words != done).owned(done, TAKEN) or "") == (owned or "")


def test_work_is_owned_only_where_it_was_found_to_be_settled() -> None:
    work = "The panels were sprayed last night."

    assert Editor(EDITS, lambda _: True).owned(work, frozenset({SignalKey("false_consensus")})) is None


def test_crane_of_a_mail_stays_in_its_rewrite() -> None:
    rewrite = rewrite_of(
        "Hi Tomas, the hall plan came back and two bays are free. Your crane is already booked for 9 March at "
        "€1,850 a day. What else do you need?"
    )

    assert "We can book your crane for 9 March at €1,850 a day, if that suits you" in rewrite
