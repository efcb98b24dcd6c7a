"""What was heard at first sight can be counted anew: the product of any day reads the blind examples of today."""

from bench.examples import signals_in
from bench.first_sight import ROOT, blind_examples, counted_by, lines
from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft

SOME = {key: each for key, each in blind_examples().items() if key in {"guilt", "name_the_stall", "no_ask"}}


def test_product_in_a_folder_reads_the_blind_examples(shipped_analyst: Analyst) -> None:
    counted = counted_by(ROOT, SOME)

    assert counted == {
        key: (
            sum(key in signals_in(shipped_analyst.analyse(read_draft(said))) for said in each.blind_flags),
            sum(key not in signals_in(shipped_analyst.analyse(read_draft(said))) for said in each.blind_passes),
        )
        for key, each in SOME.items()
    }


def test_count_that_is_noted_otherwise_is_told() -> None:
    noted = {key: (each.first_flags, each.first_passes) for key, each in SOME.items()}
    flags, passes = noted["guilt"]

    same = list(lines(SOME, noted))
    other = list(lines(SOME, noted | {"guilt": (flags + 1, passes)}))

    assert not any("noted" in line for line in same)
    assert [line for line in other if "noted" in line] == [
        f"{same[0].replace(f'{flags}/', f'{flags + 1}/', 1)}  noted: {flags} and {passes}"
    ]
