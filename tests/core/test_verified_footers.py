"""What a company adds below a mail is judged no more in the rewrite than in the draft; what is new there is."""

import pytest

from bot.analysis.passages import read_draft
from bot.domain import Highlight, Mode, Proposal, SignalKey, Verdict
from bot.verification.verify import Verifier
from tests.coaching import rewrite_of
from tests.parts import analyst

BODY = "Hi Dana,\n\nthe lift parts are at our depot in Cork. I need your yes by Friday."
REWRITE = "Hi Dana,\n\nthe lift parts are at our depot in Cork. When would an answer suit you?"
BELOW = "\n\nBest,\nSven\n\n-- \n"
FOOTERS = [
    "If you have received this message in error, please delete it and notify the sender immediately.",
    "Failure to do so may have legal consequences.",
    "Book a demo now, only 5 slots left this month!",
    "Trusted by 400+ bakeries across Europe",
]


def broken(footer: str, below: str) -> set[str]:
    """Return what a model's proposal breaks that puts `below` where the draft has the `footer`."""
    analysis = analyst().analyse(read_draft(f"{BODY}{BELOW}{footer}"))
    light = Highlight("I need your yes by Friday", SignalKey("false_urgency"), "It is no date of mine.", "Ask for one.")
    proposal = Proposal(
        Verdict.ONE_CHANGE,
        "you say where the parts are",
        "The date is not one of mine.",
        (light,),
        f"{REWRITE}{BELOW}{below}",
        (),
    )
    return {each.code for each in Verifier(analyst()).verify(proposal, analysis, mode=Mode.MODEL).violations}


@pytest.mark.parametrize("footer", FOOTERS)
def test_a_mail_keeps_its_footer_and_gets_its_rewrite(footer: str) -> None:
    rewrite = rewrite_of(f"{BODY}{BELOW}{footer}")

    assert rewrite.endswith(footer)
    assert "I need your yes" not in rewrite


@pytest.mark.parametrize("footer", FOOTERS)
def test_a_model_may_keep_the_footer(footer: str) -> None:
    assert broken(footer, footer) == set()


@pytest.mark.parametrize(
    ("below", "code"),
    [
        ("Decide today or lose the price.", "pressure_left"),
        ("Sign here, everyone else in Cork already has.", "new_pressure"),
        ("Trusted by 400+ bakeries. Sign here, everyone else in Cork already has.", "new_pressure"),
    ],
)
def test_a_model_may_put_no_pressure_in_its_place(below: str, code: str) -> None:
    assert code in broken(FOOTERS[-1], below)


@pytest.mark.parametrize("footer", FOOTERS[1:])
def test_a_footer_is_pressure_where_the_mail_speaks(footer: str) -> None:
    analysis = analyst().analyse(read_draft(f"{BODY}{BELOW}{footer}"))
    light = Highlight("I need your yes by Friday", SignalKey("false_urgency"), "It is no date of mine.", "Ask for one.")
    for moved in (f"{REWRITE}\n\n{footer}{BELOW.rstrip('- ')}", f"{REWRITE}\n\n{footer}{BELOW}{footer}"):
        proposal = Proposal(Verdict.ONE_CHANGE, "you say where the parts are", "No date of mine.", (light,), moved, ())
        broken = Verifier(analyst()).verify(proposal, analysis, mode=Mode.MODEL).violations
        assert {each.code for each in broken} & {"new_pressure", "pressure_left"}, moved
