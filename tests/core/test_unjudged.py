"""A draft in a language the rules do not read is not told that it is fine."""

from bot.analysis.passages import read_draft
from bot.domain import Advice, Analysis, Mode
from bot.rendering.catalogue import speaking
from bot.rendering.reply import Reply, compose_reply
from bot.rendering.slack import first_look_message
from tests.parts import analyst, coach, shipped_playbook

GERMAN = """Sehr geehrter Herr Schulze,

Sie riskieren gerade Ihren Job. Unterschreiben Sie heute, sonst rufe ich Ihren Chef an.

Mit freundlichen Grüßen
Uwe Brandt"""
PLAYBOOK = shipped_playbook()
ANALYST = analyst()
COACH = coach()


def analysis() -> Analysis:
    return ANALYST.analyse(read_draft(GERMAN))


def advice(mode: Mode) -> Advice:
    return COACH.coach_locally(analysis(), mode=mode)


def reply(mode: Mode) -> Reply:
    return compose_reply(advice(mode), reader=analysis().reader, help="/coach help", judged=analysis().judged)


def test_nothing_is_flagged_by_accident() -> None:
    assert (analysis().findings, analysis().keep) == ((), ())


def test_local_reply_says_that_it_did_not_judge() -> None:
    said = reply(Mode.LOCAL)

    assert said.title == "Not judged"
    assert "Nothing here presses" not in said.chair
    assert "English only" in said.note


def test_nothing_is_praised_and_the_frame_speaks_the_reader_s_language() -> None:
    with speaking("de"):
        said = reply(Mode.LOCAL)

    assert said.keep == ""
    assert said.chair.startswith("Diesen Entwurf habe ich nicht beurteilt.")


def test_reply_in_the_model_s_place_says_both_why_and_what_it_cannot_do() -> None:
    said = reply(Mode.FALLBACK)

    assert "did not answer" in said.note
    assert "English only" in said.note


def test_first_look_does_not_say_that_nothing_presses() -> None:
    message = first_look_message(analysis(), PLAYBOOK)

    assert "Nothing in it presses" not in message["text"]
    assert message["text"].endswith("the full reply follows.")
