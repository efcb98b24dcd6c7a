"""Mails that stay in the house: what presses there, and what is said to a colleague or a rep instead."""

from pathlib import Path

import pytest

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.domain import Analysis, Mode, Situation, Verdict
from bot.models.local.coach import PlaybookCoach
from bot.models.local.sentence.reframing import is_true_of
from bot.playbook.signals import Reframe
from bot.playbook.weights import House
from bot.verification.verify import Verifier
from tests.parts import analyst, shipped_playbook
from tests.playbooks import problems_of, write_playbook

PLAYBOOK = shipped_playbook()
ANALYST = analyst()
HUNT = """Team,

We are at 68% and the forecast is thin. Call every open quote today and again tomorrow, until they pick up. If the \
buyer stalls, go over his head. Tell them the price goes up on Monday.

Whoever has no order on Friday can explain it to me.

Ida"""
PRIZE = """Folks,

seven quotes open. I don't care how, but I want the Harlow one signed by Wednesday. Get their owner on the phone if \
she keeps moaning about the deposit. No excuses.

The first who brings one in gets the day off.

Ida"""
BLAME = """Hi Jon,

the customer in Leeds has waited nine days for the valves. I've already promised them Monday. No more excuses from \
planning; if it slips again I'll be on your case.

Which lorry can take them?

Rita"""
TARGET = """Folks, we want everybody at quota by noon on Thursday. Those below it work on Saturday until they sell \
something, and you and I will have a difficult talk."""
FRIGHT = """Team,

Six quotes are open at the care homes. When they hesitate, bring up the fire in Leeds and let them picture it.

Which of them have named a date?

Ida"""
COVER = """Hi all,

The forecast is due on Thursday. I'm disappointed that some of you rang three customers, and I'm not going to \
cover for you upstairs. Tell them the 10% goes away on the 30th.

Steve"""
OVER = """Hi Deepa,

Please release the credit hold on Balaji Agencies today. If it isn't cleared by 2 pm I will have to write to Venkat \
sir and tell him that sales suffers because of accounts.

Suresh"""
ASKS_THEM = """Hi Deepa,

Balaji Agencies asked for an answer on the credit hold. I will have to write to the customer tomorrow. Can you tell me \
by noon what I can say?

Suresh"""
FAIR = """Hi Jon,

the customer in Leeds has waited nine days for the valves. Every day costs them a shift; they told us so. \
Could planning put them on Monday's lorry? I need to tell them by noon, whatever the answer is.

Rita"""


def analysed(text: str) -> Analysis:
    return ANALYST.analyse(read_draft(text))


@pytest.mark.parametrize(
    ("text", "situation", "signals"),
    [
        (HUNT, Situation.MANAGER_TO_REPS, {"nagging", "going_over_head", "discount_bait", "threat"}),
        (TARGET, Situation.MANAGER_TO_REPS, {"threat"}),
        (FRIGHT, Situation.MANAGER_TO_REPS, {"fear_or_shame"}),
        (BLAME, Situation.INTERNAL, {"fait_accompli", "condescension", "threat"}),
        (COVER, Situation.MANAGER_TO_REPS, {"threat", "discount_bait"}),
        (OVER, Situation.INTERNAL, {"going_over_head"}),
        (ASKS_THEM, Situation.INTERNAL, set()),
        (FAIR, Situation.INTERNAL, set()),
    ],
    ids=["hunt", "target", "fright", "blame", "cover", "over", "asks", "fair"],
)
def test_what_presses_in_the_house_is_heard(text: str, situation: Situation, signals: set[str]) -> None:
    analysis = analysed(text)

    assert analysis.situation is situation
    assert {finding.signal for finding in analysis.findings} == signals


def test_what_presses_reps_is_heard_in_a_mail_that_is_known_to_go_to_them() -> None:
    analysis = ANALYST.analyse(read_draft(PRIZE), situation=Situation.MANAGER_TO_REPS)

    heard = {finding.signal for finding in analysis.findings}
    assert heard == {"assumed_close", "force_fit", "going_over_head", "objection_steamroll", "threat"}


@pytest.mark.parametrize("text", [HUNT, BLAME])
def test_reply_speaks_to_colleagues_and_its_rewrite_holds_up(text: str) -> None:
    analysis = analysed(text)
    proposal = PlaybookCoach(ANALYST).propose(analysis).whole

    advice = Verifier(ANALYST).without_model(proposal, proposal, analysis, mode=Mode.LOCAL)

    said = PLAYBOOK.inside[analysis.situation]
    assert advice.rewrite is not None
    assert advice.violations == ()
    assert [light.move for light in advice.highlights] == [said[light.signal].move for light in advice.highlights]
    assert analysed(advice.rewrite).verdict is Verdict.SEND


def test_haste_for_a_customer_is_no_pressure_on_a_colleague() -> None:
    assert analysed(FAIR).verdict is Verdict.SEND


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[internal", "inside.toml"),
        ("[elsewhere.rush]", "there is no situation 'elsewhere'"),
        ('[internal.unheard]\nmove = "x"', "unheard is a signal"),
        ('[internal.rush]\nseats = "x"', "rush is a signal with some of"),
        ('[internal.rush]\nseat = "{wen}"', "{wen}"),
        ('[internal.rush]\nseat = "{amount}?"', "{amount}"),  # only the words are known of any finding
    ],
)
def test_fault_in_what_counts_inside_is_named(tmp_path: Path, text: str, told: str) -> None:
    folder = write_playbook(tmp_path)
    (folder / "inside.toml").write_text(text, encoding="utf-8")

    assert any(told in problem for problem in problems_of(folder))


def test_what_would_press_a_customer_is_hidden_by_the_house_on_more_surety_only() -> None:
    # So likely stays what nothing presses in.
    analyst = Analyst(PLAYBOOK._replace(house=House({"": 180}, {"": -100})))
    told = (
        "The reference is Halvorsen in Bergen. They have forty vessels, and they say that the first months were rough "
        "for all of their crews."
    )

    assert analyst.analyse(read_draft(told)).situation is Situation.INTERNAL
    pressing = f"{told} I just need you to sign it by Friday."
    assert analyst.analyse(read_draft(pressing)).situation is not Situation.INTERNAL


def test_only_who_promised_something_says_so() -> None:
    reframe = Reframe("I promised that before asking you; which date could you keep?")

    assert is_true_of(reframe, "I've told Rory the cradle's coming Wednesday")
    assert is_true_of(reframe, "I already promised them Monday")
    assert not is_true_of(reframe, "While you've got them on, talk up the new camera")
    assert is_true_of(Reframe("What would you need from me for that?"), "While you've got them on, talk up the camera")
