"""A rewrite that is handed out needs no coaching: read again beside what its draft stood beside, it is "Send it"."""

from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.analysis.analyse import Analyst, FirstReading
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import read_twice
from bot.domain import Draft, Verdict
from bot.models.local.coach import PlaybookCoach
from bot.playbook.examples import read_examples
from tests.coaching import coached
from tests.mails import MAILS
from tests.parts import analyst, shipped_playbook

PLAYBOOK = shipped_playbook()
ANALYST = analyst()
EXAMPLES = [read_examples(path) for path in sorted((PLAYBOOK.folder / "signals").glob("*.examples.toml"))]
PIECES = [piece for some in EXAMPLES for piece in (*some.flags, *some.passes, *some.blind_flags, *some.blind_passes)]
GREETINGS = ("", "Hi Dana,\n\n", "Dear Mr van der Westhuizen,\n\n", "Hey friend,\n\n", "Hello Dana, ")
CLOSINGS = ("", "\n\nBest,\nTom", "\n\nWith respect,\nTom Hale", "\n\nSee you Tuesday,\nTom", " Thanks, Tom")
THREADS = ("", "\n\nOn 3 May, Dana wrote:\n> The auditors come on 14 May, and go-live is 3 June.\n> Dana")
# A coach that hands nothing out would need no coaching again either.
_LEAST_GIVEN = 0.95
CONTEXTS = ("", "Dana asked for Tuesday and wants to be live by 3 June.", "They said the price has to come down.")


def verdict(text: str, context: str = "") -> Verdict:
    return read_twice(ANALYST, read_draft(text, context=context)).verdict


@settings(max_examples=150)
@given(
    st.sampled_from(GREETINGS),
    st.sampled_from((" ", "\n\n")).flatmap(
        lambda gap: st.lists(st.sampled_from(PIECES), min_size=1, max_size=7).map(gap.join)
    ),
    st.sampled_from(CLOSINGS),
    st.sampled_from(THREADS),
    st.sampled_from(CONTEXTS),
)
def test_rewrite_of_a_mail_made_of_many_pieces_is_ready_to_send(
    greeting: str, body: str, closing: str, thread: str, context: str
) -> None:
    rewrite = coached(f"{greeting}{body}{closing}{thread}", context).rewrite

    assert rewrite is None or verdict(f"{rewrite}{thread}", context) is Verdict.SEND


def test_mails_made_of_many_pieces_are_given_rewrites() -> None:
    chance = Random(7)  # noqa: S311 - so that a failure can be repeated
    bodies = [" ".join(chance.sample(PIECES, 5)) for _ in range(60)]
    pressing = [text for body in bodies if verdict(text := f"Hi Dana,\n\n{body}\n\nBest,\nTom") is not Verdict.SEND]

    assert len(pressing) > len(bodies) / 2
    assert sum(map(bool, map(coached, pressing))) >= _LEAST_GIVEN * len(pressing)


@pytest.mark.parametrize("name", [name for name, mail in MAILS.items() if mail.verdict is not Verdict.SEND])
def test_mail_that_presses_is_given_a_rewrite(name: str) -> None:
    assert coached(MAILS[name].text).rewrite


class NeverContent(Analyst):
    """Finds fault with whatever it reads."""

    def first_reading(self, draft: Draft, **how: Any) -> FirstReading:  # noqa: ANN401 - handed on as it is
        """Say that it has to be coached again."""
        first = super().first_reading(draft, **how)
        return first._replace(analysis=first.analysis._replace(verdict=Verdict.REWORK))


def test_what_would_have_to_be_coached_again_is_not_handed_out() -> None:
    analyst = NeverContent(PLAYBOOK)

    proposal = PlaybookCoach(analyst).propose(analyst.analyse(read_draft(MAILS["lifts"].text))).whole

    assert proposal.rewrite is None
    assert proposal.highlights


def test_what_a_thread_excuses_stays_in_the_rewrite() -> None:
    theirs = "To be live on 3 June, security needs the form by 9 May."
    text = f"Hi Dana,\n\n{theirs} I've gone ahead and booked your team in for Tuesday.\n\nBest,\nTom{THREADS[1]}"

    assert theirs in (coached(text).rewrite or "")


def test_greeting_that_is_too_close_becomes_a_plain_one() -> None:
    text = "Dear Friend,\n\nThe two prices for the new gate are below. Which of them suits the yard better?\n\nTom"

    assert coached(text).rewrite == text.replace("Dear Friend", "Hello")


def test_brother_who_is_greeted_by_his_name_is_no_friend_of_ours() -> None:
    text = "Dear Brother Anselm,\n\nThe tenor bell has no crack. May I show the Chapter the wear on the 11th?\n\nEdwin"

    assert verdict(text) is Verdict.SEND


def test_question_in_brackets_is_no_question_to_put_a_no_behind() -> None:
    text = "Hi Dana,\n\nTell me two things: the figure (12 or 13?) and whether the drawing stays.\n\nTom"

    assert "too early to say? and" not in (coached(text).rewrite or "")
