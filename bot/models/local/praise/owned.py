"""What a mail owns: a mistake of ours, what we should have done, or that they are right."""

import re

from bot.models.local.acts.nobodys.to_everybody import tells_all
from bot.models.local.praise.merits import MOST_QUOTED
from bot.rendering.quoting import is_taken_back, part_of

_OURS = r"(?:on )?(?:us|me|ours|mine|(?:our|my) (?:mistake|fault|doing|slip|error))\b"
# What one owes a customer. Who should have known better, or gone to somebody else, owns nothing and blames them.
_DONE_FOR_THEM = (
    r"(?:told|asked|checked|caught|rung|called|sent|said|written|warned|seen it(?! coming)|noticed|spotted|waited"
    r"|tested|measured|read|mentioned|explained|confirmed|brought|made|put|given|shown|done|tried|looked|answered"
    r"|replied|stopped|counted|come (?:back|round|myself)|let you|got (?:back|it right)|kept (?:you|quiet|my)"
    r"|been (?:clear\w*|quicker|faster|there|more careful|honest|straight|upfront|plain\w*))\b"
)
_DONE_TO_THEM = (
    r"(?:sent|booked|assumed|promised|said|told|put|copied|pushed|taken|charged|billed|used|written|called|rung|added|chased"
    r"|quoted|gone (?:ahead|over|round|to)|let (?:it|that|this)|given you an? (?!better|good|special|discount))\b"
)
_SOMEBODY_ELSE = (
    r"(?!(?: (?:this|it|that))? (?:to |with )?"
    r"(?:some(?:one|body)\b|others?\b|people\b|an(?:other|yone)\b|your (?:boss|manager|director|head|partner"
    r"|wife|husband|competitor|rival)|the (?:other|next)|no\b|more\b|less\b|what I))"
)
_OWNS = re.compile(
    # "So that's us" ends an introduction.
    rf"\b(?:that|this|it|which)(?:['\u2019]s| (?:is|was|were))(?: all| entirely)? (?!(?<!was )(?:us|me)\b){_OURS}"
    rf"|\b(?:I|we) should have {_DONE_FOR_THEM}{_SOMEBODY_ELSE}"
    rf"|\b(?:I|we) should(?:n['\u2019]t| not| never) have {_DONE_TO_THEM}"
    r"|\b(?:I|we) (?:was|were|got (?:it|that)) wrong\b|\b(?:is|was|were) ours\b"
    # Who is "right to sign" or "right on time" has not been agreed with against ourselves.
    r"|\byou(?:['\u2019]re| are| were) right"
    r"(?=\W*\Z|[,.;:!]| (?:that|about|and I|and we|on (?:both|that|this|all|every)|there\W*\Z|too\b|again\b|of course)"
    r"| to (?:complain|object|send (?:it|them|that) back)\b)"
    r"|\ba fair (?:point|complaint|question)\b"
    r"|\b(?:I|we) can(?:['\u2019]t|not) (?:beat|match)\b",
    re.IGNORECASE,
)
# "I was wrong about you", "my mistake for believing you": the mistake is said to be theirs.
_BLAMES_THEM = re.compile(
    r"\bknown better\b|\bwrong about (?:you|your)\b"
    r"|\b(?:trust|believ|rel(?:y|ied)\b|count(?:ed|ing)? on|fall(?:ing)? for|fell for|think(?:ing)? you|expect)[a-z]*"
    r"(?: (?!and\b|but\b)[\w'\u2019-]+){0,3}? (?:you|your|you(?:['\u2019]d| would| were))\b",
    re.IGNORECASE,
)
# To be sorry for writing is no mistake that is owned.
_OF_WRITING = re.compile(
    r"\b(?:bother\w*|chas\w+|again|writ(?:e|ing)|call\w*|disturb\w*|push\w*|nag\w*)\b", re.IGNORECASE
)


def owned_in(sentence: str) -> str:
    """Return a whole part of a sentence that owns what went wrong, or that they are right, and takes nothing back."""
    is_none = sentence.endswith("?") or tells_all(sentence)
    if is_none or _OF_WRITING.search(sentence) or _BLAMES_THEM.search(sentence):
        return ""
    return part_of(
        sentence, MOST_QUOTED, lambda words: bool(_OWNS.search(words)) and not is_taken_back(words, sentence)
    )
