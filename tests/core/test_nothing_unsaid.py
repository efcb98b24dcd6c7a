"""Every figure, date, hour and name of a draft stands in its rewrite, or the reply says that it went."""

from dataclasses import replace

import pytest

from bench.rewrites import unsaid_in
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import read_twice
from bot.domain import Analysis, Mode, Proposal, Verdict
from bot.models.local.coach import PlaybookCoach
from bot.models.local.mail.left_out import Told, gone_unseen
from bot.models.local.mail.lost import Lost, lost_of
from bot.rendering.reply import Reply, compose_reply
from bot.verification.verify import Verifier
from tests.parts import analyst

ANALYST = analyst()
COACH, VERIFIER = PlaybookCoach(ANALYST), Verifier(ANALYST)
MAILS = tuple(
    mail.strip()
    for mail in """
Hi Roisin,

Just circling back on the quote I sent over on 9 October (11,250 for the three boilers, flues included). Sorry to
chase, I know it's a mad time of year.

Fergal
==
Dear Ms Kowalska,

I'd like to introduce myself and Brandt Hydraulik. We are Pomerania's number one supplier of hydraulic cylinders and
pumps, with 22 years of experience, 9 mobile workshops and a showroom in Gdynia. We are thrilled to offer you a free
inspection. I have already put you down for Tuesday 8 December at 14.00.

Jens
==
Hi Carmen,

Following up on the samples that went out on the 17th: 12 of the blue tile and 6 of the grey, with the price list for
2027 (from €38 per m²). I'd hate for you to lose the autumn window and have to explain it to your client.
Can you confirm today?

Pepe
==
Dear Dr Lund,

Following our meetings in August and October I have had no response to my last three messages about the two steam mops.
My team put in a good deal of time, including two days by our engineer Tomas Berg, and I need a clear yes or no by
Wednesday, 9 December. Otherwise the survey will be invoiced at SEK 38,000.

Annika
==
Hi Tom,

Pretty much everyone round Llandeilo has gone over to the new plan. I've only got one more to sign for my December
numbers, so I'll pop by Thursday at 7.30 with Gwen and the form for the £268 plan.

Rhys
""".split("==")
)


def reply_to(mail: str) -> tuple[Reply, list[Lost]] | None:
    """Return the reply as it is read, and what of the mail is not in the rewrite; nothing where there is none."""
    analysis = read_twice(ANALYST, read_draft(mail))
    return reply_of(analysis, COACH.propose(analysis).whole)


def reply_of(analysis: Analysis, proposal: Proposal) -> tuple[Reply, list[Lost]] | None:
    """Return the same of a mail that was coached."""
    advice = VERIFIER.verify(proposal, analysis, mode=Mode.LOCAL).advice
    if analysis.verdict is Verdict.SEND or not advice or not advice.rewrite:
        return None
    reply = compose_reply(advice, reader=analysis.reader, help="help")
    return reply, lost_of(analysis.as_read, advice.rewrite, ANALYST.playbook)


@pytest.mark.parametrize("mail", MAILS)
def test_no_fact_is_lost_unsaid(mail: str) -> None:
    replied = reply_to(mail)

    assert replied is not None
    assert unsaid_in(*replied) == []


def test_reply_that_names_nothing_leaves_it_unsaid() -> None:
    reply, _ = reply_to(MAILS[3]) or pytest.fail("it has a rewrite")

    assert unsaid_in(reply, [Lost("SEK 51,000", needed=True)]) == ["SEK 51,000"]


@pytest.mark.parametrize(("count", "unsaid"), [("two", []), ("one", ["£310", "9 March", "March"])])
def test_what_is_only_counted_is_told_as_far_as_it_is_counted(count: str, unsaid: list[str]) -> None:
    reply, _ = reply_to(MAILS[3]) or pytest.fail("it has a rewrite")
    counting = replace(reply, points=(), checks=(f"Gone from the draft: 6 of the grey and {count} more.",))
    lost = [Lost(thing, needed=True) for thing in ("6 of the grey", "£310", "9 March", "March")]

    assert unsaid_in(counting, lost) == unsaid


def test_nobody_is_asked_to_put_back_what_only_pulled() -> None:
    reply, _ = reply_to(MAILS[4]) or pytest.fail("it has a rewrite")

    assert not any("Gone from the draft" in check and "December" in check for check in reply.checks)


@pytest.mark.parametrize(
    ("words", "needed"),
    [
        ("Just circling back on the quote of 9 October (11,250 for the three boilers) in case you had a minute.", True),
        ("I've only got two more to sign for my December figures and my boss is on my back.", False),
    ],
)
def test_facts_of_a_limp_sentence_are_needed_and_those_of_a_quota_are_not(words: str, *, needed: bool) -> None:
    analysis = read_twice(ANALYST, read_draft(f"Hi Ana,\n\n{words} The hall is dry.\n\nOle"))
    lost = lost_of(analysis, "Hi Ana,\n\nThe hall is dry.\n\nOle", ANALYST.playbook)

    assert lost
    assert {one.needed for one in lost} == {needed}


def test_number_is_named_with_what_it_counts_and_not_with_a_price_that_ends_alike() -> None:
    words = "It is $11.40 a seat, 40% off or $40 a month, so count on 40 desks."
    analysis = read_twice(ANALYST, read_draft(f"Hi Ana,\n\n{words} The hall is dry.\n\nOle"))
    kept = f"Hi Ana,\n\n{words.partition(',')[0]}.\n\nOle"

    things = {one.thing for one in lost_of(analysis, kept, ANALYST.playbook)}

    assert things == {"40% off", "$40 a month", "40 desks"}


def test_of_many_things_the_first_are_named_and_the_others_counted() -> None:
    mail = (
        "Hi Ana,\n\nThis is my third mail, and I only need your signature under the order of 3 May for 14 doors at 310"
        " euros, 22 frames at 140 euros, 6 hatches at 95 euros and 40 locks at 31 euros. The hall is dry."
        " Which door comes first?\n\nOle"
    )
    reply, _ = reply_to(mail) or pytest.fail("it has a rewrite")

    assert all(len(check) < 140 for check in reply.checks if "Gone from the draft" in check)


def test_price_that_rises_on_a_day_is_named_with_its_day() -> None:
    analysis = read_twice(
        ANALYST, read_draft("Hi Ana,\n\nYou'd be foolish to wait, as cement goes up 4% on 1 May.\n\nOle")
    )

    assert "4% on 1 May" in {one.thing for one in lost_of(analysis, "Hi Ana,\n\nOle", ANALYST.playbook)}


def test_price_is_named_without_the_word_that_leads_on() -> None:
    analysis = read_twice(ANALYST, read_draft("Hi Ana,\n\nJust checking in on the 310 euros and the lids.\n\nOle"))

    assert "310 euros" in {one.thing for one in lost_of(analysis, "Hi Ana,\n\nOle", ANALYST.playbook)}


@pytest.mark.parametrize(
    ("words", "thing"), [("the wiring plan, parts 1 to 4, and a case", "parts 1 to 4"), ("a wall of 3 by 4", "3 by 4")]
)
def test_end_of_a_range_is_named_with_its_beginning(words: str, thing: str) -> None:
    analysis = read_twice(ANALYST, read_draft(f"Hi Ana,\n\nYou get {words}. The hall is dry.\n\nOle"))

    assert {one.thing for one in lost_of(analysis, "Hi Ana,\n\nThe hall is dry.\n\nOle", ANALYST.playbook)} >= {thing}


@pytest.mark.parametrize("hour", ["at 9.15", "before 16.40", "until 20.30"])
def test_hour_with_a_point_in_it_is_lost_and_a_measure_is_none(hour: str) -> None:
    analysis = ANALYST.analyse(read_draft(f"Hi Ada,\n\nThe van comes {hour}, and the belt is 0.12 mm.\n\nIvo"))

    assert {one.thing for one in lost_of(analysis, "", ANALYST.playbook)} >= {hour, "0.12"}
    assert hour not in {one.thing for one in lost_of(analysis, f"We come {hour}.", ANALYST.playbook)}


@pytest.mark.parametrize(
    ("thing", "is_named"), [("at 9.15", True), ("by 11:05", True), ("Rotterdam", False), ("9 pallets", False)]
)
def test_hour_is_named_and_not_counted_where_it_is_not_shown(thing: str, *, is_named: bool) -> None:
    other = "The new harbour office in Kristiansand and its annexe"
    lost = [Lost(one, needed=False, pulled=True) for one in (other, thing)]
    told = Told(quoted=f"I come {thing} to see it", shown="I come \u2026 to see it")

    named = gone_unseen(lost, told, f"{other} wait. I come {thing} to see it all with you.")

    assert (thing in named) is is_named
    assert ("one more" in named) is not is_named
