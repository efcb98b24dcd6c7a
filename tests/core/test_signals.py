"""Every signal file holds together with its examples, both ways."""

import ast
from itertools import pairwise
from pathlib import Path

import pytest

from bot.analysis.passages import read_draft
from bot.domain import Family, SignalKey
from bot.playbook.examples import Examples, read_examples
from bot.playbook.resources import shipped
from bot.verification.facts import facts_in
from tests.parts import analyst, shipped_playbook

PLAYBOOK = shipped_playbook()
ANALYST = analyst()
FOLDER = shipped("prompts") / "signals"
SPAN_SIGNALS = [key for key, signal in PLAYBOOK.signals.items() if signal.level == "span"]
OF_WHOLE_MAILS = [key for key, signal in PLAYBOOK.signals.items() if signal.level != "span"]
ASK = "Which of the two plans suits your team better?"


EXAMPLES: dict[str, Examples] = {key: read_examples(FOLDER / f"{key}.examples.toml") for key in PLAYBOOK.signals}


def signals_in(sentence: str) -> set[SignalKey]:
    analysis = ANALYST.analyse(read_draft(sentence))
    return {finding.signal for finding in analysis.findings} | {kept.signal for kept in analysis.keep}


def held(key: SignalKey, texts: tuple[str, ...], *, flagged: bool) -> int:
    return sum((key in signals_in(text)) is flagged for text in texts)


@pytest.mark.parametrize("key", SPAN_SIGNALS)
def test_every_example_is_flagged_or_left_alone(key: SignalKey) -> None:
    missed = [text for text in EXAMPLES[key].flags if key not in signals_in(text)]
    flagged = [text for text in EXAMPLES[key].passes if key in signals_in(text)]

    assert (missed, flagged) == ([], [])


MAILS = [
    (key, kind == "flags", text)
    for key in OF_WHOLE_MAILS
    for kind in ("flags", "passes")
    for text in (*getattr(EXAMPLES[key], kind), *getattr(EXAMPLES[key], f"blind_{kind}"))
]


@pytest.mark.parametrize(("key", "flagged", "text"), MAILS)
def test_example_of_a_whole_mail_is_flagged_or_left_alone(key: SignalKey, text: str, *, flagged: bool) -> None:
    analysis = ANALYST.analyse(read_draft(text))

    assert (key in map(str, analysis.document)) is flagged


@pytest.mark.parametrize(
    ("fault", "presses", "protected"),
    [
        ("false_urgency", "Please sign this week.", "For your 12 April opening, please sign this week."),
        (
            "superlative_claim",
            "It is the best pump on the market.",
            "In the June test at your yard it used 11% less diesel, the best pump on the market.",
        ),
        (
            "forced_choice",
            "Shall we start on Monday or on Tuesday?",
            "Shall we start on Monday or on Tuesday, or not at all?",
        ),
        (
            "false_consensus",
            "We both agreed that the pump is too loud.",
            "We both agreed that the pump is too loud, did I get that right?",
        ),
        (
            "capitulation",
            "Name your price and we will make it work.",
            "We don't handle chilled freight, so name your price and we will make it work.",
        ),
        (
            "apologetic",
            "Sorry to bother you again.",
            "I'm sorry for the double invoice and sorry to bother you again; the mistake was on our side.",
        ),
    ],
    ids=["their date", "evidence", "or not", "recap as a question", "misfit", "real apology"],
)
def test_good_move_protects_the_same_stretch(fault: SignalKey, presses: str, protected: str) -> None:
    assert fault in signals_in(f"Hi Dana, {ASK} {presses}")
    assert fault not in signals_in(f"Hi Dana, {ASK} {protected}")


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Hi Ruta, just checking in. Sorry to bother you again. No worries if not. Sam", ["no_ask", "limp"]),
        (f"Hi Ruta, just checking in. Sorry to bother you again. {ASK}", ["limp"]),
        (
            "We are thrilled about our new depot. We think our team did our best. We are proud of our crew. I love it.",
            ["no_ask", "seller_focus"],
        ),
        (f"You said the vans are loud. We can bring ours to your yard on Monday, and we would stay an hour. {ASK}", []),
        ("Hi Ruta, as you asked, the manual for the second pump is attached.", []),
    ],
    ids=["limp without ask", "limp", "all us", "both hats", "hands over"],
)
def test_faults_of_the_whole_mail_are_named(text: str, facts: list[str]) -> None:
    assert [*map(str, ANALYST.analyse(read_draft(text)).document)] == facts


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_patterns_are_apart_and_a_comment_stands_at_its_pattern(path: Path) -> None:
    lines = path.read_text().splitlines()

    assert [above for above, line in pairwise(lines) if line == "[[patterns]]" and above[:1] not in {"", "#"}] == []
    assert [above for above, line in pairwise(lines) if above.startswith("#") and not line] == []


@pytest.mark.parametrize("key", SPAN_SIGNALS)
def test_blind_examples_hold_as_well_as_at_first_sight(key: SignalKey) -> None:
    written = EXAMPLES[key]

    assert held(key, written.blind_flags, flagged=True) >= written.first_flags
    assert held(key, written.blind_passes, flagged=False) >= written.first_passes


@pytest.mark.parametrize("key", sorted(PLAYBOOK.signals))
@pytest.mark.parametrize("kind", ["flags", "passes"])
def test_signal_has_twelve_examples_of_each_kind_and_six_from_a_stranger(key: SignalKey, kind: str) -> None:
    written = EXAMPLES[key]
    own, blind = (written.flags, written.blind_flags) if kind == "flags" else (written.passes, written.blind_passes)

    assert len({*own, *blind}) >= 12
    assert len({*blind} - {*own}) >= 6


def test_every_examples_file_belongs_to_a_signal() -> None:
    names = {path.name.removesuffix(".examples.toml") for path in FOLDER.glob("*.examples.toml")}

    assert names <= set(PLAYBOOK.signals)


@pytest.mark.parametrize("key", [key for key, signal in PLAYBOOK.signals.items() if signal.family is not Family.GOOD])
def test_reframe_is_not_flagged_itself(key: SignalKey) -> None:
    said = [reframe.text for reframe in PLAYBOOK.signals[key].reframes if reframe.text]
    filled = [
        text.format(
            reader="Dana",
            when="Thursday at 2",
            length="30 minutes",
            amount="20% discount",
            thing="the proposal",
            topic="the new gate",
        )
        for text in said
    ]

    pressing = [text for text in filled if ANALYST.analyse(read_draft(text)).findings]

    assert pressing == []


def test_signal_files_are_where_the_playbook_says() -> None:
    assert {Path(name).stem for name in map(str, FOLDER.glob("*.toml")) if ".examples" not in name} == set(
        PLAYBOOK.signals
    )


@pytest.mark.parametrize("key", PLAYBOOK.signals)
def test_own_words_of_a_signal_state_no_fact(key: SignalKey) -> None:
    signal = PLAYBOOK.signals[key]
    told = [signal.seat, signal.reads_as, signal.move, *(f"{said.text} {said.check}" for said in signal.reframes)]

    stated = [fact for fact in facts_in("\n".join(told)) if fact.kind != "number"]

    assert stated == []


def texts_in(node: ast.AST) -> set[str]:
    """Return the texts that stand together in a list, a set or as the keys of a mapping."""
    match node:
        case ast.Dict(keys=each) | ast.Set(elts=each) | ast.Tuple(elts=each) | ast.List(elts=each):
            return {one.value for one in each if isinstance(one, ast.Constant) and isinstance(one.value, str)}
        case _:
            return set()


def test_signals_that_the_code_names_are_there() -> None:
    known = {str(key) for key in PLAYBOOK.signals}
    trees = (ast.parse(path.read_text("utf-8")) for path in sorted((Path(__file__).parents[2] / "bot").rglob("*.py")))
    nodes = [node for tree in trees for node in ast.walk(tree)]
    named = [node.args[0] for node in nodes if isinstance(node, ast.Call) and ast.unparse(node.func) == "SignalKey"]

    alone = {node.value for node in named if isinstance(node, ast.Constant)}
    together = [texts for node in nodes if (texts := texts_in(node)) & known]

    assert alone
    assert alone - known == set()
    assert together
    assert [texts - known for texts in together if texts - known] == []


def test_signals_that_the_changes_name_are_there() -> None:
    named = {name: each for name, each in PLAYBOOK.edits._asdict().items() if isinstance(each, frozenset)}
    turns = {key for turn in PLAYBOOK.edits.every_turn for key in turn.signals}

    del named["bare"], named["undone"]  # these are verbs

    assert [key for each in (*named.values(), turns) for key in each if key not in PLAYBOOK.signals] == []
