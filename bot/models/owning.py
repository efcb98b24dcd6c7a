"""Owns an act that others have noticed by now: "I should have asked you before I told your caretaker"."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import takewhile

from bot.analysis.dates import MONTH, WEEKDAY
from bot.domain import SignalKey
from bot.models.clauses import bounds, closed, joints
from bot.models.coming import Done, was_done
from bot.models.copies import copied_here
from bot.models.hanging import with_somebody_named
from bot.models.offers import OF_ONES_OWN
from bot.playbook.edits import Edits
from bot.verification.facts import facts_in
from bot.verification.facts.fact import TELLING

# "What I promised", "since we set it up": no act, but what another clause speaks of.
_UNDER = (
    r"(?<!which )(?<!that )(?<!what )(?<!where )(?<!when )(?<!since )(?<!after )(?<!before )(?<!than )(?<!how )"
    r"(?<!as )(?<!As )"
)
_WHO = (
    r"(?:I|[Ww]e|[Hh]e|[Ss]he|(?:[Oo]ur|[Mm]y) [\w'\u2019-]+(?: [A-Z][\w'\u2019-]+| [a-z-]+(?= (?:has|have)\b))?"
    r"|(?!(?:It|This|That|There|You|They|So|As|To|And|Kindly|Please|Also|Already|Just)\b)[A-Z][a-z]+)"
)
_ADVERB = r"(?:already|also|just|now|since|therefore|gladly|meanwhile|provisionally|kindly|simply|quietly)"
# "I've taken the liberty of sending it", "I took it on myself to ring her": the liberty goes.
_LIBERTY = (
    r"(?P<liberty>(?:took|taken) (?:the (?:liberty|chance|opportunity)|it (?:up)?on (?:myself|ourselves)) (?:of|to) )"
)
_DONE = re.compile(
    rf"{_UNDER}(?<![\w'\u2019])(?P<who>{_WHO})(?:['\u2019](?:ve|s)| have| has)?(?: {_ADVERB})*"
    rf"(?: (?:(?:gone|went) ahead|(?:took|taken) the (?:initiative|liberty)) and)?"
    rf"(?: (?:also|already))? {_LIBERTY}?(?P<verb>[A-Za-z']+)\b(?! by\b)"
)
_OF_OURS, _OURSELVES = re.compile(r"(?:I|we|our|my)\b", re.IGNORECASE), re.compile(r"(?:I|[Ww]e)\Z")
_NO_NAME = re.compile(r"\A(?:We|He|She|Our|My)\b")
# Why it was done is no excuse for it.
_REASON = re.compile(
    rf",? (?:(?:just )?so (?:that|as|you|the|it|we|they|there|he|she|your|our|his|her|their)|since (?!then|\d|{MONTH})"
    r"|because|seeing|knowing|given|as (?:he|she|it|they|the|I|we|you|there|that|these|your|our)(?:['\u2019]\w+)?"
    r"|rather than|thinking|in case|in the hope|for I"
    r"|on the (?:basis|understanding|assumption|grounds|condition|strength)"
    r"|to (?:save you|spare you|keep (?:things|it|us)|be (?:on|ahead))"
    r"|which|who (?:is|was))"
    r"\b.*",
    re.DOTALL | re.IGNORECASE,
)
# "... and telling your director", "... and to tell him": what else was taken the liberty of.
_AND_TOOK = re.compile(r" and (?:also )?(?:to )?(?P<verb>[a-z]+ing|(?<=to )[a-z]+)\b")
# "I had Pauline put your name down", "I've had a word with your landlord": done by another, or in one word more.
_HAD = re.compile(
    r" (?:(?!I\b)[A-Z][\w-]+|(?:our|the|my) [\w-]+)(?: [A-Z][\w-]+)?"
    r" (?!(?:is|was|has|had|with|in|on|at|for|and|that|of|from|to|by|about|outside|over|after|before)\b)[a-z]+ "
    r".*\byour?\b|"
    r" (?:an?|another) (?:\w+ )?(?:word|chat|coffee|lunch|call|talk) (?:with|to) "
)
# "Ordered in your name", "sent to your accountant": whoever did it.
_IN_YOUR_NAME = re.compile(r"\b(?:in your (?:\w+ ){0,2}name|(?:with|to|in|on|into|at|by) your\b|for you\b(?! to\b))")
# "The glass was cut this morning": work that nobody asked for, whoever did it.
_WORK = re.compile(
    r"(?:the|your|our|my|\d+)\b(?!.*\b(?:is|are|was|were|as|that|which|who|where|go|goes)\b)", re.IGNORECASE
)
_NO_WORK = re.compile(
    r"(?:agreed|settled|decided|needed|required|discussed|based|included|attached|enclosed|pleased|delighted|expected|supposed"
    r"|used|interested|designed|intended|allowed|limited|concerned|involved|covered|priced|convinced|wanted|liked|loved|called"
    r"|named|situated|located|missed|looked|aligned|committed|thrilled|excited|minded|united|determined|impressed|tired|given)\Z"
)
_MADE = frozenset(("cut", "made", "sewn", "dug", "felled", "run", "taken", "brought", "hung", "torn"))
_DEEDS, _LONGEST = frozenset(map(SignalKey, ("fait_accompli", "assumed_close"))), 110
_AND_HAVE = re.compile(r" and (?:have|has|['\u2019]ve) (?=(?:also |already )?[a-z]+ed\b)")
_AND_DID = re.compile(
    r"and (?:also |then |already )?(?:[a-z]{2,}ed|paid|put|sent|gave|told|took|set|made|bought|left|drew|cut|wrote)\b"
)
_ALREADY = re.compile(r" already(?=\W*\Z)")
# What was said or sent to the reader alone is nothing done behind anybody's back.
_TO_YOU = re.compile(
    r"(?: (?:on|over|back))?(?: to| with)? you\b(?! (?:to|with|on to|into|onto|in|up|down|over)\b)"
    r"| (?:\w+ )?(?:to|with) you\b| (?:me|us|each|one another)\b| for\b"
    r"|.* to your (?:\w+ )?(?:e-?mail|mail|inbox|voicemail|phone)\b"
)
_TAKEN_AS = re.compile(r" (?:it|that|this|from)\b|.* as an?\b")
# What an act has to do with others: "your gate", "Mr Hahn", "him", "the underwriters".
_THE_OTHERS = rf"(?!{WEEKDAY}|{MONTH}|the \d)(?:the\b|[A-Z])"
_OTHERS = re.compile(
    r"\b(?:your|yours|you|him|her|them|everyone|everybody)\b"
    rf"|\b(?:to|with|for|by|at|in|into|on|from) {_THE_OTHERS}"
)
_SOMEBODY = re.compile(rf" {_THE_OTHERS}")
# "I asked the insurer": those we work with are no people of theirs.
_OUR_SIDE = re.compile(
    r" (?:with |to )?the (?:insurers?|welders?|mill|factory|warehouse|drivers?|fitters?|workshop|carrier|haulier"
    r"|technicians?|suppliers?|manufacturers?|foundry|bakery|lads|crew|depot|planners?|dispatcher)\b"
)
_YOURS = re.compile(r"\b(?:your|yours|you)\b")
# What only our side keeps, such as a room, is nobody else's yet, unless it was kept with theirs.
_WITH_THEIRS = re.compile(
    r"\b(?:to|with|in|into|on|onto|through|under) (?:the help of )?(?:your|his|her|their)\b"
    r"|\b(?:in|under) the (?:[\w'\u2019]+ ){1,3}name\b"
)
_POINTS = re.compile(r"\b(?:him|her)\b(?! [a-z]+\b)|\A\S+ \S+(?: (?:to|with|on))? (?:him|her)\b")
_STANDS = re.compile(r"(?:he|she|they|it|there|the|our|your|that|this)(?:['\u2019]\w+)?\b", re.IGNORECASE)
_JOINS = re.compile(r"\A(?:and|so|but),? ", re.IGNORECASE)
# "To save you the writing", "On the pallets": what only leads to the act.
_LEADS = re.compile(
    r"\W*(?:to|as|since|because|while|so|given|being|knowing|meanwhile|in|on|for|by|after|if)\b|.*\bhaving\b",
    re.IGNORECASE,
)
# "The form I have handed in": what was done it with stands before who did it.
_TURNED_ROUND = re.compile(r"(?:the|an?|my|our|your|this|that) [^,:]*\Z", re.IGNORECASE)
# "I moved the trucks over, Lynne in scheduling has Kev coming": another subject with its verb, behind a mere comma.
_SPLICE = re.compile(
    r"(?<=\w), (?=(?:(?:the|our|my|your|his|her|their) (?:[\w-]+ ){0,2}?[\w-]+|(?-i:[A-Z][\w-]+)(?: in [\w-]+)?)"
    r"(?:['\u2019](?:ll|ve|d)\b|['\u2019]s (?:in|on|at|an?|the|not|now|already|been|got|here|there|\w+ing|\w+ed)\b"
    r"| (?:is|are|was|were|has|have|had|will|would|can|could|should|does|did|needs?|wants?|comes?|goes|takes?|starts?"
    r"|knows?|says?|gets?|runs?|costs?|means?|makes?|gives?|leaves?|said|told|asked|gave|took|came|went|got|made|opened)\b))",
    re.IGNORECASE,
)
_HAVE = re.compile(r"\b(?:has|have) (?P<verb>[a-z]+)")
_END = re.compile(r"[\s.!?\u2026,;]*\Z")
_ASKS_THE_SAME = re.compile(
    r"(?:(?:is|does|would|will) (?:that|this|it)|(?:i )?hope (?:that|this|it)['\u2019]s|(?:ok|okay|all right|fine)\b)"
    r"[^,;:]*\?",
    re.IGNORECASE,
)
_MOST_WORDS_OF_A_QUESTION = 9


def owned(sentence: str, signals: frozenset[SignalKey], edits: Edits, stands: Callable[[str], bool]) -> Iterator[str]:
    """Yield the sentence with what was done towards others owned: with all else that it tells, then with less.

    What was said before it stays where it `stands` by itself.
    """
    # Who is copied on a mail that is not sent yet has noticed nothing.
    if (signals and not signals & edits.owning.signals) or copied_here(sentence):
        return
    cuts = sorted({*joints(sentence), *(splice.span() for splice in _SPLICE.finditer(sentence))})
    starts, ends = bounds(cuts, sentence)
    clauses = [sentence[start:end] for start, end in zip(starts, ends, strict=True)]
    act_in = partial(_act, edits=edits, told=bool(signals & _DEEDS))
    if not any(map(act_in, clauses)):
        return
    # What was done beside it was done as well, and no offer either.
    acts = {at: act for at, clause in enumerate(clauses) if (act := act_in(clause, beside=True))}
    first, last = min(acts), max(acts)
    before = closed(sentence[: ends[first - 1]], sentence[slice(*cuts[first - 1])], sentence) if first else ""
    # "I told the hall you're coming, and paid the 90 euros": what goes on with it was done by the same.
    with_it = list(takewhile(lambda clause: _AND_DID.match(clause) and _tells(clause), clauses[last + 1 :]))
    acts[last] = " ".join([acts[last], *(_END.sub("", clause) for clause in with_it)])
    last += len(with_it)
    told = [_JOINS.sub("", clause, count=1) for clause in clauses[last + 1 :] if _tells(clause)]
    after = "".join(f"; {_END.sub('', clause)}" for clause in told if _STANDS.match(clause))
    deed = f"{edits.owning.before} {' and before '.join(acts.values())}"
    ways = [f"{way}. {edits.owning.question}" for way in dict.fromkeys((deed + after, deed))]
    if before and not _LEADS.match(before) and stands(before):
        yield from (f"{before} {way}" for way in ways)
    for way in ways:
        # "I took the liberty of giving him our folder": him, whom the words before it named.
        points = any(_POINTS.search(act) for act in acts.values())
        said = with_somebody_named(way, sentence[: starts[first]]) if points else way
        if said:
            yield said


def asks_the_same(sentence: str) -> bool:
    """Tell whether a sentence only asks whether what was done is all right, as what was owned before it does."""
    return len(sentence.split()) <= _MOST_WORDS_OF_A_QUESTION and bool(_ASKS_THE_SAME.match(sentence))


def _act(clause: str, edits: Edits, *, told: bool, beside: bool = False) -> str | None:
    """Return what a clause says was done towards others, or `beside` such an act: "I told your caretaker".

    Where it is `told` that something was done, that nobody is named for it makes it no smaller.
    """
    owning = edits.owning
    for done in _DONE.finditer(clause):
        verb = _did(done["verb"], edits) if done["liberty"] else owning.past.get(done["verb"], done["verb"])
        rest = clause[done.end() :]
        other = {"took": not _TAKEN_AS.match(rest), "had": bool(_HAD.match(rest))}.get(verb, True)
        if not other or _TO_YOU.match(rest) or _TURNED_ROUND.match(clause[: done.start()]):
            continue
        rest = _ALREADY.sub("", _AND_HAVE.sub(" and ", _REASON.sub("", _END.sub("", rest))))
        if done["liberty"]:
            rest = _AND_TOOK.sub(lambda also: f" and {_did(also['verb'], edits) or also['verb']}", rest)
        who = done["who"]
        is_ours = _OF_OURS.match(who)
        if OF_ONES_OWN.match(rest):
            continue
        if verb in owning.verbs:
            touches = beside or bool((_OTHERS if _OURSELVES.match(who) else _YOURS).search(rest))
            is_told = verb in owning.telling and is_ours and _SOMEBODY.match(rest)
            touches = touches or bool(is_told)
            touches = touches and not (_OUR_SIDE.match(rest) and not _YOURS.search(rest))
        else:
            touches = bool(is_ours) and verb in edits.verbs and (beside or bool(_WITH_THEIRS.search(rest)))
        if touches:
            return f"{_NO_NAME.sub(lambda first: first[0].lower(), who, count=1)} {verb}{rest}"
    return _done_by_somebody(clause, edits, told=told)


def _done_by_somebody(clause: str, edits: Edits, *, told: bool) -> str | None:
    """Return what a clause says was done in their name, or was done at all: "the plates were ordered", or None."""
    done = was_done(_JOINS.sub("", clause, count=1))
    if done and (_is_in_their_name(done, edits) or (told and len(clause) <= _LONGEST and _is_work(done, edits))):
        # "Our engineers have begun the drawings and the steel was ordered": both were.
        what = _HAVE.sub(lambda also: edits.owning.past.get(also["verb"], also["verb"]), done.what)
        return f"{what} {done.was} {done.verb}{_REASON.sub('', _END.sub('', done.rest))}"
    return None


def _is_in_their_name(done: Done, edits: Edits) -> bool:
    named = _IN_YOUR_NAME.search(done.rest)
    return bool(named and done.verb in edits.owning.verbs and (not done.is_now or named[0].startswith("in your")))


def _is_work(done: Done, edits: Edits) -> bool:
    """Tell whether it was an act towards others, or work, such as glass that was cut: what is only kept is offered."""
    if not _WORK.match(done.what) or _NO_WORK.match(done.verb):
        return False
    if done.verb in {*edits.owning.verbs, *edits.owning.telling}:
        return True
    is_made = done.verb in _MADE or (done.verb.endswith("ed") and done.verb not in edits.verbs)
    return is_made and (not done.is_now or bool(_YOURS.search(f"{done.what}{done.rest}")))


def _did(doing: str, edits: Edits) -> str:
    """Return "sent" for "sending", and for "send"."""
    stem = doing.removesuffix("ing")
    known = ((did, verb) for did, verb in edits.verbs.items() if did not in edits.owning.past)
    return next((did for did, verb in known if stem in {verb, verb.rstrip("e"), verb + verb[-1]}), "")


def _tells(clause: str) -> bool:
    return any(fact.kind in TELLING for fact in facts_in(clause))
