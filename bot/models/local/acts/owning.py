"""Owns an act that others have noticed by now: "I should have asked you before I told your caretaker"."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise, takewhile

from bot.analysis.dates import MONTH, WEEKDAY
from bot.domain import SignalKey
from bot.models.local.acts.copies import copied_here
from bot.models.local.acts.offers import OF_ONES_OWN
from bot.models.local.acts.second_acts import ALSO, also_did, in_one_breath
from bot.models.local.acts.unasked import END, YOURS, done_by_somebody, without_reason
from bot.models.local.cuts.clauses import closed
from bot.models.local.reading.hanging import with_somebody_named
from bot.models.local.reading.joints import bounds, joints
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
    r"(?P<liberty>(?:took|taken) (?:the (?:liberty|chance|opportunity|precaution)"
    r"|it (?:up)?on (?:myself|ourselves)) (?:of|to) )"
)
_DONE = re.compile(
    rf"{_UNDER}(?<![\w'\u2019])(?P<who>{_WHO})(?:['\u2019](?:ve|s)| have| has)?(?: {_ADVERB})*"
    rf"(?: (?:(?:gone|went) ahead|(?:took|taken) the (?:initiative|liberty)) and)?"
    rf"(?: (?:also|already))? {_LIBERTY}?(?P<verb>[A-Za-z']+)\b(?! by\b)"
)
_OF_OURS, _OURSELVES = re.compile(r"(?:I|we|our|my)\b", re.IGNORECASE), re.compile(r"(?:I|[Ww]e)\Z")
_NO_NAME = re.compile(r"\A(?:We|He|She|Our|My)\b")
# "... and telling your director", "... and to tell him": what else was taken the liberty of.
_AND_TOOK = re.compile(r" and (?:also )?(?:to )?(?P<verb>[a-z]+ing|(?<=to )[a-z]+)\b")
# "I had Pauline put your name down", "I've had a word with your landlord": done by another, or in one word more.
_HAD = re.compile(
    r" (?:(?!I\b)[A-Z][\w-]+|(?:our|the|my) [\w-]+)(?: [A-Z][\w-]+)?"
    r" (?!(?:is|was|has|had|with|in|on|at|for|and|that|of|from|to|by|about|outside|over|after|before)\b)[a-z]+ "
    r".*\byour?\b|"
    r" (?:an?|another) (?:\w+ )?(?:word|chat|coffee|lunch|call|talk) (?:with|to) "
)
# What is on its way to them is nothing that only our side keeps.
_GONE = frozenset(("shipped", "dispatched"))
_THING = re.compile(r"\b(?:the|our|your|this) [^,;:]{3,60}\Z")
_DEEDS = frozenset(map(SignalKey, ("fait_accompli", "assumed_close")))
_AND_HAVE = re.compile(r" and (?:have|has|['\u2019]ve) (?=(?:also |already )?[a-z]+ed\b)")
_AND_TO = re.compile(r"and (?:also )?(?:to|with) (?:the|your)\b(?!.*\b(?:is|are|was|has|have|will|can)\b)")
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
    if breath := in_one_breath(sentence, edits, stands):
        yield from (" ".join((way, *breath.beside)) for way in _owned(breath.acts, signals, edits, stands))
    else:
        yield from _owned(sentence, signals, edits, stands)


def _owned(sentence: str, signals: frozenset[SignalKey], edits: Edits, stands: Callable[[str], bool]) -> Iterator[str]:
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
    with_it = list(
        takewhile(
            lambda clause: _AND_TO.match(clause) or (_AND_DID.match(clause) and _tells(clause)), clauses[last + 1 :]
        )
    )
    acts[last] = " ".join([acts[last], *(END.sub("", clause) for clause in with_it)])
    last += len(with_it)
    # "... drawn up the lease: £300 a month": what it says goes with it, or stands behind.
    details = _details(sentence, starts, cuts, last)
    only = f"{edits.owning.before} {acts[first]}"
    if details:
        acts[max(acts)] += f": {details}"
        last = len(clauses) - 1
    told = [_JOINS.sub("", clause, count=1) for clause in clauses[last + 1 :] if _tells(clause)]
    after = "".join(f"; {END.sub('', clause)}" for clause in told if _STANDS.match(clause))
    deed = f"{edits.owning.before} {' and before '.join(acts.values())}"
    ways = [f"{way}. {edits.owning.question}" for way in dict.fromkeys((deed + after, deed))]
    if details and len(acts) > 1 and (thing := _THING.search(sentence[: ends[max(acts)]])):
        ways.append(f"{only}. {edits.owning.question} {thing[0][:1].upper()}{thing[0][1:]}: {details}.")
    ways += [f"{only}. {edits.owning.question}"] if len(acts) > 1 else []
    if before and not _LEADS.match(before) and stands(before):
        yield from (f"{before} {way}" for way in ways)
    for way in ways:
        # "I took the liberty of giving him our folder": him, whom the words before it named.
        points = any(_POINTS.search(act) for act in acts.values())
        said = with_somebody_named(way, sentence[: starts[first]]) if points else way
        if said:
            yield said


def _details(sentence: str, starts: list[int], cuts: list[tuple[int, int]], last: int) -> str:
    """Return what stands behind the colon of the last act, where it tells something."""
    if last >= len(cuts) or ":" not in sentence[slice(*cuts[last])]:
        return ""
    details = END.sub("", sentence[starts[last + 1] :])
    return details if _tells(details) else ""


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
        rest = _ALREADY.sub("", _AND_HAVE.sub(" and ", without_reason(rest)))
        if done["liberty"]:
            rest = _AND_TOOK.sub(lambda also: f" and {_did(also['verb'], edits) or also['verb']}", rest)
        who = done["who"]
        if not OF_ONES_OWN.match(rest) and _any_touches(f"{verb}{rest}", who, edits, beside=beside):
            return f"{_NO_NAME.sub(lambda first: first[0].lower(), who, count=1)} {verb}{also_did(rest, edits)}"
    return done_by_somebody(clause, edits, told=told)


def _any_touches(did: str, who: str, edits: Edits, *, beside: bool) -> bool:
    """Tell whether one of several acts has to do with others: "booked the hall and told your caretaker"."""
    known = {*edits.owning.verbs, *edits.verbs, *(edits.owning.past.get(verb, verb) for verb in edits.verbs)}
    if not _OF_OURS.match(who) or did.split(maxsplit=1)[0] not in known:
        return _touches(did, who, edits, beside=beside)
    ends = [also.start() for also in ALSO.finditer(did) if also["verb"] in known]
    first, *others = (did[start:end] for start, end in pairwise([0, *ends, len(did)]))
    # Whom a second act tells may be one of ours, where nothing says "your".
    also_touched = (YOURS.search(other) and _touches(ALSO.sub(r"\g<verb>", other), who, edits) for other in others)
    return _touches(first, who, edits, beside=beside) or any(also_touched)


def _touches(did: str, who: str, edits: Edits, *, beside: bool = False) -> bool:
    """Tell whether what was done, such as "told your caretaker", has to do with others, or stands `beside` what has."""
    verb, _, rest = did.partition(" ")
    rest, is_ours, owning = f" {rest}", bool(_OF_OURS.match(who)), edits.owning
    if verb not in owning.verbs:
        is_act = verb in {*edits.verbs, *(owning.past.get(known, known) for known in edits.verbs)}
        return is_ours and is_act and (beside or bool(_WITH_THEIRS.search(rest)))
    touches = beside or bool((_OTHERS if _OURSELVES.match(who) else YOURS).search(rest)) or verb in _GONE
    touches = touches or (verb in owning.telling and is_ours and bool(_SOMEBODY.match(rest)))
    return touches and not (_OUR_SIDE.match(rest) and not YOURS.search(rest))


def _did(doing: str, edits: Edits) -> str:
    """Return "sent" for "sending", and for "send"."""
    stem = doing.removesuffix("ing")
    known = ((did, verb) for did, verb in edits.verbs.items() if did not in edits.owning.past)
    return next((did for did, verb in known if stem in {verb, verb.rstrip("e"), verb + verb[-1]}), "")


def _tells(clause: str) -> bool:
    return any(fact.kind in TELLING for fact in facts_in(clause))
