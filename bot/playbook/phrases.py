"""The phrase language a sales coach writes patterns in, turned into regular expressions.

The language is described for its writers in `prompts/README.md`. A phrase is compiled against the
*shadow* of a draft (lower case, ASCII, same length), one sentence at a time, so that its gaps never
leave the sentence and every match starts at a word the index knows.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

# Between two words: space, a comma, quotes, emphasis or a dash. `_` stands for a non-ASCII letter.
_SEPARATOR = r"[\s,;:\"*~()\-]+"
_ANY_WORD = r"[^\s,;:\"*~()\-]+"
_WORD_END = r"(?![a-z0-9_])"
_HEAD = r"[a-z0-9_]+"

_TOKEN = re.compile(
    r"\s*(?:(?P<open>\()|(?P<close>\))|(?P<bar>\|)|(?P<maybe>\[)|(?P<end>\])|\{(?P<name>[a-z_]+)\}"
    r"|\.\.(?P<gap>[1-9])(?![0-9])|(?P<start>\^)|(?P<stop>\$)|(?P<word>[a-z0-9][a-z0-9'./%+-]*\*?))"
)

# Shapes no list of words can hold. In the shadow every currency sign is `$`; `#` stands for a digit or one of them.
# Lengths are bounded so that a long row of digits costs no more than a short one.
_DIGITS = r"[0-9](?:[0-9.,]{0,18}[0-9])?"
SHAPES: Mapping[str, str] = {
    "number": rf"\$?{_DIGITS}(?:st|nd|rd|th|k|m|x)?%?",
    "money": rf"\$ ?{_DIGITS}[km]?",
    "percent": rf"{_DIGITS} ?(?:%|percent|per cent)",
    "time": r"[0-9]{1,2}(?:[:.][0-9]{2})? ?(?:[ap]\.?m\.?|h)?",
}
NUMERIC = "#"

# A phrase is written in full; each pair also matches its short form.
_CONTRACTIONS = re.compile(
    r"\b(?:(?P<subject>i|we|you|they|he|she|it|that|there|here|what|who)"
    r" (?P<verb>have|has|had|would|will|are|am|is)(?P<negated> not)?"
    r"|(?P<aux>do|does|did|is|are|was|were|have|has|had|would|should|could|will) not"
    r"|cannot|let us)\b"
)
_SHORT = {"have": "'ve", "had": "'d", "would": "'d", "will": "'ll", "are": "'re", "am": "'m", "is": "'s", "has": "'s"}
_IRREGULAR = {"cannot": "can't", "will": "won't", "let us": "let's"}


class PhraseInvalid(ValueError):
    """A phrase does not follow the language; the text says where."""


@dataclass(frozen=True)
class Phrase:
    """A compiled phrase: `first` are the words it can begin with; a trailing `*` there means a prefix."""

    written: str
    first: frozenset[str]
    expression: str
    at_start: bool

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The regular expression, made when one of the first words is met: most never are."""
        return re.compile(self.expression)


def compile_phrase(written: str, words: Mapping[str, tuple[str, ...]]) -> Phrase:
    """Compile one phrase; `words` maps the name of a word class to its members.

    Raises:
        PhraseInvalid: The phrase is malformed, names an unknown class, or could begin with anything.
    """
    full = _with_contractions(written.lower())
    tokens = list(_tokens(full))
    at_start = tokens[:1] == [("start", "^")]
    at_end = tokens[-1:] == [("stop", "$")]
    parser = _Parser(tokens[at_start : len(tokens) - at_end], words)
    nodes = parser.sequence()
    if parser.position != len(parser.tokens):
        raise PhraseInvalid(f"{written!r}: a bracket is closed that was not opened")
    first = frozenset(_first_words(nodes))
    if not first or "" in first:
        raise PhraseInvalid(f"{written!r}: it must begin with a word or a word class")
    tail = r"(?=[^a-z0-9_]*$)" if at_end else ""
    return Phrase(written, first, _render(nodes) + tail, at_start)


def _with_contractions(text: str) -> str:
    def forms(match: re.Match[str]) -> str:
        whole, subject, verb, negated = match.group(0, "subject", "verb", "negated")
        if not subject:
            return f"({whole}|{_shortened(match['aux'] or whole)})"
        said = [whole, subject + _SHORT[verb] + (negated or "")]
        if negated and verb != "am":
            said.append(f"{subject} {_shortened(verb)}")
        return f"({'|'.join(said)})"

    return _CONTRACTIONS.sub(forms, text)


def _shortened(word: str) -> str:
    return _IRREGULAR.get(word, word + "n't")


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    position = 0
    text = text.rstrip()
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None or match.lastgroup is None:
            raise PhraseInvalid(f"{text!r}: cannot read from {text[position:]!r}")
        yield match.lastgroup, match[match.lastgroup]
        position = match.end()


@dataclass(frozen=True, slots=True)
class _Node:
    """A word, a choice between sequences, an optional sequence, or a gap of up to `count` words."""

    kind: str
    regex: str = ""
    first: tuple[str, ...] = ()
    choices: tuple[tuple["_Node", ...], ...] = ()
    count: int = 0


class _Parser:
    """Reads tokens into nodes."""

    def __init__(self, tokens: list[tuple[str, str]], words: Mapping[str, tuple[str, ...]]) -> None:
        self.tokens = tokens
        self.words = words
        self.position = 0

    def sequence(self) -> tuple[_Node, ...]:
        """Read nodes up to a closing bracket, a bar or the end."""
        nodes: list[_Node] = []
        while self.position < len(self.tokens):
            kind, value = self.tokens[self.position]
            if kind in {"close", "end", "bar"}:
                break
            self.position += 1
            nodes.append(self._node(kind, value))
        return tuple(nodes)

    def _node(self, kind: str, value: str) -> _Node:
        match kind:
            case "word":
                return _word(value)
            case "gap":
                return _Node("gap", count=int(value))
            case "name":
                return self._named(value)
            case "open":
                return _Node("choice", choices=self._choices("close"))
            case "maybe":
                return _Node("maybe", choices=self._choices("end"))
            case _:
                raise PhraseInvalid(f"{value!r} may only stand at the very start (^) or end ($)")

    def _choices(self, closing: str) -> tuple[tuple[_Node, ...], ...]:
        choices = [self.sequence()]
        while self.position < len(self.tokens) and self.tokens[self.position][0] == "bar":
            self.position += 1
            choices.append(self.sequence())
        if self.position >= len(self.tokens) or self.tokens[self.position][0] != closing:
            raise PhraseInvalid("a bracket is not closed")
        self.position += 1
        if not all(choices):
            raise PhraseInvalid("a choice is empty")
        return tuple(choices)

    def _named(self, name: str) -> _Node:
        if name in SHAPES:
            return _Node("word", regex=f"(?:{SHAPES[name]}){_WORD_END}", first=(NUMERIC,))
        if name not in self.words:
            raise PhraseInvalid(f"there is no word class {{{name}}}")
        return _Node("choice", choices=tuple(tuple(map(_word, entry.split())) for entry in self.words[name]))


def _word(value: str) -> _Node:
    stem = value.removesuffix("*")
    open_ended = stem != value
    head = re.match(_HEAD, stem)
    if head is None:
        raise PhraseInvalid(f"{value!r} is not a word")
    first = NUMERIC if head[0][0].isdigit() else head[0] + ("*" if open_ended and head[0] == stem else "")
    return _Node("word", regex=re.escape(stem) + ("[a-z0-9_']*" if open_ended else _WORD_END), first=(first,))


def _first_words(nodes: tuple[_Node, ...]) -> Iterator[str]:
    for node in nodes:
        if node.kind == "word":
            yield from node.first
            return
        if node.kind == "gap":
            yield ""
            return
        for choice in node.choices:
            yield from _first_words(choice)
        if node.kind == "choice":
            return
    yield ""


def _render(nodes: tuple[_Node, ...], *, leading: bool = False) -> str:
    """Write the nodes as a regular expression; every node but the first brings its separator."""
    parts: list[str] = []
    for node in nodes:
        separator = _SEPARATOR if leading else ""
        if node.kind == "gap":
            parts.append(f"(?:{separator}{_ANY_WORD}){{0,{node.count}}}?")
            continue
        inner = node.regex if node.kind == "word" else "(?:" + "|".join(map(_render, node.choices)) + ")"
        if node.kind == "maybe" and not leading:
            parts.append(f"(?:{inner}{_SEPARATOR})?")
        elif node.kind == "maybe":
            parts.append(f"(?:{separator}{inner})?")
        else:
            parts.append(separator + inner)
            leading = True
    return "".join(parts)
