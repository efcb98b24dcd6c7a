"""Says what is announced as what could be: "The rig leaves our yard on Sunday night" is no news yet, but an offer."""

import re
from typing import NamedTuple

from bot.analysis.dates import WEEKDAY
from bot.models.local.acts.no_offer import is_no_offer, is_past_offering
from bot.models.local.reading.capitals import in_the_midst
from bot.playbook.edits import Edits

_WORD = r"(?!(?:and|or|that|which|who|can|could|will|would|is|are|was|were|not|to|I|we|you|it)\b)[\w'\u2019-]+"
# Who or what comes: "our fitter", "the down payment invoice", "delivery of the first three", "he". What the reader does
# is nothing of ours to offer.
_WHO = (
    rf"(?P<who>(?:[Tt]he|[Oo]ur|[Yy]our|[Mm]y|[Aa]n?|[Bb]oth|[Aa]ll|\d+) (?:{_WORD} ){{0,6}}?{_WORD}"
    r"|I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey"
    r"|(?!(?:It|This|That|There|You|What|Which|Who|Nobody|Everybody|Everyone)\b)[A-Z][\w'\u2019-]+"
    rf"(?: (?:for|of) {_WORD} (?:{_WORD} ?){{0,3}})?)"
)
_US = frozenset(("I", "We", "we"))
_ADVERBS = r"(?: (?:already|also|then|just|now|simply|therefore))*"
# What somebody feels, knows, needs or only brings about is no deed; nor is it one to assume, or to wait.
_NO_DEED = (
    r"(?:be|want|need|like|love|see|find|know|notice|agree|understand|have|appreciate|remember|thank|hear|feel|think|help|make|say"
    r"|prove|never|not|always|look|allow|enable|ensure|mean|cost|stay|remain|lose|miss|regret|take|assume|presume|expect|trust"
    r"|wait|let|hope|believe|wish|tell|become|get)\b"
)
_WILL = re.compile(
    rf"{_WHO}(?:['\u2019]ll| will| would| shall| can then|(?:['\u2019](?:s|re|m)| is| are| am) going to){_ADVERBS}"
    rf" (?P<verb>be(?= (?:on|in|at|with|there|round|over|up)\b)|(?!{_NO_DEED})[a-z]+)\b"
)
# Nor is it one to press, or what comes about by itself: "my manager is asking me", "our diary is filling up".
_NO_OFFER = frozenset(("ask", "chase", "count", "fill", "nag", "press", "push", "rise", "shrink", "wonder", "worry"))
# What goes by a timetable: told in the present, it stands beside its time.
_GOES = {
    **{verb: verb for verb in ("go", "leave", "start", "begin", "arrive", "come", "follow")},
    "goes": "go", "leaves": "leave", "starts": "start", "begins": "begin", "arrives": "arrive", "comes": "come",
    "follows": "follow", "opens": "open", "lands": "land", "ships": "ship", "moves": "move",
}  # fmt: skip
_SET = re.compile(
    rf"{_WHO} (?P<verb>{'|'.join(_GOES)})\b(?=.*(?:(?i:{WEEKDAY})|\b(?:today|tomorrow|tonight|week|month)\b|\d))",
    re.DOTALL,
)
_DOING = re.compile(
    rf"{_WHO}(?:['\u2019](?:s|re|m)| is| are| am|(?:['\u2019]ll| will) be){_ADVERBS}"
    r" (?!going to\b)(?P<verb>[a-z]+ing)\b"
)
# "The plates have been ordered", "and our crew is pencilled in".
_WAS_DONE = re.compile(
    r"\W*(?:(?:[Aa]nd|[Ss]o|[Bb]ut),? )?"
    r"(?P<what>(?:[Tt]he|[Yy]our|[Oo]ur|[Mm]y|\d+|(?!(?:And|So|But)\b)[A-Z][\w'\u2019-]+)\b[^,;:?]{2,60}?)"
    rf" (?P<be>has been|have been|was|were|is|are){_ADVERBS} (?P<verb>[a-z]+)\b"
)
# "Our fitters have a gap because a job was postponed" tells of the gap; "Our engineers have begun the drawings and the
# steel was ordered" of two deeds.
_HAS_A_VERB = re.compile(
    r" (?:because|since|had|will|can)\b"
    r"| (?:have|has)\b(?! [a-z]+(?:ed|un|en|ne|de|nt|ut|ght) .* and (?:the|your|our|my)\b)"
)
# "... and on its way to you", "and drying by the stove": how far it is by now.
_AND_IS = re.compile(
    r" and (?:on|in|at|ready|waiting|(?:(?:now|only|just|still) )*(?:is|are|has|wants|needs|lacks|awaits|waits|goes)"
    r"|[a-z]+ing)\b.*",
    re.DOTALL,
)
# Whose signature is on it was asked before.
_SIGNED = re.compile(r"\b(?:counter)?signed\b", re.IGNORECASE)
# "... unless you shout": silence is no yes to what is only offered.
_UNLESS = re.compile(r",? (?:unless|if not|without) (?:you|I|we|told|a word)\b[^,;.!?]*")
# What follows from what was done comes by itself.
_SO = re.compile(r"\W*(?:so|because|which)\b", re.IGNORECASE)


class Done(NamedTuple):
    """What was done, and with what, whoever did it."""

    what: str
    be: str
    verb: str
    rest: str

    @property
    def is_now(self) -> bool:
        """Whether it is told as what is, and not as what was."""
        return self.be in {"is", "are"}

    @property
    def was(self) -> str:
        """The same, as what was."""
        return "were" if self.be in {"are", "have been", "were"} else "was"


def what_could_be(clause: str, at: int, edits: Edits) -> str | None:
    """Return a clause that announces what will be, from where its opening ends, as what could be; or None."""
    if _SIGNED.search(clause) or _SO.match(clause) or is_no_offer(clause[at:]):
        return None
    if will := _WILL.match(clause, at):
        # "I will be in Lyon until the 30th" is no offer.
        # "All of them would sign": what others do is nothing of ours to offer.
        is_offer = (
            not will["who"].endswith(" of them")
            and will["verb"] not in _NO_OFFER
            and (will["verb"] != "be" or will["who"] not in _US)
        )
        return _could(will, will["verb"]) if is_offer else None
    if goes := _SET.match(clause, at):
        return _could(goes, _GOES[goes["verb"]])
    if kept := _we_can(clause, at, edits):
        return kept
    doing = _DOING.match(clause, at)
    verb = _base(doing["verb"], edits) if doing else None
    if doing is None or verb is None or verb in _NO_OFFER:
        return None
    by_another = doing["who"] not in _US
    return _could(doing, verb) if not is_past_offering(verb, clause[doing.end() :], by_another=by_another) else None


def was_done(clause: str, at: int = 0) -> Done | None:
    """Return what a clause says was done, whoever did it: "The plates have been ordered"."""
    done = _WAS_DONE.match(clause, at)
    if done is None or _HAS_A_VERB.search(done["what"]):
        return None
    what = in_the_midst(done["what"])
    return Done(what, done["be"], done["verb"], _AND_IS.sub("", clause[done.end() :]))


def _we_can(clause: str, at: int, edits: Edits) -> str | None:
    """Return what our side keeps already as what we can keep: "The top floor is kept free for you"."""
    done, towards = was_done(clause, at), {"given", *edits.owning.verbs, *edits.owning.telling}
    if done is None or done.verb not in edits.verbs or done.verb in towards:
        return None
    keep = edits.verbs[done.verb]
    said = f"keep {done.what} free" if keep.endswith(" free") else f"{keep} {done.what}"
    return f"{clause[:at]}{'we' if clause[:at].strip() else 'We'} can {said}{done.rest}"


def _could(said: re.Match[str], verb: str) -> str:
    can = "can" if said["who"] in _US else "could"
    rest = _UNLESS.sub("", said.string[said.end() :])
    return f"{said.string[: said.end('who')]} {can} {verb}{rest}"


def _base(doing: str, edits: Edits) -> str | None:
    """Return "come" for "coming", of a verb that tells a deed."""
    stem = doing.removesuffix("ing")
    known = {*edits.verbs.values(), *edits.promise_verbs, *_GOES.values()}
    return next((verb for verb in known if stem in {verb, verb.rstrip("e"), f"{verb}{verb[-1]}"}), None)
