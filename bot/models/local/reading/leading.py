"""Finds what only leads to a sentence that went: "Now the fun part", "May I offer a thought"."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from bot.domain import Span

# "Now the fun part", "Here is where I can get to": what only leads to the sentence that follows.
_LEADS_TO = re.compile(
    r"\W*(?:(?:and )?now (?:for |to )?(?:the|our|your)|(?:so |ok,? )?here(?:['\u2019]s| is) (?:where|what|how|the)"
    r"|so that['\u2019]s|right,? the|(?:and )?(?:just )?one (?:more|last|final|other) thing"
    r"|(?:I['\u2019]ll|I will|let me|I['\u2019]m going to|I want to|I have to|may I) be (?:quite |very |completely )?"
    r"(?:straight|honest|frank|blunt|clear|plain|open|direct|upfront|candid)|cards on the table"
    r"|here['\u2019]s the thing|long story short"
    r"|(?:may|might|let|can|could) (?:I|me) (?:just )?(?:offer|add|share|leave you with)"
    r" (?:you )?(?:an?|one|this)(?: \w+)? (?:thought|word|observation|idea|remark)"
    r"|(?:since then|ever since),? (?:I|we)(?:['\u2019]ve| have) been thinking\W*\Z"
    r"|so,? (?:gently|kindly|honestly|quietly|in confidence)\W*\Z"
    # "I shan't dress it up", "Hear me out", "The thing about damp is, it hides": how what follows is meant to sound.
    r"|(?:I|we)(?: shan['\u2019]?t| won['\u2019]?t| will not|['\u2019]m not going to| am not going to|['\u2019]ll not"
    r"| don['\u2019]?t (?:want|like|mean) to| (?:really )?have to)"
    r" (?:just )?(?:dress (?:it|this|that) up|sugar-?coat|beat (?:about|around) the bush|mince|put it|say (?:it|this)"
    r"|go a?round the houses|wrap it up|spell it out|come (?:straight |right )?out with it"
    r"|(?:pretend|lie)(?: otherwise| to you)?\W*\Z)"
    r"|(?:just )?(?:hear me out|picture (?:this|it)|think about it|let['\u2019]?s face it"
    r"|between (?:you and me|us|ourselves)"
    r"|call me (?:old|a)|fun fact|word to the wise|food for thought|let that sink in)"
    r"|(?:the )?thing (?:about|with) [^,;:.?!]{2,40}? is"
    r"|(?:a )?(?:quick|cheeky) one|(?:a )?bit of a (?:cheeky|strange|delicate|big) (?:one|ask))\b",
    re.IGNORECASE,
)
_MOST_LEADING = 8
# "Okay, your gala video??": called out, for the praise behind it.
_CALLED_OUT = re.compile(
    r"\A\W*(?:(?:ok|okay|oh|wow|so|and|um|right)[,.!]? )*(?:your|that|those|this) [\w'\u2019-]+(?: [\w'\u2019-]+){0,3}"
    r"(?:[?!]{2,}|!|\u2026|\.{3})\s*\Z",
    re.IGNORECASE,
)
# "I write because 19 September is becoming a little dramatic": what follows would have told how.
_WHY_I_WRITE = re.compile(
    r"\A\W*(?:I(?:['\u2019]m| am) writing|I write|I(?:['\u2019]m| am) in touch"
    r"|(?:just )?a (?:quick |short |brief )?(?:line|note|word))"
    r" (?:because|as|since) (?P<thing>(?:the|our|your|\d)[^,;:.?!]{2,50}?) (?:is|are)"
    r" (?:becoming|getting|turning|growing|about to|starting to)\b[^,;:?!]*\Z",
    re.IGNORECASE,
)
_WANTED_IT = re.compile(
    r"\b(?:wanted|asked (?:for|about|me|us)|offered|would have taken|were after|tried)\b", re.IGNORECASE
)
_TURNED_DOWN = re.compile(
    r"\b(?:I|we)(?:['\u2019]ve| have)? (?:said no to|turned (?:them|him|her) (?:down|away)|refused"
    r"|sent (?:them|him|her) away|told (?:them|him|her) (?:no\b|to wait|it was taken))",
    re.IGNORECASE,
)
# "We normally charge £1,900 for that stage": without the sentence that waives it, a bill.
_USUALLY = re.compile(
    r"\b(?:normally|usually|ordinarily|as a rule|typically)\b[^.;?]*"
    r"\b(?:charge|cost|bill|invoice|ask|pay|would be)s?\b",
    re.IGNORECASE,
)
_WAIVES = re.compile(
    r"\bnot (?:\w+ )?charged?\b|\b(?:free|waive\w*|nothing|no charge|no cost|on (?:the house|us|me))\b", re.IGNORECASE
)


# "I've talked to the kitchen": what came of it went.
_ASKED_OURS = re.compile(
    r"\A\W*(?:(?:so|and|okay|well),? )?(?:I|we)(?:['\u2019]ve| have)? (?:now |just |also |already )*"
    r"(?:talked|spoke|spoken|checked|been|sat down|had a word) (?:to|with) (?:(?:the|my|our) )[\w' -]{2,40}\W*\Z",
    re.IGNORECASE,
)


def only_asked_ours(words: str) -> bool:
    """Tell whether words say that we talked to somebody of ours, and nothing of what came of it."""
    return _ASKED_OURS.match(words) is not None


def leading(text: str, spans: Iterable[Span], said: Mapping[Span, str]) -> Iterator[Span]:
    """Yield the sentences of a text that only lead to the one behind them, in whose place nothing is `said`."""
    for span, behind in pairwise(spans):
        words = span.of(text)
        is_short = len(words.split()) <= _MOST_LEADING
        leads = (is_short and (_LEADS_TO.match(words) or _CALLED_OUT.match(words))) or _WHY_I_WRITE.match(words)
        follows = said.get(behind) == "" and "\n" not in text[span.end : behind.start]
        # "The citrus people wanted both chambers": whom we turned down for their sake.
        leads = leads or (_WANTED_IT.search(words) and _TURNED_DOWN.search(behind.of(text)))
        is_waived = _USUALLY.search(words) and _WAIVES.search(behind.of(text))
        if follows and span not in said and (leads or is_waived):
            yield span


def only_about(words: str) -> str:
    """Return what is said in the place of a sentence that leads to nothing any more: what the mail is about, or ""."""
    written = _WHY_I_WRITE.match(words)
    return f"I'm writing about {written['thing']}." if written else ""
