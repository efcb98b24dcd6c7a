"""Says what a rep takes back before a rewrite goes out: each deed that the draft tells and the rewrite does not own."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from operator import attrgetter

from bot.analysis.kinds import kind_of
from bot.domain import Analysis, Finding, SignalKey
from bot.models.local.acts.beside import is_done_unasked
from bot.models.local.acts.copies import beside_the_copy, copied_here
from bot.models.local.acts.in_our_name import in_ones_own
from bot.models.local.acts.nobodys.at_our_cost import without_our_cost
from bot.models.local.acts.nobodys.in_this_mail import is_told_here
from bot.models.local.acts.offers import done_in
from bot.models.local.mail.rewriting import Rewrite
from bot.models.local.reading.faults import ACTS, TAKEN_AS_YES, TOLD_ABOVE
from bot.models.local.reading.slots import slots_needed
from bot.models.local.reply.acts_told import MENDED, OWNED, TELL, UNDO, Line
from bot.playbook.book import Playbook
from bot.playbook.owning import Owning
from bot.playbook.signals import SOMEBODY
from bot.rendering.catalogue import catalogue
from bot.rendering.quoting import without_lead
from bot.verification.wording import MOST_CHECKS

_DONE = re.compile(r"['\u2019]ve\b|\b(?:have|has|had|already|went|took)\b", re.IGNORECASE)
# "I went ahead and locked it in", "Josh has you down": what was done, though in no verb that can be told back.
_UNSAID = re.compile(
    r"\b(?:I|we|our \w+|(?!It|This|That|There|You)[A-Z]\w+(?: in \w+)?)"
    r"(?:['\u2019]ve| have| has| went ahead| took)\b"
    r"(?! (?:(?:since|just|also|already|now|only|even|always|often|certainly) )?"
    r"(?:not|never|no|an?|the|your|our|my|this|that|one|two|some|kept|held|to|nothing|heard|seen|noticed|known|been"
    r"|looked|watched|read|worked|spent|found|learn(?:ed|t)|understood|felt|enjoyed|tried|loved|liked|waited|wondered"
    r"|missed|lost|come|become|grown"
    r"|retired|joined|married|died|moved on|left us|turned \d+|recovered|passed away|had a (?:baby|boy|girl)"
    r"|seldom|rarely|yet|every|some|many|plenty)\b)[^?]*",
)
# "I drew your logo on the new vans", "The crates are on a barge": done, and told without a "have".
_NO_DEED = (
    r"(?!(?:needed|wanted|liked|hoped|looked|seemed|noticed|wondered|tried|enjoyed|used|passed|visited|walked|stopped"
    r"|agreed|said|feared|loved|missed|promised|called|attached|enclosed|pleased|delighted|excited|worried|tempted)\b)"
)
_BY_SOMEBODY = (
    r"\b(?:I|we|[Hh]e|[Ss]he|[Tt]hey|(?:[Oo]ur|[Mm]y|[Tt]he) [\w'\u2019-]+(?: [\w-]+)?|(?!It\b|You\b)[A-Z]\w+)"
)
_HAPPENED = re.compile(
    rf"(?!.*\bwill be\b)(?:{_BY_SOMEBODY} (?:(?:only|already|also|even|just|then|since) )?{_NO_DEED}"
    r"(?:[a-z]{2,}ed|sent|put|left|had|built|gave|let|made|wrote|told|drew|cut|took|set|rang|spoke)\b"
    rf"|(?:\A|(?<=, )|(?<=and ))[^,;?]* (?:is|are|was|were|has been|have been) (?:already |now |being )?{_NO_DEED}"
    r"(?:[a-z]{2,}ed|cut|sent|put|drawn|on (?:an?|the|its) (?:van|trailer|lorry|truck|list|board|floor|way))\b)[^?]*"
)
# "The serial numbers are already running under your name".
_IN_THEIR_NAME = re.compile(
    r"(?<![^\s,;])[^,;.?!]{0,120}\b(?:is|are|runs?) (?:already|now)\b[^,;?!]{0,120}\b(?:under|in|on) your (?:\w+ )?"
    r"(?:name|account|list|file)\b[^,;.?!]*"
)
# "Anneke is packing the van", "our drawing office has begun": what goes on before a yes, beside whatever was found.
_OUR_PEOPLE = (
    r"(?:\bWe|(?:(?<=, )|(?<=\band )|(?<=\bso ))we|\b(?:[Oo]ur|[Mm]y) [\w'\u2019-]+(?: [\w-]+)?"
    r"|(?!(?:It|This|That|There|You|What|Who|He|She|They)\b)\b[A-Z]\w+"
    r"|\b[Tt]he (?:[\w-]+ )?(?:lads|crew|team|men|fitters|office|workshop|factory|warehouse|kitchen|mill|printers?))"
)
_NO_WORK = (
    r"(?!(?:going|filling|looking|hoping|asking|waiting|wondering|thinking|trying|writing|getting|being|having"
    r"|offering|talking|seeing|running|missing|saying|telling|needing|hearing|expecting|assuming|doing|giving|closing"
    r"|leaving|coming|knowing|liking|loving|owning|living|retiring|ageing|growing)\b)"
)
_GOES_ON = re.compile(
    rf"{_OUR_PEOPLE}(?:(?: is| are|['\u2019](?:s|re))(?: already| now| just)? {_NO_WORK}[a-z]{{2,}}ing\b"
    r"|(?: has| have|['\u2019](?:s|ve))(?: already| just)? (?:begun|started)\b(?! to (?:ask|think|wonder)))[^,;?.!]*"
)
_IS_PUT_BY = re.compile(
    r"\b(?:[Tt]he|[Oo]ur|[Mm]y|[Yy]our|\d+) [^,;:?.!]{2,40} (?:is|are)(?: already| now)?"
    r" (?:pencilled|booked|reserved|ordered|scheduled|earmarked|allocated|blocked|loaded|packed)\b[^,;?.!]*"
)
# "We've since gone ahead" and "I even booked it" give no reason.
_REASON = re.compile(
    r"(?:, since|,? (?:because|since(?= (?:I|we|you|they|he|she|it|that|this|there|the|no|nobody|nothing|your|our)\b)"
    r"|so that|so you|even (?:if|though)|in case|please|and (?:I|we) (?:just |only |now )?(?:need|want|expect)))\b.*",
    re.DOTALL,
)
# "Your chair, with whom I spoke, sees it so": what somebody else thinks is no part of what was done.
_OF_ANOTHER = re.compile(r", (?:sees|thinks|says|agrees|feels|believes|wants|is|was|has|would)\b.*", re.DOTALL)
# "I have told them to wait": to whom it was done, only the words before it say.
_NO_ACT = re.compile(
    r"\A(?:\S+ ){0,4}(?:told|informed|notified|invited) (?:them|him|her|it)\b|\bput (?:it )?together\b|\bset out\b"
)
_ADDED_TO = re.compile(r"\badded .* (?:to|on|onto) (?:the|your) (?:order|invoice|bill|contract|account|plan|basket)\b")
# To put in work is no act, nor to leave word.
_NOTHING_DONE = re.compile(
    r"\bput\b.*\b(?:work|effort|hours|time into|thought|energy|heart)\b|\bvoicemail\b"
    r"|\b(?:left|leave) (?:(?:an?|my) )?(?:word|message|note|card)\b"
    r"|\bput (?:it|them|this|that|everything) (?:all )?(?:together|on one|on a page|in one|below|into)\b"
    r"|\bput (?:an?|the|some|my|our) (?:\w+ ){0,2}(?:explainer|note|page|table|summary|sentence|figures?|numbers)\b"
)
# So many words in a row tell an act, wherever they stand; so do so many characters that it begins with.
_ALIKE = 3
_LIKE_SO_FAR = 16
# Its verb stands among the first of them.
_VERB_WITHIN = 9


_BY_HARM = attrgetter("severity")


def acts_of(analysis: Analysis, playbook: Playbook) -> dict[str, set[SignalKey]]:
    """Return the checks that tell to take back an act, with the signals they belong to."""
    signals = playbook.signals_in(analysis.situation)
    reader = analysis.reader or SOMEBODY
    acts: dict[str, set[SignalKey]] = defaultdict(set)
    for key in ACTS & signals.keys():
        for check in (reframe.check for reframe in signals[key].reframes):
            if check and slots_needed(check) <= {"reader"}:
                acts[check.format(reader=reader)].add(key)
    return acts


def undone(work: Rewrite, acts: dict[str, set[SignalKey]], analysis: Analysis, playbook: Playbook) -> list[Line]:
    """Tell how to take back each act that was done: in the words of its kind where it has one, else in the rep's."""
    # A mail that repeats itself tells the same hundreds of times.
    first: dict[str, Line] = {}
    for line in _lines(work, acts, analysis, playbook):
        first.setdefault(line.words, line)
    lines = list(islice(first.values(), 2 * MOST_CHECKS))
    # Of two that quote the same words, the longer.
    apart = (line for line in lines if not any(line != other and line.words in other.words for other in lines))
    return list(islice(apart, MOST_CHECKS))


def _lines(work: Rewrite, acts: dict[str, set[SignalKey]], analysis: Analysis, playbook: Playbook) -> Iterator[Line]:
    owned, owning = _owned(work.text or "", playbook), playbook.edits.owning
    for words, found in _pressing(analysis).items():
        left = [_OF_ANOTHER.sub("", act) for act in done_in(words, playbook.edits) if not _NOTHING_DONE.search(act)]
        if who := copied_here(words):
            yield Line(catalogue().say("local.off_cc", who=who, reader=analysis.reader or SOMEBODY))
            beside = [act for act in map(beside_the_copy, left) if act and _is_undone(act, playbook)]
            yield from (Line(act, UNDO) for act in beside if not _is_owned(act, owned))
            continue
        for deed in (finding for finding in found if finding.signal in ACTS):
            quote = " ".join(deed.quote.split())
            did = [act for act in left if act[:_LIKE_SO_FAR] in quote] or _unsaid(
                quote, sure=deed.named or is_done_unasked(quote, owning)
            )
            left = [act for act in left if act not in did]
            done = [act for act in did if not _is_owned(act, owned)]
            asked = [check for check in work.checks if deed.signal in acts.get(check, ())]
            # Of what the mail owns in words of its own nothing is asked.
            # Of a sentence that was changed for something worse, nothing tells that it owns the deed as well.
            told = asked or not deed.named or not work.text or deed.signal != max(found, key=_BY_HARM).signal
            if told and (done or not did):
                yield from _of_a_deed(deed, done, asked, analysis, playbook)
        beside = [act for act in left if _is_undone(act, playbook)]
        yield from (Line(act, UNDO) for act in beside if not _is_owned(act, owned))
        for act in _going_on(words, found):
            yield from [Line(act, UNDO)] if not _is_owned(act, owned) else []
        if name := _IN_THEIR_NAME.search(words):
            yield Line(without_lead(name[0]), UNDO)
    for act in _offered_beside(work, analysis, playbook):
        yield from [Line(act, UNDO)] if not _is_owned(act, owned) else []
    # What is asked about may be wanted back.
    yield from _in_the_mail(owned, work.text or "", owning)


def _in_the_mail(owned: list[str], rewrite: str, owning: Owning) -> Iterator[Line]:
    """Yield what the mail owns: what it says is set right apart from what may be wanted back."""
    told: dict[str, list[str]] = {OWNED: [], MENDED: []}
    said = in_ones_own(rewrite, owning)
    for deed in owned:
        told[MENDED if owning.is_mended(deed, said) else OWNED].append(deed.strip(" ."))
    yield from (Line(acts[0], how, tuple(acts[1:])) for how, acts in told.items() if acts)


def _offered_beside(work: Rewrite, analysis: Analysis, playbook: Playbook) -> Iterator[str]:
    """Yield what was done where nothing was found, and is only offered in the rewrite."""
    rewrite = " ".join((work.text or "").split())
    found = {analysis.sentence_at(finding.span) for finding in analysis.findings}
    for number, span in enumerate(analysis.sentences):
        words = " ".join(span.of(analysis.draft.text).split())
        is_offered = number not in found and words not in rewrite and playbook.edits.offer_ending in rewrite
        if is_offered and is_done_unasked(words, playbook.edits.owning):  # and does not stand without its last words
            yield from (act for act in done_in(words, playbook.edits) if act[:_LIKE_SO_FAR] not in rewrite)


def _unsaid(quote: str, *, sure: bool) -> list[str]:
    """Return what was done as it is told, where no verb tells it back; where a deed is `sure`, however it is told."""
    told = _UNSAID.search(quote) or (_HAPPENED.search(quote) if sure else None)
    if told is None or _NOTHING_DONE.search(quote) or is_told_here(quote):
        return []
    if not (done := without_our_cost(told[0])):
        return []
    act = _OF_ANOTHER.sub("", _REASON.sub("", done))
    return [act if len(act.split()) >= _ALIKE else done]


def _going_on(words: str, found: list[Finding]) -> Iterator[str]:
    """Yield what goes on or is put by, in a sentence that takes a yes for granted or tells a deed."""
    signals = {finding.signal for finding in found}
    if signals & {*ACTS, TAKEN_AS_YES} and (goes_on := _GOES_ON.search(words)):
        yield _REASON.sub("", goes_on[0])
    # Where a deed was found, its own line tells of what is put by.
    if TAKEN_AS_YES in signals and not signals & ACTS and (put_by := _IS_PUT_BY.search(words)):
        yield _REASON.sub("", put_by[0])


def _of_a_deed(
    deed: Finding, done: list[str], asked: list[str], analysis: Analysis, playbook: Playbook
) -> Iterator[Line]:
    """Say how to take back what stands in the words of a deed, but for what was only announced."""
    kind = kind_of(deed, playbook, analysis.situation)
    if kind and kind.pending and not _DONE.search(deed.quote):
        return
    if kind and kind.undo and len(playbook.edits.verbs.keys() & deed.quote.lower().split()) <= 1:
        yield Line(kind.undo.format(reader=analysis.reader or SOMEBODY))
    # The words alone do not tell whether it was done, so the rep is asked.
    elif deed.signal == TOLD_ABOVE:
        yield from [Line(act, TELL) for act in done] or map(Line, asked)
    else:
        yield from (Line(act, UNDO) for act in done)


def _pressing(analysis: Analysis) -> dict[str, list[Finding]]:
    """Return each sentence that presses, with what was found in it: once, though it is said again."""
    pressing: dict[int, list[Finding]] = defaultdict(list)
    for finding in analysis.findings:
        if finding.presses:
            pressing[analysis.sentence_at(finding.span)].append(finding)
    said = {number: analysis.sentences[number].of(analysis.draft.text) for number in sorted(pressing)}
    return {" ".join(words.split()): pressing[number] for number, words in said.items()}


def _owned(rewrite: str, playbook: Playbook) -> list[str]:
    """Return what the mail asks about by itself."""
    owning, again = playbook.edits.owning, playbook.edits.again
    said = in_ones_own(rewrite, owning)
    return owning.owned_in(said.replace(again.get(owning.before, owning.before), owning.before))


def _is_owned(act: str, owned: list[str]) -> bool:
    """Tell whether an act is owned: then nobody takes it back in silence."""
    words = act.split()
    runs = [" ".join(words[at : at + _ALIKE]) for at in range(len(words) - _ALIKE + 1)]
    return any(run in told for run in runs for told in owned)


def _is_undone(act: str, playbook: Playbook) -> bool:
    """Tell whether an act beside what presses is one towards the customer, and says by itself what was done."""
    is_one = _ADDED_TO.search(act) or not playbook.edits.undone.isdisjoint(act.split()[:_VERB_WITHIN])
    return bool(is_one) and not _NO_ACT.search(act)
