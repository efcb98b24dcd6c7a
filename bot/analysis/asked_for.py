"""What somebody asks for by name, and what is to be done with it: "send legal the price list" is a list, to be sent."""

import re
from collections.abc import Callable, Iterator
from itertools import islice, pairwise
from typing import NamedTuple

from bot.analysis.anchors import Anchors, stem, things_of
from bot.analysis.dates import MONTH, WEEKDAY
from bot.analysis.imperatives import IMPERATIVE, SAID

_FOR = r"\bask(?:s|ed|ing)?(?: me| us)? for "
# "Asked us to send", "had me send", "please send", "could you send", "and to send", and a mail that begins with "Send".
_TO_DO = (
    r"(?:\b(?:ask(?:s|ed|ing)?|told|tells|wants?|wanted|invited|instructed|expects|likes?|needs?)"
    r"(?: (?:me|us|that (?:i|we)))?(?: (?:please|kindly))? to |\b(?:had|made|have|has|lets?) (?:me|us) (?!to\b)"
    r"|\b(?:please|pls|plz|kindly) |\b(?:can|could|would|will) (?:you|we)(?: please| kindly)? "
    rf"|\band to |\A\W*(?=send\b)|{SAID}(?={IMPERATIVE})|(?::\s+|\")\"?(?={IMPERATIVE}))"
)
_ASKED = re.compile(rf"{_FOR}|{_TO_DO}(?:\w+ly |also |just |then |not )*(?P<verb>[a-z]+(?:-[a-z]+)?)\b")
_WORDS = re.compile(r"[\w'-]+|[,;:.?!\"()]")
_STOPS = frozenset(
    "for by before until till on at in of to with from about because so that as when if while since into onto through "
    "over via than instead after without around near under up out off back again too today tomorrow tonight now asap "
    "straight directly please pls plz rather but which who where how why whether is are was were has have will "
    "would".split()
)
# Nobody asks for what goes on behind "and" with who does it: "price the crane, and she is off next week".
_WHO = frozenset("i we you he she it they who that this there everything nobody".split())
# Nor by name: "and Ines (our team) is off".
_DOES = frozenset("is are was were has have had will would can could needs wants ( does did".split())
_NEAR = 5
_MOST_WORDS = 60  # behind what is asked: were all looked at, a run-on would take for ever
# "Would you be so kind as to" names nothing.
_NO_ACTS = frozenset({"be", "go"})
_DATE = re.compile(rf"(?:{WEEKDAY}s?|{MONTH}|\d.*)\Z")
_DETERMINERS = frozenset(
    "the a an his their our my your its both all these those this that some any two three four five another".split()
)
_PRONOUNS = frozenset("me us him them it you himself herself themselves everybody everyone one something".split())
# A person in "send her the list"; in "send her list" it says whose list it is.
_HER = "her"
# What only shows or tells of a thing is another one, whatever it is of: "a photo of the crane", "the crane's sheet".
_TELLS_OF_IT = frozenset(
    "quote quotation price cost list sheet plan drawing diagram photo photograph picture scan copy description summary "
    "certificate brochure manual video reference invoice estimate overview details detail specification number name "
    "address report template sample example link version history".split()
)
_TELLING = frozenset(map(stem, _TELLS_OF_IT))
_COPIES = frozenset(map(stem, ("copy", "scan", "version")))
# Who asks has it sent to nobody else: "send me the contract", "to send the contract to her".
_TO_SELF = re.compile(
    r"[^,;:.]{0,40}? (?:to )?(?:(?:me|us|him)\b"
    r"|her\b(?=\W*\Z|[,;:.]| (?:the|an?|all|both|this|that|two|by|on|for|before|and|as|in|directly|first)\b))"
)
_CALLS = frozenset({"call", "ring", "phone"})
_SENDS = frozenset({"send", "email", "mail", "post", "forward", "give", "show"})
# To do one of these to a thing is neither to book nor to send it, nor to start with it.
_OTHER_ACTS = frozenset(
    "see view know discuss check explain correct change review read print describe show quote price compare measure "
    "test translate photograph inspect clean repair find look tell think clarify discuss revise update improve "
    "paint cost recommend mention shorten proofread estimate calculate draft amend redo rewrite reconsider keep "
    "return collect replace store unlock demonstrate insure weigh count".split()
)

# "Keep the Tuesday free" is to book it.
_KEPT_FREE = re.compile(r"[^,;:.]{0,40}? (?:free|open|aside|clear)\b")


class Asked(NamedTuple):
    """What is asked for in one breath: the heads of its nouns and of what they are of, what to do, and for whom.

    There may be `more` than one thing, or one more thing to do.
    """

    verb: str
    heads: frozenset[str]
    of: frozenset[str]
    for_self: bool
    more: bool

    def is_other_act(self, flagged: Anchors) -> bool:
        """Tell whether all that is asked is to do something that the flagged sentence does not."""
        return self.verb in _OTHER_ACTS and not self.more and stem(self.verb) not in flagged.things

    @property
    def is_a_call(self) -> bool:
        """Tell whether all that is asked for is to speak."""
        return self.verb in _CALLS and not self.more

    @property
    def sends_papers(self) -> bool:
        """Tell whether it is to send what only tells of a thing."""
        return self.verb in _SENDS and not self.heads.isdisjoint(_TELLING)

    def things(self, names_no_thing: Callable[[frozenset[str]], frozenset[str]], *, copies: bool) -> frozenset[str]:
        """Return the things asked for by name; what is told of a thing is another, unless `copies` count as it."""
        telling = self.heads & _TELLING
        named = (self.heads | self.of) - names_no_thing(self.heads | self.of)
        if telling and not (copies and telling <= _COPIES):
            return (named | telling) - self.of
        return named


def asked_in(shade: str) -> Iterator[Asked]:
    """Yield each thing that a sentence of evidence asks for."""
    for match in _ASKED.finditer(shade):
        words = [word[0] for word in islice(_WORDS.finditer(shade, match.end()), _MOST_WORDS)]
        heads, stop = _heads([] if match["verb"] in _NO_ACTS else words)
        of = _heads(words[stop + 1 :])[0][-1:] if words[stop : stop + 1] == ["of"] else []
        is_off = "off" in words[:_NEAR]
        is_booked = match["verb"] == "keep" and _KEPT_FREE.match(shade, match.end())
        yield Asked(
            "" if is_booked or is_off else match["verb"] or ("call" if heads[:1] == ["call"] else ""),
            things_of(heads),
            things_of(of),
            _TO_SELF.match(shade, match.end()) is not None,
            _asks_for_more(words),
        )


def _asks_for_more(words: list[str]) -> bool:
    """Tell whether what is asked goes on behind "and", rather than with what somebody else does."""
    return any(
        word == "and" and following not in _WHO and _DOES.isdisjoint(behind)
        for word, following, behind in zip(words, words[1:], pairwise([*words[2:], "", ""]), strict=False)
    )


def _heads(words: list[str]) -> tuple[list[str], int]:
    """Return the last words of the nouns that words begin with, without the person they are for, and where they stop.

    Of two nouns in a row the second is the thing: "her team the price list".
    """
    heads: list[str] = []
    noun: list[str] = []
    for number, word in enumerate(words):
        following = words[number + 1] if number + 1 < len(words) else ""
        if word == "and":
            heads, noun = heads + noun[-1:], []
        elif word in _DETERMINERS or (word == _HER and following not in _DETERMINERS):
            noun = []
        elif word in _STOPS or not word[0].isalnum() or _DATE.match(word) or word.endswith("ly"):
            return heads + noun[-1:], number
        elif word not in _PRONOUNS and word != _HER:
            noun.append(word)
    return heads + noun[-1:], len(words)
