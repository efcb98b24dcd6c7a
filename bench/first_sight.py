"""How many sentences of strangers were heard before a pattern was tuned to them: counted anew by the rules of that day.

`python -m bench.first_sight` takes the code and the playbook of the last commit before from the history of the
repository, lets them read today's blind examples, and says where they differ from what those have noted.
"""

import json
import subprocess
import sys
import tarfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.playbook.examples import Examples, read_examples
from bot.playbook.resources import shipped

ROOT = Path(__file__).parents[1]
BEFORE = "6335ab7d3c837f47e3a57916f6f59997f5c815da"
# The product of another day reads this, so it needs nothing that came or went since.
_READER = """
import json, sys
from pathlib import Path
from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.playbook.book import load_playbook

analyst = Analyst(load_playbook(Path("prompts").resolve()))

def signals_in(text):
    analysis = analyst.analyse(read_draft(text))
    return [*(one.signal for one in (*analysis.findings, *analysis.keep)), *map(str, analysis.document)]

asked = json.load(sys.stdin)
print(json.dumps({key: [[key in signals_in(text) for text in texts] for texts in both] for key, both in asked.items()}))
"""


def blind_examples() -> dict[str, Examples]:
    """Return the examples of each signal; the blind ones are by somebody who had seen its definition alone."""
    paths = sorted((shipped("prompts") / "signals").glob("*.examples.toml"))
    return {path.name.removesuffix(".examples.toml"): read_examples(path) for path in paths}


def counted_by(folder: Path, examples: Mapping[str, Examples]) -> dict[str, tuple[int, int]]:
    """Return how many blind sentences the product in a folder hears, and how many near-misses it leaves alone."""
    asked = json.dumps({key: (each.blind_flags, each.blind_passes) for key, each in examples.items()})
    run = [sys.executable, "-c", _READER]
    told = subprocess.run(run, cwd=folder, input=asked, stdout=subprocess.PIPE, text=True, check=True)  # noqa: S603 - ours
    heard = json.loads(told.stdout)
    return {key: (sum(flags), passes.count(False)) for key, (flags, passes) in heard.items()}


def lines(examples: Mapping[str, Examples], counted: Mapping[str, tuple[int, int]]) -> Iterator[str]:
    """Yield what was counted for each signal, and where another number is noted."""
    for key, each in examples.items():
        flags, passes = counted[key]
        noted = (each.first_flags, each.first_passes)
        differs = "" if (flags, passes) == noted else f"  noted: {noted[0]} and {noted[1]}"
        yield f"{key:28} {flags:>4}/{len(each.blind_flags):<4} {passes:>4}/{len(each.blind_passes):<4}{differs}"
    heard, left = map(sum, zip(*counted.values(), strict=True))
    written = sum(len(each.blind_flags) for each in examples.values())
    near = sum(len(each.blind_passes) for each in examples.values())
    yield f"{'all':28} {heard:>4}/{written:<4} {left:>4}/{near:<4}"


def main() -> None:
    """Print it."""
    examples = blind_examples()
    archive = ["git", "-C", str(ROOT), "archive", BEFORE, "bot", "prompts"]
    packed = subprocess.run(archive, stdout=subprocess.PIPE, check=True).stdout  # noqa: S603 - our own history
    with TemporaryDirectory() as folder:
        with tarfile.open(fileobj=BytesIO(packed)) as files:
            files.extractall(folder, filter="data")
        counted = counted_by(Path(folder), examples)
    print(f"found, and near-misses left alone, at {BEFORE[:7]}")
    print("\n".join(lines(examples, counted)))


if __name__ == "__main__":
    main()
