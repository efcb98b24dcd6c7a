"""No coaching asks for a password, for money by another way, or that a file be run; like words are let through."""

import pytest

from bot.verification.verify import Verifier
from tests.proposing import DRAFT, REWRITE, codes


@pytest.mark.parametrize(
    "request_",
    [
        "Please send me your admin password.",
        "Could you reply with the security code?",
        "Reply with your PIN so that we can go on.",
        "Please enter the PIN.",
        "Send the PIN number first.",
        "Please wire the balance to our new account.",
        "The new bank details follow.",
        "Open the attached file and run it.",
    ],
)
def test_nothing_risky_is_asked_of_anybody(verifier: Verifier, request_: str) -> None:
    in_the_mail = codes(verifier, rewrite=f"{REWRITE}\n\n{request_}")
    told = codes(verifier, before_you_send=(request_,))

    assert "risky_request" in in_the_mail
    assert "risky_request" in told


@pytest.mark.parametrize(
    "said",
    ["What do you still need to pin down?", "Should we send another account manager?", "Tell me whom to pin this on."],
)
def test_words_that_only_look_risky_are_let_through(verifier: Verifier, said: str) -> None:
    assert "risky_request" not in codes(verifier, rewrite=f"{REWRITE}\n\n{said}")
    assert "risky_request" not in codes(verifier, before_you_send=(said,))


def test_password_the_rep_speaks_of_is_theirs_to_speak_of(verifier: Verifier) -> None:
    draft = f"{DRAFT}\n\nYou need a password for the portal; you set it yourself."

    found = codes(
        verifier, draft=draft, rewrite=f"{REWRITE}\n\nYou need a password for the portal; you set it yourself."
    )

    assert "risky_request" not in found
