"""Says what was added or sent where an act that is owned says "it", and the sentence that named the thing went."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from bot.domain import Span
from bot.models.local.reading.capitals import in_the_midst
from bot.models.local.reading.topics import first_thing_in, only_thing_in

_IT = re.compile(r"\bbefore (?:I|we|(?:our|my) [\w-]+) [a-z]+(?: (?:in|up|down|off|out))? (?P<it>it)\b")
# What is theirs was neither added nor sent by us as ours; a day or a person is no thing.
_NO_THING = re.compile(r"(?:your|you|he|she)\b", re.IGNORECASE)


def named_in_acts(text: str, spans: list[Span], said: Mapping[Span, str]) -> Iterator[tuple[Span, str]]:
    """Yield each owned act with its thing by name, where only the sentence before it named that, and went."""
    for before, span in pairwise(spans):
        act = _IT.search(said.get(span, ""))
        if act is None or said.get(before) != "" or "\n" in text[before.end : span.start]:
            continue
        words = before.of(text)
        thing = only_thing_in(words) or first_thing_in(words)
        if thing and not _NO_THING.match(thing):
            told = said[span]
            yield span, f"{told[: act.start('it')]}{in_the_midst(thing)}{told[act.end('it') :]}"
