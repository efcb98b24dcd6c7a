"""How long reading a draft takes, beside what else reads prose. Ratios are what counts; machines differ."""

import argparse
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bench.adversarial import hostile_texts, worst_growth
from bench.detectors import PROGRAMS
from bench.labelled import Labelled, read_labelled
from bot.analysis.analyse import Analyst
from bot.analysis.matching import Hit
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import read_twice
from bot.analysis.sentences import sentences
from bot.analysis.shadow import shadow
from bot.domain import Draft
from bot.playbook.book import Playbook, load_playbook
from bot.playbook.examples import read_examples

ROUNDS = 9
DRAFTS = 40
# So many drafts are read by a new process each, so many times.
_COLD, _COLD_ROUNDS = 5, 5
_SLOWEST = 15  # times the median
_ABOUT = 200  # characters more or less


def drafts_of(playbook: Playbook, size: int) -> list[str]:
    """Return drafts of about so many characters, every eighth sentence pressing or limp; the same each time."""
    folder = playbook.folder / "signals"
    examples = [read_examples(path) for path in sorted(folder.glob("*.examples.toml"))]
    fine = [text for each in examples for text in each.passes]
    flagged = [text for each in examples for text in each.flags]
    chance = random.Random(size)  # noqa: S311 - drafts, not secrets

    def draft() -> str:
        text = "Hi Dana,\n\n"
        while len(text) < size - 20:
            text += chance.choice(flagged if chance.random() < 1 / 8 else fine) + chance.choice([" ", " ", "\n\n"])
        return text + "\n\nBest,\nMarcus"

    return [draft() for _ in range(DRAFTS)]


def microseconds(run: Callable[[str], object], texts: Sequence[str]) -> float:
    """Return the processor time of one text, on average."""
    before = time.process_time()
    for text in texts:
        run(text)
    return (time.process_time() - before) / len(texts) * 1e6


def peer_microseconds(name: str, texts: Sequence[str]) -> float:
    """Return the processor time another checker takes for one text, in a process of its own that is warm."""
    answered = subprocess.run(  # noqa: S603 - our own scripts
        [*map(str, PROGRAMS[name]), "--time"], input=json.dumps(texts), capture_output=True, text=True, check=True
    )
    return float(answered.stdout) / len(texts) * 1e6


def cold_seconds(command: Sequence[str], bytecode: Path) -> float:
    """Return the processor time of one short-lived process, with its modules compiled as an installed tool has them."""
    timed = (
        "import resource as r,subprocess,sys;subprocess.run(sys.argv[1:],stdout=-3);"
        "used=r.getrusage(r.RUSAGE_CHILDREN);print(used.ru_utime+used.ru_stime)"
    )
    compiled = ("env", "-u", "PYTHONDONTWRITEBYTECODE", f"PYTHONPYCACHEPREFIX={bytecode}")
    answered = subprocess.run(  # noqa: S603 - our own commands
        [sys.executable, "-c", timed, *compiled, *command], capture_output=True, text=True, check=True
    )
    return float(answered.stdout)


def rules(analyst: Analyst, draft: Draft) -> list[Hit]:
    """Return every place where a pattern stands: the rules alone, without the rest of an analysis."""
    shade = shadow(draft.text)
    return list(analyst.matcher.hits(shade, sentences(draft, shade)))


def _warm_lines(analyst: Analyst, kind: str, texts: Sequence[str]) -> Iterator[str]:
    drafts = {text: read_draft(text) for text in texts}
    rules_alone, check = "rules and spans", "the whole check"
    # The rounds below read the same mails again, so what was remembered of their words is there: this once it is not.
    first = microseconds(lambda text: rules(analyst, drafts[text]), texts)
    ours: dict[str, Callable[[str], object]] = {
        rules_alone: lambda text: rules(analyst, drafts[text]),
        check: lambda text: read_twice(analyst, read_draft(text)),
    }
    taken: dict[str, list[float]] = {name: [] for name in (*ours, *PROGRAMS)}
    behind: dict[str, list[float]] = {name: [] for name in ours}
    for _ in range(ROUNDS):
        for name, run in ours.items():
            # As of the peers the second of two passes counts: behind other programs the caches hold what is theirs.
            behind[name].append(microseconds(run, texts))
            taken[name].append(microseconds(run, texts))
        for name in PROGRAMS:
            taken[name].append(peer_microseconds(name, texts))
    yield f"{kind}, {len(texts)} mails of {sum(map(len, texts)) // len(texts)} characters, warm (microseconds)"
    yield f"  rules and spans of mails that were never read before {first:.0f}"
    yield from (f"  {name}, first pass behind other programs {_spread(times, 0)}" for name, times in behind.items())
    for name, times in taken.items():
        beside = "   ".join(f"{_spread(_ratios(times, taken[each]), 1):>18} times {each}" for each in ours)
        yield f"  {name:18} {_spread(times, 0):>22}   {beside}"


def _ratios(times: Sequence[float], others: Sequence[float]) -> list[float]:
    return [time / other for time, other in zip(times, others, strict=True)]


def _labelled(folder: Path) -> list[Labelled]:
    """Return the labelled mails that may be looked at."""
    return [draft for name in ("dev", "train") for draft in read_labelled(folder / f"{name}.jsonl")]


def _real(folder: Path) -> list[str]:
    """Return those of about 1 kB."""
    texts = [draft.text for draft in _labelled(folder)]
    return [text for text in texts if abs(len(text) - 1000) < _ABOUT][:DRAFTS]


def _context_lines(analyst: Analyst, folder: Path) -> Iterator[str]:
    contexts = dict([(draft.text, draft.context) for draft in _labelled(folder) if draft.context][:DRAFTS])

    def check(text: str) -> object:
        return read_twice(analyst, read_draft(text, context=contexts[text]))

    taken = [microseconds(check, list(contexts)) for _ in range(ROUNDS)]
    size = sum(map(len, contexts)) // len(contexts)
    yield f"{len(contexts)} mails of {size} characters with a line of context, the whole check {_spread(taken, 0)}"


def _hostile_lines(analyst: Analyst) -> Iterator[str]:
    def run(text: str) -> object:
        return read_twice(analyst, read_draft(text))

    texts = drafts_of(analyst.playbook, 4000)
    median = statistics.median(microseconds(run, [text]) for text in texts for _ in range(3))
    slowest = {name: min(microseconds(run, [text]) for _ in range(3)) for name, text in hostile_texts(analyst.playbook)}
    name = max(slowest, key=lambda each: slowest[each])
    yield f"4 kB: a median draft {median:.0f} microseconds; the worst of {len(slowest)} hostile texts ({name})"
    yield f"  {slowest[name] / median:.1f} times that (at most {_SLOWEST})"
    yield f"four times the text takes at most {worst_growth(run):.1f} times as long, run-ons or of hypothesis"


def _cold_lines(kind: str, texts: Sequence[str], scratch: Path) -> Iterator[str]:
    here = Path(sys.executable).parent
    peers = Path(PROGRAMS["proselint"][0]).parent
    draft = scratch / "draft.txt"
    commands = {
        "sameside check": [str(here / "sameside"), "check", str(draft)],
        "proselint check": [str(peers / "proselint"), "check", str(draft)],
        "python -c pass": [sys.executable, "-c", "pass"],
    }
    taken: dict[str, list[float]] = {name: [] for name in commands}
    few = texts[:: max(1, len(texts) // _COLD)][:_COLD]
    for text in few:
        draft.write_text(text, encoding="utf-8")
        for command in commands.values():
            cold_seconds(command, scratch)  # the first compiles
        for name, command in [*commands.items()] * _COLD_ROUNDS:
            taken[name].append(cold_seconds(command, scratch) * 1e3)
    yield f"{kind}, {len(few)} drafts of 1 kB, a new process each (milliseconds of processor time)"
    for name, times in taken.items():
        ratios = _ratios(times, taken["proselint check"])
        yield f"  {name:18} {_spread(times, 0):>22}   {_spread(ratios, 2):>18} of proselint's"


def _spread(values: Sequence[float], digits: int) -> str:
    least, middle, most = min(values), statistics.median(values), max(values)
    return f"{middle:.{digits}f} [{least:.{digits}f}-{most:.{digits}f}]"


def main() -> int:
    """Print all of it."""
    parser = argparse.ArgumentParser(prog="python -m bench.speed", description=__doc__)
    parser.add_argument("--drafts", type=Path, metavar="FOLDER", help="a folder of labelled drafts, to be read as well")
    folder = parser.parse_args().drafts
    if not Path(PROGRAMS["proselint"][0]).exists():
        print("There is nothing to time it beside yet: make bench/peers/installed sets that up.", file=sys.stderr)
        return 2
    analyst = Analyst(load_playbook())
    analyst.warm()
    for text in drafts_of(analyst.playbook, 3000):  # as a service has read others before
        analyst.analyse(read_draft(text))
    print(*_warm_lines(analyst, "dense", drafts_of(analyst.playbook, 1000)), sep="\n")
    if folder:
        print(*_warm_lines(analyst, "real", _real(folder)), *_context_lines(analyst, folder), sep="\n")
    print(*_hostile_lines(analyst), sep="\n")
    with tempfile.TemporaryDirectory() as scratch:
        for kind, texts in (("dense", drafts_of(analyst.playbook, 1000)), ("real", _real(folder) if folder else [])):
            if texts:
                print(*_cold_lines(kind, texts, Path(scratch)), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
