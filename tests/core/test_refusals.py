"""What refuses, asks, guesses or speaks of somebody else grants nothing, whatever it names."""

import pytest

from bot.analysis.passages import read_draft
from bot.domain import Finding
from tests.parts import analyst

COPIED = "I've copied in your director."
DUE = "We need your signature by 9 May."
FORM = "I've sent the order form; it only needs your signature on page 4."
AT_TWO = "I've gone ahead and booked Thursday at 2."


def found(text: str, *, context: str = "", thread: str = "") -> tuple[Finding, ...]:
    below = f"\n\nOn 3 May, Dana Reed wrote:\n> {thread}" if thread else ""
    return analyst().analyse(read_draft(text + below, context=context)).findings


@pytest.mark.parametrize(
    ("sentence", "fair", "unfair"),
    [
        (DUE, "Our deadline is 9 May.", "Our deadline is not 9 May."),
        (DUE, "We have a deadline of 9 May.", "Your deadline of 9 May doesn't work for us."),
        (DUE, "9 May is our deadline, right?", "Whose deadline is 9 May?"),
        (DUE, "We go live on 9 May.", "We go live on 9 May with another system."),
        (DUE, "The 10th does not work, so our deadline is 9 May.", "The deadline of 9 May is too tight for us."),
        (DUE, "Our deadline for this tender is 9 May.", "Our deadline for the other tender is 9 May."),
        (
            DUE,
            "Our deadline is 9 May, anything later will not work.",
            "Our deadline was 9 May, that will not work now.",
        ),
        (DUE, "We go live on 9 May; a later date does not suit us.", "The later date of 9 May does not suit us."),
        (DUE, "Our deadline is 9 May and after that it is impossible.", "A deadline of 9 May is impossible after all."),
        (DUE, "Our deadline is 9 May, we cannot make it later than that.", "We cannot make your deadline of 9 May."),
        (FORM, "Yes, send the order form; take the old line out of the quote.", "Yes, take the order form out again."),
        (FORM, "We have decided, please send the order form.", "We have decided nothing yet."),
        (
            FORM,
            "We decided for you. Send the order form.",
            "We decided to go with your rival, please send no order form.",
        ),
        (FORM, "It is decided. Please send the order form.", "As soon as we have decided you may send the order form."),
        (AT_TWO, "Thursday at 2 works for us.", "Please take Thursday at 2 out again."),
        (AT_TWO, "Please book us for Thursday at 2, we chose nothing else.", "Thursday at 2? We chose nothing yet."),
        (AT_TWO, "Please book Thursday at 2; call me when Ann has spoken.", "When Ann has spoken, book Thursday at 2."),
        (AT_TWO, "Please book Thursday at 2.", "Book nothing for Thursday at 2 before you hear from me."),
        (COPIED, "Please copy my director.", "Copy my director only when I say so."),
    ],
)
def test_what_the_customer_refuses_asks_or_puts_off_grants_nothing(sentence: str, fair: str, unfair: str) -> None:
    assert found(sentence)
    assert found(sentence, thread=fair) == ()
    assert found(sentence, thread=unfair)


@pytest.mark.parametrize(
    ("phrase", "fair", "unfair"),
    [
        (DUE, "her auditor wants it by 9 May", "our auditor wants it by 9 May"),
        (DUE, "the 9 May deadline is hers", "the 9 May deadline is ours"),
        (DUE, "Marta set the deadline of 9 May", "Marta rejected the deadline of 9 May"),
        (DUE, "Marta goes live on 9 May", "Marta's neighbour goes live on 9 May"),
        (DUE, "Marta signs on 9 May", "Marta signed last year on 9 May"),
        (DUE, "Marta needs it signed by 9 May", "I suppose Marta needs it signed by 9 May"),
        (DUE, "Marta has to sign by 9 May", "Marta may have to sign by 9 May"),
        ("I just need your signature on page 4.", "Marta said yes in writing yesterday", "Marta said yes to a visit"),
        (AT_TWO, "Marta wants Thursday at 2", "I think Marta would want Thursday at 2"),
        (AT_TWO, "Marta would like Thursday at 2", "Marta was asked for Thursday at 2"),
        (AT_TWO, "Marta asked for Thursday at 2", "Marta asked who wants Thursday at 2"),
        (AT_TWO, "Thursday at 2 was suggested by Marta", "Marta probably wants Thursday at 2"),
        (FORM, "Marta decided yesterday and asked for the order form", "Decided? Not by Marta."),
        (FORM, "Marta has decided for us, she chose nothing else", "Marta decided on Monday to choose nothing else"),
        (FORM, "Marta has decided for us", "Marta has decided against us"),
    ],
)
def test_guess_a_refusal_and_a_date_of_ours_make_nothing_fair(phrase: str, fair: str, unfair: str) -> None:
    assert found(f"Hi Marta,\n\n{phrase}", context=fair) == ()
    assert found(f"Hi Marta,\n\n{phrase}", context=unfair)
