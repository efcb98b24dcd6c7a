"""An answer that is still coming: what is whole of it and holds may be seen, and never a rewrite."""

import json
from dataclasses import asdict, replace

import pytest

from bot.analysis.passages import read_draft
from bot.domain import Advice, Analysis, Highlight, Mode, Proposal, SignalKey, Verdict
from bot.prompting.answer import read_so_far
from bot.verification.verify import Verifier
from tests.hostile.goods import Good, goods
from tests.parts import DRAFT, GOOD, QUOTE, REWRITE, analyst

WRITTEN = json.dumps(asdict(GOOD))
CHANGED = [good for good in goods() if good.proposal.verdict is not Verdict.SEND]


def analysis() -> Analysis:
    return analyst().analyse(read_draft(DRAFT))


def seen(proposal: Proposal) -> Advice | None:
    return Verifier(analyst()).so_far(proposal, analysis(), model="small-model")


def test_lines_are_read_when_they_are_whole_and_highlights_with_all_they_say() -> None:
    after = {
        '"rework"': Proposal(Verdict.REWORK, "", "", (), None, ()),
        "a time and": Proposal(Verdict.REWORK, "", "", (), None, ()),
        'a purpose."': Proposal(Verdict.REWORK, GOOD.keep_line, "", (), None, ()),
        "decided for Dana": Proposal(Verdict.REWORK, GOOD.keep_line, GOOD.from_their_chair, (), None, ()),
        'Offer the time."': replace(GOOD, rewrite=None, before_you_send=()),
        "Does that suit": replace(GOOD, rewrite=None, before_you_send=()),
    }

    read = {words: read_so_far(WRITTEN[: WRITTEN.index(words) + len(words)]) for words in after}

    assert read == after


@pytest.mark.parametrize(
    "text", ["", "{", '{"verdict": "rew', '{"verdict": "maybe"}', "Sure! Here", "[1]", '{"verdict": 3}']
)
def test_nothing_is_read_of_what_is_no_answer(text: str) -> None:
    assert read_so_far(text) is None


@pytest.mark.parametrize("lights", ["3", '"x"', "[3]", '[{"quote": 1, "signal": 2, "reads_as": 3, "move": 4}]', "null"])
def test_highlights_of_another_shape_are_no_answer(lights: str) -> None:
    assert read_so_far(f'{{"verdict": "rework", "highlights": {lights}}}') is None


def test_what_is_seen_of_a_whole_answer_has_no_rewrite() -> None:
    advice = seen(GOOD)

    assert advice is not None
    assert (advice.rewrite, advice.before_you_send, advice.unfinished) == (None, (), True)
    assert advice.highlights == GOOD.highlights
    assert REWRITE not in str(asdict(advice))


@pytest.mark.parametrize(
    "broken",
    [
        replace(GOOD, keep_line="You offer 45 minutes."),
        replace(GOOD, from_their_chair="Roberta Quill will hate this."),
        replace(GOOD, from_their_chair="Ask <!channel> first."),
        replace(GOOD, reply="Send me your password."),
        replace(GOOD, highlights=(Highlight("words that nobody wrote", SignalKey("fomo"), "herded", "Cut it."),)),
        replace(GOOD, highlights=(Highlight(QUOTE, SignalKey("of_no_playbook"), "decided", "Ask."),)),
        replace(GOOD, highlights=GOOD.highlights * 4),
        replace(GOOD, verdict=Verdict.SEND),
    ],
    ids=["number", "name", "mention", "password", "quote", "signal", "too many", "verdict"],
)
def test_part_that_does_not_hold_is_not_seen(broken: Proposal) -> None:
    assert seen(GOOD)
    assert seen(broken) is None


@pytest.mark.parametrize("good", CHANGED, ids=lambda good: good.name)
def test_every_beginning_of_an_answer_that_holds_may_be_seen(good: Good) -> None:
    text, verifier, read = json.dumps(asdict(good.proposal)), Verifier(analyst()), good.analysis
    whole = verifier.verify(good.proposal, read, mode=Mode.MODEL).advice
    beginnings = dict.fromkeys(read_so_far(text[:end]) for end in range(0, text.index('"rewrite"'), 5))
    advices = [verifier.so_far(so_far, read, model="") for so_far in beginnings if so_far]

    shown = [advice for advice in advices if advice]
    assert whole is not None
    assert advices[-1] is not None
    # A first line in another language may be taken for English with strange names, and waits for the next.
    assert shown == advices or not good.english
    assert all(advice.keep_line in {"", whole.keep_line} for advice in shown)
    assert all(advice.highlights == whole.highlights[: len(advice.highlights)] for advice in shown)


def test_what_had_not_begun_has_the_verdict_of_the_rules_and_no_words() -> None:
    advice = Verifier(analyst()).not_begun(analysis(), model="small-model")

    assert (advice.verdict, advice.keep_line, advice.highlights) == (analysis().verdict, "", ())
    assert advice.unfinished
