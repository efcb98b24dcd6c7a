"""Finds the joints of a sentence: where one of its clauses ends and the next begins."""

import re
from collections.abc import Sequence

from bot.analysis.abbreviations import is_abbreviated
from bot.models.local.reading.speaking import SUBJECT, speaks

_PARTS = re.compile(
    r"(?:;|:|(?<!\d)\s[-\u2013\u2014])\s+|, (?=(?:and|but|so|because|which|otherwise|as|since|though|while)\b)"
    r"|,? (?=but only\b)|, (?=after (?:that|which)\b)"
    rf"|(?<=\w), (?={SUBJECT}|(?:our|my|the) \w+ (?:is|are|has|have|can|will)\b"
    r"|the (?:[\w-]+ ){1,2}?(?:simply |just |then )?(?:goes|moves|rises|drops|stays|costs|comes|runs) (?=[^,;]*\d))"
    r"|,? (?=and (?:most|many|all|others?|several|every\w*|nobody) )|, (?=or (?:perhaps|maybe|possibly)\b)"
    r"| (?=if (?:it(?:['\u2019]s| is)|you|we|they) (?:\w+ )?(?:sign|order|commit|decide|confirm|upgrade)\w*\b)"
    r"| (?=so need\b)|,? (?=or (?:else )?(?:I|we)(?:['\u2019]ll|['\u2019]d)? \w)"
    rf"| (?<!\bhe )(?<!\bshe )(?<!\byou )(?<!\bthey )(?=(?:and|but|so|because) {SUBJECT})| (?=so that\b)",
    re.IGNORECASE,
)
_LED = (
    r"(?:if|when|once|unless|until|before|after|as|while|because|without|with|at|for|in|on|by|to|given)"
    r"\b [^,;:]{2,60}? "
)
_FRANK = r"(?:to be )?(?:honest|frank|fair)(?:ly)?,?|quite (?:honestly|frankly),?|believe me,?|trust me,?"
# "... but your site takes 7 seconds", "... and our fitter has", "... then. oak oil is extra": parted by no comma.
_BARE = re.compile(
    r" (?=(?:but|because) (?:your|our|my)\b)| (?=because (?:an?|the|some\w*) )"
    r"|(?<=[a-z\d][a-z\d])[.!]+ (?!(?:and|or|of|to|in|per)\b)(?=(?-i:[a-z]))"
    r"| (?=and (?:(?:your|our|the|my) [\w-]+(?: [\w-]+){0,2}?|(?-i:[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)?))"
    r" (?:is|are|has|have|can|will|goes|lasts|stays?|comes?|costs?|takes?|needs?|covers|includes|fits|starts"
    r"|begins|ends|holds|keeps)\b)|, (?=(?:that|this) (?:price|rate|offer|figure|deal|quote)\b)"
    # "... is £180 with the stand, tbh it's a steal".
    r"|(?<=\w), (?=(?:tbh|ngl|imo|to be (?:honest|fair|frank)|honestly|frankly)\b)"
    r"|\s*(?:[;:]-?[)D(P]|[\u2600-\u27bf\U0001f000-\U0001faff]+)\s+(?=(?-i:[A-Z]))"
    r"| (?=which (?:I|we)(?:['\u2019]ll| can| could| will)\b)"
    # "... and with two little ones in the house you really", "... and honestly at that price I".
    rf"| (?=(?:and|but|so) (?:{_LED}|(?:{_FRANK}) (?:{_LED})?)(?:{SUBJECT}|(?:your|our|the|my) [\w-]+))",
    re.IGNORECASE,
)
_AND = re.compile(r"\A(?:and|but|so|because) ", re.IGNORECASE)
# "it may, I fear, rain": what stands between two commas leads to nothing.
AN_ASIDE = (
    r"(?:I|we) (?:\w+ )?(?:think|believe|suppose|guess|hope|trust|add|say|fear|dare say|admit|regret"
    r"|(?:am|are) (?:afraid|sure|certain))"
)
_ASIDE = re.compile(rf"{AN_ASIDE}\b,", re.IGNORECASE)
JOINED = re.compile(r"(?:and|but|so|because|which|otherwise|as|since|though|while|after)\b", re.IGNORECASE)
_LEAST_WORDS = 4
_STOP = re.compile(r"(?<=[!?]) |(?<=\.) (?=[^a-z])")
_END = re.compile(r"[\s.!?\u2026]*\Z")


def without_its_end(sentence: str) -> str:
    """Return a sentence without the stop or the mark at its end."""
    return _END.sub("", sentence)


def clauses_of(sentence: str) -> list[str]:
    """Return the clauses of a sentence."""
    return [sentence[start:end] for start, end in zip(*bounds(joints(sentence), sentence), strict=True)]


def bounds(cuts: Sequence[tuple[int, int]], sentence: str) -> tuple[list[int], list[int]]:
    """Return where the parts of a sentence between some cuts start, and where they end."""
    return [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(sentence)]


def shortens(sentence: str, at: int) -> bool:
    """Tell whether the full stop `at`, or right before it, only shortens a word: "eight weeks incl. erection"."""
    stop = at if sentence.startswith(".", at) else at - 1
    return sentence[stop : stop + 1] == "." and is_abbreviated(sentence, stop, sentence[stop + 1 :].lstrip())


def sentences_in(words: str) -> list[str]:
    """Return the sentences of words that are said as one: of "I rang Mr. Kim. He is away" two."""
    stops = [stop.span() for stop in _STOP.finditer(words) if not shortens(words, stop.start())]
    starts, ends = bounds(stops, words)
    return [words[start:end] for start, end in zip(starts, ends, strict=True)]


def joints(sentence: str) -> list[tuple[int, int]]:
    """Return what stands between the clauses of a sentence: a comma alone only behind a whole clause."""
    found: list[tuple[int, int]] = []
    for match in _PARTS.finditer(sentence):
        before = sentence[found[-1][1] if found else 0 : match.start()]
        bare = match[0] == ", " and not JOINED.match(sentence, match.end())
        in_brackets = sentence.count("(", 0, match.start()) > sentence.count(")", 0, match.start())
        if (
            not in_brackets
            and not _ASIDE.match(sentence, match.end())
            and (not bare or len(before.split()) >= _LEAST_WORDS)
        ):
            found.append(match.span())
    return found


def all_joints(sentence: str) -> list[tuple[int, int]]:
    """Return the joints of a sentence, those that no comma marks as well."""
    found = joints(sentence)
    at = {end for _, end in found}
    for bare in _BARE.finditer(sentence):
        if shortens(sentence, bare.start()):
            continue
        before = max((end for _, end in found if end <= bare.start()), default=0)
        # "The package with two albums and the frame is £850": what has no verb of its own is no clause.
        if bare.end() not in at and speaks(_AND.sub("", sentence[before : bare.start()])):
            found.append(bare.span())
    return sorted(found)
