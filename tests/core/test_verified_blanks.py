"""What a rewrite leaves open, says in another language, or hides, is held to the draft as well."""

import pytest

from bot.verification.verify import Verifier
from tests.proposing import DRAFT, codes, light, rewritten


@pytest.mark.parametrize(
    ("blank", "code"),
    [
        ("[10% off]", "added_fact"),
        ("[ten percent off]", "added_fact"),
        ("[until 4 May]", "added_fact"),
        ("[by Friday]", "added_fact"),
        ("[$500]", "added_fact"),
        ("[30 minutes]", "added_fact"),
        ("[Emily will call]", "added_name"),
        ("[what Siemens asked for]", "added_name"),
    ],
)
def test_blank_holds_no_invention(verifier: Verifier, blank: str, code: str) -> None:
    found = codes(verifier, rewrite=rewritten("What would", f"By {blank}, what would"))

    assert found == {code}


@pytest.mark.parametrize("blank", ["[this quarter]", "[two reasons]", "[20% on 140 seats]", "[what Luis asked for]"])
def test_blank_may_ask_for_the_reps_own_words(verifier: Verifier, blank: str) -> None:
    found = codes(verifier, rewrite=rewritten("What would", f"By {blank}, what would"))

    assert found == set()


def test_offer_in_the_customers_mail_is_no_promise_of_the_reps(verifier: Verifier) -> None:
    draft = f"{DRAFT}\n\n> We can share the audit with you."

    found = codes(verifier, draft, rewrite=rewritten("What would", "We can share the audit. What would"))

    assert found == {"added_promise"}


def test_invented_name_in_a_german_rewrite_is_refused(verifier: Verifier) -> None:
    draft = "Guten Tag Frau Reed, wir haben den Termin f\u00fcr Sie eingetragen. Passt Ihnen der Vertrag so?"
    again = "Guten Tag Frau Reed, wir haben mit Herrn Weber einen Termin f\u00fcr Sie notiert. Passt das Ihnen?"

    found = codes(
        verifier,
        draft,
        rewrite=again,
        highlights=(light("den Termin"),),
        from_their_chair="Zu schnell.",
        before_you_send=(),
    )

    assert found == {"added_name", "gender_guessed"}


@pytest.mark.parametrize("sign", ["\u202e", "\u200b", "\u200d", "\ufeff", "\x07", "\x1b", "\u00ad"])
def test_sign_nobody_sees_is_refused_unless_the_draft_holds_it(verifier: Verifier, sign: str) -> None:
    hidden = rewritten("your team", f"your{sign} team")

    added = codes(verifier, rewrite=hidden)
    told = codes(verifier, keep_line=f"you ask{sign} plainly")
    given = codes(verifier, DRAFT.replace("your team", f"your{sign} team"), rewrite=hidden)

    assert added == told == {"system_text"}
    assert given == set()


@pytest.mark.parametrize("seen", ["\U0001f469\u200d\U0001f4bb", "\u2764\ufe0f\u200d\U0001f525", "\t", "\n"])
def test_emoji_tabs_and_line_breaks_are_seen(verifier: Verifier, seen: str) -> None:
    found = codes(verifier, rewrite=rewritten("for your team", f"for your {seen} team"))

    assert found == set()
