"""Owns an act that others have noticed by now: "I should have asked you before I told your caretaker"."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain, takewhile

from bot.analysis.dates import MONTH, WEEKDAY
from bot.domain import SignalKey
from bot.models.local.acts.aftermath import rests_on_an_act, without_another_fact, without_begging
from bot.models.local.acts.copies import beside_the_copy, copied_here
from bot.models.local.acts.deeds import is_deed
from bot.models.local.acts.liberties import LIBERTY, taken
from bot.models.local.acts.nobodys.whose import Deed
from bot.models.local.acts.running import is_a_term, told_plainly
from bot.models.local.acts.second_acts import ALSO, EASED, also_did, each_act, in_one_breath, past_our_cost
from bot.models.local.acts.told_acts import we_reached_them
from bot.models.local.acts.touching import OF_OURS, any_touches, had_worked_on, is_under_way
from bot.models.local.acts.unasked import END, YOURS, done_by_somebody, without_reason
from bot.models.local.cuts.heads import closed
from bot.models.local.reading.admitting import admits
from bot.models.local.reading.capitals import in_the_midst, with_a_capital
from bot.models.local.reading.faults import ACTS, DONE, TAKEN_AS_YES
from bot.models.local.reading.joints import bounds, joints
from bot.models.local.reading.matter import pulls, tells_a_figure
from bot.models.local.reading.persons import with_somebody_named
from bot.playbook.edits import Edits

# "What I promised", "since we set it up", "should I put": no act, but what another clause speaks of.
_UNDER = (
    r"(?<!which )(?<!that )(?<!what )(?<!where )(?<!when )(?<!since )(?<!after )(?<!before )(?<!than )(?<!how )"
    r"(?<!as )(?<!As )(?<!who )(?<!whom )(?<!say )(?<!says )(?<!said )(?<!ould )(?<!hall )(?<!an )"
)
_WHO = (
    r"(?:I|[Ww]e|[Hh]e|[Ss]he"
    r"|(?:[Oo]ur|[Mm]y) [\w'\u2019-]+(?: [A-Z][\w'\u2019-]+"
    r"| (?!(?:has|have|already|also|now|then|just|all|both)\b)[a-z-]+(?= (?:has|have|[a-z]+ed)\b))?"
    r"|(?!(?:It|This|That|There|You|They|So|As|To|And|Then|Now|First|If|When|Once|But|Or|Please|Kindly|Also|Already|Just|Having|Being)\b)"
    rf"(?!(?i:{WEEKDAY}|{MONTH})\b)[A-Z][a-z]+)"
)
_ADVERB = r"(?:already|also|just|now|since|therefore|gladly|meanwhile|provisionally|kindly|simply|quietly)"
_DONE = re.compile(
    rf"{_UNDER}(?<![\w'\u2019])(?P<who>{_WHO})(?:['\u2019](?:ve|s)| have| has)?(?: {_ADVERB})*"
    rf"(?: (?:(?:gone|went)(?: ahead)?|(?:took|taken) the (?:initiative|liberty)|{EASED}) and)?"
    rf"(?: (?:also|already))? {LIBERTY}?(?P<verb>[A-Za-z']+)\b(?! by\b)"
)
# What our customers did is none of our acts.
_OTHERS = re.compile(r"\b(?:customers?|clients?|users?|members?|guests?|tenants?|readers?|buyers?|suppliers?)\b")
# "I had Ines send you the plan", "I've had a word with your landlord": done by another, or in one word more.
_HAD = re.compile(
    r"(?! (?:the|an?|no) (?:\w+ )?(?:idea|thought|feeling|impression|hunch|hope|sense|notion|honou?r|pleasure)\b)"
    r"(?: (?:(?!I\b)[A-Z][\w-]+|(?:our|the|my) [\w-]+)(?: [A-Z][\w-]+)?"
    r" (?!(?:is|was|has|had|with|in|on|at|for|and|that|of|from|to|by|about|outside|over|after|before)\b)[a-z]+ "
    r".*\byour?\b|"
    r" (?:an?|another) (?:\w+ )?(?:word|chat|coffee|lunch|call|talk) (?:with|to) )"
)
# "I got the caretaker to open the hall".
_GOT_TO = re.compile(
    r" (?:(?:the|your|our|my|his|her|an?) (?:[\w-]+ ){1,3}|[A-Z][\w-]+ )(?:to (?!you\b)[a-z]+|[a-z]+(?:ed|en|wn)\b)"
)
_THING = re.compile(r"\b(?:the|our|your|this) [^,;:]{3,60}\Z")
_AND_HAVE = re.compile(r" and (?:have|has|['\u2019]ve) (?=(?:also |already )?[a-z]+ed\b)")
_AND_TO = re.compile(r"and (?:also )?(?:to|with) (?:the|your)\b(?!.*\b(?:is|are|was|has|have|will|can)\b)")
# "I gave her my word that you were, and that you'd take all 36": what was said goes on.
_AND_THAT = re.compile(r"and that (?:you|your|we|our|it|they|the)\b")
_AND_DID = re.compile(r"and (?:also |then |already )*(?:have )?(?P<verb>[a-z]+)\b")
_POINTS = re.compile(r"\b(?:him|her)\b(?! [a-z]+\b)|\A\S+ \S+(?: (?:to|with|on))? (?:him|her)\b")
_NAMES = re.compile(r"\byour \w|(?<=\w )(?!I\b)[A-Z]\w")
_STANDS = re.compile(
    # "... so that she is aware of it" stands for nothing without its "so".
    r"(?:he|she|they|it|there|the|our|your|this|that(?! (?:s?he|they|it|you|we|I|the|your|our)\b))(?:['\u2019]\w+)?\b",
    re.IGNORECASE,
)
# "Further to our visit, your nursery has been enrolled": what only leads to what was done.
_LED_TO = re.compile(
    r"\W*(?:Further to|Following|After|In view of|With regard to|As (?:a result|discussed|agreed)|In order to"
    r"|To [a-z]+)\b[^,;:.]{0,60}, (?=(?:the|your|our|my)\b)"
)
_ALREADY, _JOINS = re.compile(r" (?:already|as well|too)(?=\W*\Z)"), re.compile(r"\A(?:and|so|but),? ", re.IGNORECASE)
# "I attach the plan, and have told your caretaker": who sends the one has done the other.
_SENDS_AND_HAS = re.compile(
    r"\A(?P<sends>(?P<who>I|We)(?: also| now)? (?:attach|enclose|include|send|forward|confirm)\b[^;:]*?),? and "
    r"(?=have (?:also |already )?(?!to\b|no\b|not\b|an?\b|the\b)[a-z]+ )"
)
# "To save you the writing", "On the pallets": what only leads to the act.
_LEADS = re.compile(
    r"\W*(?:to|as|since|because|while|so|given|being|knowing|meanwhile|in|on|for|by|after|if)\b|.*\bhaving\b",
    re.IGNORECASE,
)
# "The form I have handed in", "that is the one I've written up": what was done it with stands before who did it.
_TURNED_ROUND = re.compile(r"(?i)(?:(?:the|an?|my|our|your|this|that) [^,:]*|(?:.* )?(?:which [\w ]*|the ones? ))\Z")
# "I moved the skips, our planner needs two hours": another subject with its verb, behind a mere comma.
_SPLICE = re.compile(
    r"(?<=\w), (?=(?:(?:the|our|my|your|his|her|their) (?:[\w-]+ ){0,2}?[\w-]+|(?-i:[A-Z][\w-]+)(?: in [\w-]+)?)"
    r"(?:['\u2019](?:ll|ve|d)\b|['\u2019]s (?:in|on|at|an?|the|not|now|already|been|got|here|there|\w+ing|\w+ed)\b"
    r"| (?:is|are|was|were|has|have|had|will|would|can|could|should|does|did|needs?|wants?|comes?|goes|takes?|starts?"
    r"|knows?|says?|gets?|runs?|costs?|means?|makes?|gives?|leaves?|said|told|asked|gave|took|came|went|got|made|opened)\b))",
    re.IGNORECASE,
)


def owned(sentence: str, signals: frozenset[SignalKey], edits: Edits, stands: Callable[[str], bool]) -> Iterator[str]:
    """Yield the sentence with what was done towards others owned: with all else that it tells, then with less.

    What was said before it stays where it `stands` by itself.
    """
    if sends := _SENDS_AND_HAS.match(sentence):
        sent = f"{sends['sends']}. " if stands(f"{sends['sends']}.") else ""
        did = f"{sends['who']} {sentence[sends.end() :]}"
        yield from (f"{sent}{way}" for way in owned(did, signals, edits, stands))
        return
    # Who is copied on a mail that is not sent yet has noticed nothing.
    sentence = beside_the_copy(END.sub("", sentence)) if copied_here(sentence) else sentence
    if not sentence or (signals and not signals & edits.owning.signals):
        return
    if breath := in_one_breath(sentence, edits, stands):
        yield from (" ".join((way, *breath.beside)) for way in _owned(breath.acts, signals, edits, stands))
    else:
        yield from _owned(sentence, signals, edits, stands)
    if led := _LED_TO.match(sentence):
        yield from owned(with_a_capital(sentence[led.end() :]), signals, edits, stands)


def _owned(sentence: str, signals: frozenset[SignalKey], edits: Edits, stands: Callable[[str], bool]) -> Iterator[str]:
    cuts = sorted({*joints(sentence), *(splice.span() for splice in _SPLICE.finditer(sentence))})
    starts, ends = bounds(cuts, sentence)
    clauses = [sentence[start:end] for start, end in zip(starts, ends, strict=True)]
    act_in = partial(_act, edits=edits, signals=signals)
    if not any(map(act_in, clauses)):
        return
    # What was done beside it was done as well, and no offer either.
    acts = {at: act for at, clause in enumerate(clauses) if (act := act_in(clause, beside=True))}
    first, last = min(acts), max(acts)
    left = sentence[: ends[first - 1]] if first else ""
    before = closed(left, sentence[slice(*cuts[first - 1])], sentence) if first else ""
    before = before or (f"{END.sub('', left)}." if admits(left) else "")
    # "I told the hall you're coming, and paid the 90 euros": what goes on with it was done by the same.
    with_it = list(
        takewhile(
            lambda clause: _AND_TO.match(clause) or _AND_THAT.match(clause) or _goes_on(clause, signals, edits),
            clauses[last + 1 :],
        )
    )
    # "I've closed the lane, that's £310, and told your foreman": what it costs stands behind both.
    if not with_it and last + 2 < len(clauses) and _goes_on(clauses[last + 2], signals, edits):
        with_it = [clauses.pop(last + 2)]
        clauses.insert(last + 1, with_it[0])
    acts[last] = " ".join([acts[last], *(also_did(f" {END.sub('', clause)}", edits)[1:] for clause in with_it)])
    last += len(with_it)
    # "... drawn up the lease: £300 a month": what it says goes with it, or stands behind.
    details = _details(sentence, starts, cuts, last)
    only = f"{edits.owning.before} {acts[first]}"
    if details:
        acts[max(acts)] += f": {details}"
        last = len(clauses) - 1
    told = [
        _JOINS.sub("", told_plainly(clause) if is_a_term(clause) else clause, count=1)
        for clause in clauses[last + 1 :]
        if is_a_term(clause) or ((tells_a_figure(clause) or admits(clause)) and not rests_on_an_act(clause))
    ]
    stands_alone = (clause for clause in told if _STANDS.match(clause) or admits(clause) or is_a_term(clause))
    after = "".join(f"; {END.sub('', clause)}" for clause in stands_alone)
    also = ", and before " if any("," in act for act in acts.values()) else " and before "
    deed = f"{edits.owning.before} {also.join(acts.values())}"
    question = edits.owning.asked_of(chain.from_iterable(each_act(act, edits) for act in acts.values()))
    asked_of_first = edits.owning.asked_of(each_act(acts[first], edits))
    ways = [f"{way}. {question}" for way in dict.fromkeys((deed + after, deed))]
    if details and len(acts) > 1 and (thing := _THING.search(sentence[: ends[max(acts)]])):
        ways.append(f"{only}. {asked_of_first} {with_a_capital(thing[0])}: {details}.")
    ways += [f"{only}. {asked_of_first}"] if len(acts) > 1 else []
    if before and not _LEADS.match(before) and not pulls(before) and (admits(before) or stands(before)):
        yield from (f"{before} {way}" for way in ways)
    for way in ways:
        # "I was so free as to hand him the plan": him, whom the words before it named, and no sentence before that.
        points = first and any(map(_points, acts.values()))
        said = with_somebody_named(way, sentence[: starts[first]]) if points else way
        if said:
            yield said


def _points(act: str) -> bool:
    """Tell whether an act is one towards "him", and names nobody before."""
    back = _POINTS.search(act)
    return back is not None and not _NAMES.search(act, 2, back.start())


def _goes_on(clause: str, signals: frozenset[SignalKey], edits: Edits) -> bool:
    """Tell whether a clause goes on with another deed of the same subject."""
    also = _AND_DID.match(clause)
    return bool(
        also
        and is_deed(also["verb"], edits.owning)
        and (signals & ACTS or tells_a_figure(clause) or YOURS.search(clause))
    )


def _details(sentence: str, starts: list[int], cuts: list[tuple[int, int]], last: int) -> str:
    """Return what stands behind the colon of the last act, where it tells something."""
    if last >= len(cuts) or ":" not in sentence[slice(*cuts[last])]:
        return ""
    details = END.sub("", sentence[starts[last + 1] :])
    return details if tells_a_figure(details) else ""


def _act(clause: str, edits: Edits, *, signals: frozenset[SignalKey], beside: bool = False) -> str | None:
    """Return what a clause says was done towards others, or `beside` such an act: "I told your caretaker".

    Where it is `told` that something was done, that nobody is named for it makes it no smaller.
    """
    if admits(clause):  # for an error nobody would have been asked
        return None
    owning, told = edits.owning, bool(signals & ACTS) or is_under_way(clause)
    for done in _DONE.finditer(clause):
        verb, rest = owning.past.get(done["verb"], done["verb"]), clause[done.end() :]
        if done["liberty"]:
            verb, rest = taken(done, rest)
        verb, rest = past_our_cost(verb, rest, owning)
        is_act = {
            "had": bool(_HAD.match(rest)) or (told and had_worked_on(rest, edits)),
            "got": bool(_GOT_TO.match(rest)),
        }.get(verb, True)
        is_none = Deed(clause, done.start(), verb, rest, owning).is_none_to_own()
        if is_none or not (is_act or done["liberty"]) or _TURNED_ROUND.match(clause[: done.start()]):
            continue
        rest = _ALREADY.sub(
            "", _AND_HAVE.sub(" and ", without_reason(without_begging(without_another_fact(verb, rest))))
        )
        who = done["who"]
        # What he did then was his own doing.
        is_beside = beside and who.lower() not in {"he", "she"}
        who = in_the_midst(who)
        # What others act on by now is theirs as well, whatever is said of it.
        is_set_going = signals and OF_OURS.match(who) and not _OTHERS.search(who)
        if (is_set_going and any(map(owning.stands, each_act(f"{verb}{rest}", edits)))) or any_touches(
            f"{verb}{rest}", who, edits, told=told, beside=is_beside
        ):
            return f"{who} {verb}{also_did(rest, edits)}"
        is_one = verb in edits.verbs or verb in owning.verbs or is_deed(verb, owning)
        also = ALSO.search(rest) if told and OF_OURS.match(who) else None
        acts = also_did(rest, edits)
        # "I took the liberty of stopping your contract and choosing a plan": both are deeds, as both were taken.
        is_offered = is_one and also is not None and also["verb"] in edits.verbs
        if also and done["liberty"] and not is_offered and YOURS.search(rest):
            return f"{who} {verb}{acts}"
        # "I was in the area and left a box with your porter": the second is the deed.
        if also and not is_one and any_touches(acts[also.end("and") :], who, edits, told=told, beside=is_beside):
            return f"{who} {acts[also.end('and') :]}"
    told = bool(signals & {DONE, TAKEN_AS_YES})
    return done_by_somebody(clause, edits, told=told) or we_reached_them(END.sub("", clause), told=told)
