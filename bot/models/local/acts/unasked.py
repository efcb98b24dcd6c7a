"""Finds what was done without being asked for, whoever did it: "The panels were sprayed last night"."""

import re

from bot.analysis.dates import MONTH
from bot.models.local.acts.coming import Done, was_done
from bot.playbook.edits import Edits

# "Set us up as your agent": what somebody was made, and no reason.
_ROLE = (
    r"(?:the|your|our) (?:[\w-]+ ){0,2}?(?:\w+(?:er|or|ent|ist|ian|tive|ee|ant)|architect|contact|admin|host)\b"
    r"(?=[,;.]|\W*\Z| (?:and|at|for|from|in|of|on|since|to|with)\b)"
)
# Why it was done is no excuse for it, nor is who else did so, or what it keeps from them.
_REASON = re.compile(
    rf",? (?:just )?(?:so (?:that|as|you|the|it|we|they|there|he|she|your|our|his|her|their)|since (?!then|\d|{MONTH})"
    r"|because|(?<!be )(?<!been )(?<!are )(?<!is )(?:seeing|knowing|given)"
    rf"|as (?!{_ROLE})(?:he|she|it|they|the|I|we|you|there|that|these|your|our)(?:['\u2019]\w+)?"
    r"|(?:the )?(?:same as|like|as) (?:most|all|many|every|other)"
    r"|(?:it )?(?:just |only |really )?makes sense\b"
    r"|(?:most|many|nearly all) (?:[\w-]+ ){1,3}?(?:(?:of )?your size|like yours?|in your \w+)"
    r" (?:have|do|use|take|are)"
    r"|rather than|out of (?:our|my) own pockets?|thinking|in case|in the hope|for I"
    r"|on the (?:basis|understanding|assumption|grounds|condition|strength)"
    r"|to (?:save (?:you|us|time|an? \w+)|spare you|keep (?:things|it|us|you)|(?:be|stay) (?:on|ahead)"
    r"|(?:stop|prevent|protect|help|get|give) you(?:r\b)?|avoid|make sure|ensure|beat|secure (?=your)|be (?:sure|safe))"
    r"|(?:(?:in|of|for|with|to|by|at|on|from|under) )?which|(?:with|to|of|for|by) whom|who (?:is|was))"
    r"\b.*",
    re.DOTALL | re.IGNORECASE,
)
# "Ordered in your name", "sent to your accountant": whoever did it.
_IN_YOUR_NAME = re.compile(r"\b(?:in your (?:\w+ ){0,2}name|(?:with|to|in|on|into|at|by) your\b|for you\b(?! to\b))")
# "The panels were sprayed last night": work that nobody asked for, whoever did it.
_WORK = re.compile(
    r"(?:the|your|our|my|\d+)\b(?!.*\b(?:is|are|was|were|as|that|which|who|where|go|goes)\b)", re.IGNORECASE
)
NO_WORK = re.compile(
    r"(?:agreed|settled|decided|needed|required|discussed|based|included|attached|enclosed|pleased|delighted|expected|supposed"
    r"|used|interested|designed|intended|allowed|limited|concerned|involved|covered|priced|convinced|wanted|liked|loved|called"
    r"|named|situated|located|missed|looked|aligned|committed|thrilled|excited|minded|united|determined|impressed|tired|given)\Z"
)
_MADE = frozenset(("cut", "made", "sewn", "dug", "felled", "run", "taken", "brought", "hung", "torn"))
_LONGEST = 110
# "As you never asked" is nobody's word.
_ANY = r"(?!(?:never|not)\b)\w+ "
_ON_THEIR_WORD = re.compile(
    rf"\b(?:as|like) (?:you|we) (?:{_ANY}){{0,2}}?"
    r"(?:asked|requested|wanted|wished|agreed|instructed|told|said|arranged)\b"
    rf"|\byou (?:{_ANY})?(?:asked|told|wanted) (?:me|us) to\b|\b(?:at|on) your (?:request|instructions?|wish)\b",
    re.IGNORECASE,
)
_AND = re.compile(r"[ ,]+(?:and|but|so)\Z|, (?:yes|ok|okay|right|fine|all right)\Z")
END = re.compile(r"[\s.!?\u2026,;]*\Z")
_OURS = re.compile(r"(?:our|my)\b", re.IGNORECASE)
YOURS = re.compile(r"\b(?:your|yours|you)\b")
_HAVE = re.compile(r"\b(?:has|have) (?P<verb>[a-z]+)")


def on_their_word(sentence: str) -> bool:
    """Tell whether a sentence says that they asked for it: then it is neither owned nor offered anew."""
    return _ON_THEIR_WORD.search(sentence) is not None


def without_reason(act: str) -> str:
    """Return an act without its end, and without why it was done."""
    return _AND.sub("", _REASON.sub("", END.sub("", act)))


def done_by_somebody(clause: str, edits: Edits, *, told: bool) -> str | None:
    """Return what a clause says was done in their name, or was done at all: "the plates were ordered", or None."""
    done = was_done(clause)
    if done and (_is_in_their_name(done, edits) or (told and len(clause) <= _LONGEST and _is_work(done, edits))):
        # "Our engineers have begun the drawings and the steel was ordered": both were.
        what = _HAVE.sub(lambda also: edits.owning.past.get(also["verb"], also["verb"]), done.what)
        return f"{what} {done.was} {done.verb}{without_reason(done.rest)}"
    return None


def _is_in_their_name(done: Done, edits: Edits) -> bool:
    named = _IN_YOUR_NAME.search(done.rest)
    return bool(named and done.verb in edits.owning.verbs and (not done.is_now or named[0].startswith("in your")))


def _is_work(done: Done, edits: Edits) -> bool:
    """Tell whether it was an act towards others, or work, such as glass that was cut: what is only kept is offered."""
    if not _WORK.match(done.what) or NO_WORK.match(done.verb):
        return False
    if done.verb in {*edits.owning.verbs, *edits.owning.telling}:
        # Whom we told at our own side is our business.
        return not (done.verb in edits.owning.telling and _OURS.match(done.what) and not YOURS.search(done.rest))
    is_made = done.verb in _MADE or (done.verb.endswith("ed") and done.verb not in edits.verbs)
    return is_made and (not done.is_now or bool(YOURS.search(f"{done.what}{done.rest}")))
