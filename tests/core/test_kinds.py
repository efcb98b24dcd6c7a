"""What is said of flagged words is true of their kind."""

from pathlib import Path

import pytest

from bot.analysis.kinds import told_each, told_of
from bot.analysis.passages import read_draft
from bot.domain import FAULTS, Family, Finding, Proposal, SignalKey, Situation, Span
from bot.models.local.coach import PlaybookCoach
from bot.models.local.reply.highlights import worst_first
from bot.rendering.slack import first_look_message
from tests.parts import analyst
from tests.playbooks import problems_of, write_playbook

ANALYST = analyst()
OPENING = "Hi Ines,\n\nThe gate you chose is painted and dry."
ASK = "Which of your two drivers fetches it?\n\nBest,\nOle"


def proposed(pressing: str) -> Proposal:
    return PlaybookCoach(ANALYST).propose(ANALYST.analyse(read_draft(f"{OPENING} {pressing} {ASK}"))).whole


@pytest.mark.parametrize(
    ("pressing", "reads_as"),
    [
        ("Can I count on you?", "a promise asked of Ines, not an answer"),
        ("I worked the whole weekend on this drawing for you.", "a bill for work Ines did not order"),
        ("If I don't hear back I'll assume you're happy and send the invoice.", "silence, taken for Ines's yes"),
        ("I've told our fitters to start on the 3rd.", "others told, before Ines decided"),
        ("I've put an hour in your diary for Tuesday.", "an entry in Ines's calendar, before a yes"),
        ("This is my third email about it.", "a count of your mails, nothing for Ines"),
        ("I see you opened the quote four times.", "Ines's steps, watched and counted"),
        ("The serial numbers are already running under your name.", "done already; did Ines ask for it?"),
        ("I wouldn't want to be the one explaining it to them.", "a picture of Ines, made small before others"),
        ("I was kind of wondering if maybe you'd had a moment.", "a question for Ines that is not quite asked"),
        ("But obviously you know your people much better than I do.", "a bow to Ines, where a view would help"),
        ("Signing should be just a formality at this point.", "Ines's yes, taken for granted"),
    ],
)
def test_words_are_told_as_what_they_are(pressing: str, reads_as: str) -> None:
    assert reads_as in [light.reads_as for light in proposed(pressing).highlights]


@pytest.mark.parametrize(
    ("words", "reads_as"),
    [
        ("We have given your porter the key already", "done already; did Ines ask for it?"),
        ("Our Anneke will ring you on Monday about the bank details", "to happen anyhow; has Ines said yes to it?"),
        ("The paint goes along for free, but only until the van leaves", "a price with a condition to it"),
        ("It would be wise to settle it before the weekend", "a date; is it Ines's, or yours?"),
        ("Most of the yards along the canal have gone over to steel", "what others do; is it a reason for Ines?"),
        ("We could not promise that the old hinges would still be made", "something Ines may not count on"),
        ("I respect that you want to wait, a gate rusts at any season", "what Ines said; is it answered here?"),
        ("My boys slept in the lorry to bring it", "somebody of yours, brought into it"),
        ("You will wonder how you lived without it", "a guess at what Ines thinks or will do"),
        ("For a gate that is settled early the hinges come free", "a price with a condition to it"),
        ("As we said, a gate like that stays another client of ours", "your side of it; what is it to Ines?"),
        ("Gates like that come down in a storm", "may lean on Ines"),
        ("Let's get half an hour in tomorrow", "a step set for both; does it suit Ines?"),
        ("Otherwise the old hinges go back into the melt", "something Ines would lose; is it so?"),
        ("Your smith's drawing made us all smile", "a smile at what Ines said or thinks"),
        ("That wraps up everything you wanted settled", "settled, says this; does Ines say so?"),
        ("You'll recall how you leaned on the old one", "how it was, by your account; by Ines's too?"),
        ("There is a hinge in it for whoever rings before noon", "a price with a condition to it"),
        ("You'd be the last one on the canal without it", "what others do; is it a reason for Ines?"),
        ("Nobody else forges a latch like that", "a large claim to check"),
        ("His cousin waited a year, and he is still waiting", "somebody else, brought into it"),
        ("I'd say a gate should never squeak", "one view of it; does Ines share it?"),
        ("I had a word with the head gardener on the way out", "somebody else brought in; did Ines choose it?"),
        (
            "We do it in our system from the left, everyone begins with the hinges",
            "your way of doing it; does it fit Ines?",
        ),
        ("As for that worry, paint is paint", "a doubt; is it answered here?"),
        ("Our letters may have gone into the hedge", "earlier mails and calls, brought up"),
        ("Nobody opens a gate like you do", "kind words; what are they for?"),
        ("Farmers who oil their hinges know this", "said of some; is Ines among them?"),
        ("We came by for the new sign and saw the gate", "your side of it; what is it to Ines?"),
        ("No gate here is as old, there is no duty to paint it", "said as certain; what does it rest on?"),
        ("My brother and I forge in Penrook", "may lean on Ines"),
        ("Then a short word would be normal between smiths", "may lean on Ines"),
        ("He forges it cheaper than me at the end of the day", "may lean on Ines"),
        ("The hinges are oiled so your people do not hear them", "may lean on Ines"),
        ("My colleague stayed in the forge till midnight for the latch", "your own trouble, told to Ines"),
    ],
)
def test_of_what_is_only_suspected_no_fault_is_named_but_what_can_be_seen(words: str, reads_as: str) -> None:
    finding = Finding(SignalKey("threat"), Family.PUSH, 2, Span(0, len(words)), words, source="words", named=False)

    assert told_of(finding, ANALYST.playbook, Situation.FOLLOW_UP).told_to("Ines") == reads_as


@pytest.mark.parametrize(
    ("words", "reads_as"),
    [
        ("No worries at all if not, I know you're super busy", "the ask, taken back before Ines answered"),
        ("I can imagine how rushed you are in spring", "a reason for Ines to put it off"),
        ("There, I have taken too much of your evening", "an apology for being there"),
        ("Fine, I'll swallow both of those", "given away; did Ines ask for it?"),
        ("Only to wave across the fence and say hello", "a question with nothing in it for Ines"),
        ("The gate leans a little, as gates do", "does this bring Ines any further?"),
    ],
)
def test_way_of_stepping_back_that_has_no_name_is_told_by_what_can_be_seen(words: str, reads_as: str) -> None:
    finding = Finding(
        SignalKey("capitulation"), Family.PASSIVE, 2, Span(0, len(words)), words, source="words", named=False
    )

    assert told_of(finding, ANALYST.playbook, Situation.FOLLOW_UP).told_to("Ines") == reads_as


@pytest.mark.parametrize("words", ["I'm told you are the one for gates", "I was told to ask for you"])
def test_what_the_rep_was_told_was_told_to_nobody(words: str) -> None:
    finding = Finding(SignalKey("fait_accompli"), Family.PUSH, 3, Span(0, len(words)), words, "learned")

    assert "others told" not in told_of(finding, ANALYST.playbook, Situation.FOLLOW_UP).told_to("Ines")


def test_second_sentence_of_a_kind_is_told_as_what_else_it_is() -> None:
    words = ("The gate is yours", "The old gate is yours", "The gate is yours, and nobody else has one")
    found = [Finding(SignalKey("threat"), Family.PUSH, 2, Span(0, 1), said, named=False) for said in words]

    told = [each.told_to("Ines") for _, each in told_each(found, ANALYST.playbook, Situation.FOLLOW_UP)]

    assert told == [
        "may lean on Ines",
        "worth reading once as Ines would",
        "a large claim to check",
    ]


def test_second_of_one_signal_is_told_by_what_can_be_seen_in_it() -> None:
    told = proposed(
        "Most of your competitors have already switched. Nearly all the yards in the valley have switched too."
    ).highlights

    assert [light.reads_as for light in told] == [
        "a crowd where Ines needed a reason",
        "what others do; is it a reason for Ines?",
    ]


@pytest.mark.parametrize(
    ("limp", "reads_as"),
    [
        ("Sorry to bother you again. Just checking in.", "an apology for writing, before anything for Ines"),
        ("Feel free to ignore this.", "a way out, before Ines has looked in"),
        ("No rush at all, whenever suits you, or never!", "the next step, left to Ines"),
    ],
)
def test_each_way_of_stepping_back_is_told_as_itself(limp: str, reads_as: str) -> None:
    assert reads_as in [light.reads_as for light in proposed(limp).highlights]


def test_each_kind_of_fault_is_shown_beside_a_second_of_the_worst() -> None:
    told = proposed(
        "Sign the attached by midnight and I'll make it 20% cheaper. Deal? Only three crews can have the lift in June."
    ).highlights

    assert [light.signal for light in told] == ["assumed_close", "scarcity", "assumed_close"]


def test_first_look_tells_what_the_reply_will_tell() -> None:
    analysis = ANALYST.analyse(read_draft(f"{OPENING} Can I count on you? This is my third email about it. {ASK}"))

    told = first_look_message(analysis, ANALYST.playbook)["text"]

    assert "\u201cCan I count on you?\u201d \u2192 a promise asked of Ines, not an answer" in told


def test_first_look_does_not_quote_the_harmless_half_of_a_sentence() -> None:
    text = "The price of 18,400 euros for all of the nine gates holds as long as the order reaches me by Friday."
    analysis = ANALYST.analyse(read_draft(f"{OPENING} {text} {ASK}"))

    assert "reaches me by Friday" in first_look_message(analysis, ANALYST.playbook)["text"]


def test_nothing_is_told_twice_in_the_same_words() -> None:
    told = [
        light.reads_as
        for light in proposed(
            "We are thrilled about our award. We are excited about our new hall. I see you opened the quote four times."
        ).highlights
    ]

    assert len(told) == len(set(told)) > 1


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("[kind]\n", "double brackets"),
        ('kind = "x"\n', "double brackets"),
        ("kind = [3]\n", "double brackets"),
        ("[[kind]]\nof = ['rush']\nwhen = ['x']\nreads_as = 'x'\nmove = 'x'\nudno = 'x'\n", "udno"),
        ("[[kind]]\nof = ['rush']\nwhen = ['x']\nreads_as = 'x'\nmove = 'x'\npending = 'no'\n", "pending"),
    ],
)
def test_kind_that_is_written_wrongly_is_told_at_loading(tmp_path: Path, written: str, told: str) -> None:
    folder = write_playbook(tmp_path)
    (folder / "seats.toml").write_text(written, encoding="utf-8")

    assert any(told in problem for problem in problems_of(folder))


def test_every_kind_is_of_known_faults_and_said_at_a_glance() -> None:
    playbook = ANALYST.playbook
    faults = {key for key, signal in playbook.signals.items() if signal.family is not Family.GOOD}

    for kind in playbook.kinds:
        assert kind.of <= faults | {*FAULTS}
        assert len(kind.reads_as.split()) <= 9
        assert len(kind.move.split()) <= 13
        assert len(kind.seat.split()) <= 17
        assert not kind.undo or not kind.pending


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ('when = ["now"]', "`of`, signals"),
        ('of = ["rush"]\nwhen = ["now"]', "reads_as, move"),
        ('of = ["rush", "hurry"]\nwhen = ["now"]\nreads_as = "x"\nmove = "y"', "a kind is of 'hurry'"),
        ('of = ["rush"]\nwhen = ["..3 now"]\nreads_as = "x"\nmove = "y"', "..3 now"),
        ('of = ["rush"]\nwhen = ["now"]\nreads_as = "{when}"\nmove = "y"', "{when}"),
        ('of = ["rush"]\nwhen = ["now"]\nreads_as = "x"\nmove = "y"\nundo = "{when}"', "undo has no slot"),
    ],
)
def test_fault_in_a_kind_is_named(tmp_path: Path, kind: str, told: str) -> None:
    folder = write_playbook(tmp_path)
    (folder / "seats.toml").write_text(f"[[kind]]\n{kind}\n", encoding="utf-8")

    assert any(told in problem for problem in problems_of(folder))


def test_second_stretch_of_a_worse_signal_is_told_before_a_milder_one() -> None:
    said = (
        "I've gone ahead and booked our survey for Tuesday at 9. I only give you this price if you sign by Friday. "
        "I've already put the kick-off in your calendar."
    )
    analysis = ANALYST.analyse(read_draft(f"Hi Dana,\n\n{said}\n\nBest,\nTom"))

    assert [light.severity for light in worst_first(analysis, ANALYST)] == [3, 3, 2]
