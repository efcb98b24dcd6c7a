"""Reads what a clause says was done, whoever did it: "the lorry is booked", "the invoice is out", "the firers know"."""

import re

from bot.analysis.dates import MONTH, WEEKDAY
from bot.models.local.acts.aftermath import without_another_fact
from bot.models.local.acts.unasked import NO_WORK
from bot.models.local.reading.capitals import in_the_midst, without_a_capital
from bot.playbook.edits import Edits

ADVERBS = r"(?: (?:already|also|just|now|since|therefore|then|all|both|duly|meanwhile))*"
_WORD = (
    r"(?!(?:and|or|that|which|who|whom|because|since|as|so|if|when|can|could|will|would|is|are|was|were|be|has|have|had"
    r"|I|we|you|it|he|she|they|not)\b)(?:\d[\d.,]*|[^\s,;:?!.]+)"
)
_WHAT = (
    rf"(?P<what>(?:[Tt]he|[Yy]our|[Oo]ur|[Mm]y|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?|[Bb]oth|[Aa]ll|\d+)(?: {_WORD}){{1,7}}?"
    rf"|(?!(?:I|We|It|This|That|There|You|Which|{WEEKDAY}|{MONTH})\b)[A-Z][\w'\u2019-]+"
    r"(?: [A-Z][\w'\u2019-]+| (?:in|from|at) [\w-]+)?"
    r"|(?!(?:No|Some|Many|Most|These|Those|Such|Other|More|Few)\b)[A-Z][a-z]+ [a-z-]+s(?= (?:are|were|have)\b)"
    r"|(?:delivery|collection|shipping|transport|installation|training|catering|access|parking|purchasing|accounts"
    r"|finance|legal|reception|security|procurement|production|logistics|dispatch|head office|IT|HR))"
)
_WAS = rf"(?: (?P<be>has been|have been|had been|is being|are being|was|were|is|are)|['\u2019]s(?: been)?){ADVERBS}"
_WAS_DONE = re.compile(rf"{_WHAT}{_WAS} (?P<verb>[a-z]+)\b(?! by\b)")
# Where anybody can read of somebody.
PUBLIC = (
    r"(?:newsletter|(?:guest |waiting |reference |client |customer )?list|programme|brochure|website|web page|page"
    r"|roster|rota|case study|poster|banner|catalogue|map|press release|blog|feed)"
)
# Only what can be sent is "out" or "gone" because somebody sent it: the power goes by itself.
_PAPERS = frozenset(
    "invoice invoices contract contracts form forms order letter letters quote quotation agreement paperwork papers"
    " parcel box boxes sample samples brochure invitation invitations confirmation mail email note request offer"
    " proposal statement deposit crate pallet entry entries artwork drawing drawings file files plans".split()
)
_OUT = re.compile(r" (?:out|went|gone)\b")
# Work that somebody has done, in no verb of `[offer.verbs]`: "had the frames varnished".
WORK = re.compile(
    r"framed|cleaned|repaired|fitted|measured|sewn|woven|welded|tested|applied|serviced|sanded|varnished|laminated"
    r"|embroidered|translated|typeset|proofread|picked|cut|made|debited|charged|deducted|invoiced"
)
# "The invoice is out", "the first box is on its way": sent, whoever did it.
_IS_SENT = re.compile(
    rf"{_WHAT}(?:['\u2019]s (?:on its way|in the post)|"
    rf" (?:(?:is|are){ADVERBS} (?:out(?! of\b)|on (?:its|their|the) way|in the post)"
    r"|(?:went|has gone|have gone)(?: (?:out|off))?(?! (?:down|up|well|over|into|through|by|wrong|out of)\b)"
    r"|(?:is|are) in your (?:inbox|mailbox|post)))\b"
)
# "The firers know", "your gate is in the picture".
_KNOWS = re.compile(
    rf"{_WHAT} (?:knows?(?: about (?:it|this|that)| of it)?"
    rf"|(?:is|are){ADVERBS} (?:aware|in the (?:loop|picture)|briefed"
    r"|(?:expecting|waiting for) (?:us|me|him|her|them|it))|expects? (?:us|me|him|her|them|it))\b"
    r"(?=[,;.!]| and\b|\W*\Z)"
)
_RUNS = re.compile(
    rf"{_WHAT} (?:(?:is|are){ADVERBS} (?:running|under ?way|in progress)|(?:has|have) (?:started|begun))\b"
    r"(?=[,;.!]| (?:and|on|in|at|since|this|last|today|yesterday)\b|\W*\Z)"
)
_ON_A_DAY = re.compile(rf"\b(?:on|from|by|at|in) (?:the )?(?:\d|{WEEKDAY}|{MONTH})", re.IGNORECASE)
_BY_NOW = ((_IS_SENT, "sent"), (_KNOWS, "told"), (_RUNS, "started"))
# "Our accounts team has updated the debit": we had it done.
_BY_OURS = re.compile(
    rf"(?P<what>(?:[Oo]ur|[Mm]y)(?: {_WORD}){{1,3}})(?:['\u2019]s| has| have){ADVERBS} (?P<verb>[a-z]+)\b"
)
# "Our installer has you down for the 3rd".
_HAS_YOU_DOWN = re.compile(rf"{_WHAT} (?:has|have) you (?P<down>down|in)\b")
_EXPECTS_YOU = re.compile(rf"{_WHAT} (?:is|are){ADVERBS} expecting(?= your?\b)")
# "Our crew has those dates".
_HAS_IT = re.compile(
    rf"{_WHAT} (?:has|have|got){ADVERBS} (?P<it>(?:those|these|the|your) (?:\w+ )?(?:dates?|days|weeks?|slots?"
    r"|times?|address|plans?|details|booking|job|name|number))\b"
    r"(?: (?:in|down|on (?:his|her|their|the) (?:list|sheet|board)))?(?: (?:already|now|by now))?"
)
# "Your drivers got the welcome text": whoever sent it was one of us.
_GOT_IT = re.compile(
    rf"(?P<what>[Yy]our(?: {_WORD}){{1,4}}?) (?:(?:has|have){ADVERBS} )?(?:got|had|received){ADVERBS}"
    r" (?P<it>(?:the|an?|our|their|his|her) (?:[\w-]+ ){0,2}?(?:texts?|mails?|e-?mails?|messages?|invites?|invitations?"
    r"|links?|logins?|letters?|packs?|codes?|passwords?|newsletter|calls?|notice|contract|forms?|brochure|programme"
    r"|diagrams?|drawings?|plans?|quote|list))\b"
    r"(?! (?:from|of|by) (?!us\b))"
)
# "Our fitters have been given the 3rd": whoever told them.
_WERE_TOLD = re.compile(
    rf"{_WHAT} (?:has|have) been{ADVERBS} (?P<verb>given|told|briefed|promised|shown|informed|notified|asked|invited)\b"
    r"(?! (?:to (?:us|me)|by)\b)"
)
_PAST = {"given": "gave", "shown": "showed"}
# "Your gardener has had the gate code from me".
_FROM_US = re.compile(
    r"(?P<what>[Yy]our(?: [\w'\u2019-]+){1,3}?) (?:has|have)(?: already)? (?:had|got|received)"
    r" (?P<it>(?:the|an?|our|my) (?:[\w-]+ ){1,3}?)from (?:me|us)\b"
)
# "Your logo is already on the hall plan", "You're in our June newsletter by the way".
_IS_ON = re.compile(
    r"(?P<what>[Yy]our(?: [\w'\u2019-]+){1,3}?) (?:is|are) already (?P<where>(?:on|in) (?:the|our)\b)"
    rf"|(?P<you>[Yy]ou)(?: are|['\u2019]re){ADVERBS} (?P<there>(?:on|in) (?:the|our) (?:[\w-]+ ){{0,3}}?{PUBLIC}\b)"
)
_BY_THE_WAY = re.compile(r",? (?:by the way|btw|incidentally)\b")
# "The invite is already in your calendar": whoever put it there.
_IN_YOURS = re.compile(rf"{_WHAT} (?:is|are){ADVERBS} (?P<where>in your (?:calendar|diary|schedule))\b")
# "The finance papers are on their way to Ruth".
_ON_ITS_WAY = re.compile(
    r"(?P<what>(?:(?:[Tt]he|[Yy]our|[Oo]ur|[Mm]y) (?:[\w-]+ ){0,3}?[\w-]+|[A-Z][a-z]+ [a-z-]+s))"
    rf"(?: on (?:that|this|the same) basis)? (?:is|are){ADVERBS} (?:on (?:its|their|the) way|out|off)"
    r" (?P<whom>(?:to|with) (?!you\b)(?:your [\w-]+(?: [\w-]+)?|[A-Z][\w'\u2019-]+))(?=[,;.!]| (?:and|for|in|at"
    r"|from)\b|\W*\Z)"
)
_OF_MINE = re.compile(r"\bmy\b")
# "The booking page is already live under your name".
_IS_LIVE = re.compile(
    rf"{_WHAT} (?:is|are|went|has gone|have gone){ADVERBS} (?P<live>live|online)\b"
    r"(?=[,;.!]| (?:and|under|on|in|at|since|for|from|with)\b|\W*\Z)"
)
# "Mr Bains has the sheet and wants it in May": what he does with it is none of our acts.
_AND_WANTS = re.compile(
    r",? and (?:also |now |still )?(?:wants?|needs?|will|would|is|are|has|have|asks?|expects?|hopes?|can)\b[^.!?]*"
)
_NOW = re.compile(r" (?:already|also|now)(?= (?:has|have)\b)")
# "The old machine will be picked up on the 28th".
WILL_BE = re.compile(rf"(?P<who>{_WHAT}) (?:will|shall|['\u2019]ll) be (?=\w+(?:ed|en|ght|ut|wn)\b)")
BY_ANYBODY = re.compile(rf"(?!Your\b){_WHAT} (?:has|have){ADVERBS} [a-z]+(?:ed|en|wn)\b")
_IS_IN = re.compile(
    rf"{_WHAT} (?:is|are){ADVERBS} in (?P<where>production|print|hand|your (?:calendar|diary|schedule))\b"
)
_IN_YOUR = re.compile(r"(?P<where>[Yy]our (?:calendar|diary|schedule)) has (?P<what>[^,;]+?)(?=[\s.!?]*\Z)")
IS = re.compile(
    rf"{_WHAT}(?: (?:is|are|was|were|has|have|had|will|can|could|knows?|comes?|goes|starts?|follows?|leaves?|needs?"
    r"|gets?|takes?|stays?|remains?|came|arrived|landed)|['\u2019](?:ll|s (?:got|been)))\b"
)
_MANY_THINGS = re.compile(r"[A-Z][a-z]+ [a-z-]+s")
_SOME, _MANY = re.compile(r"[A-Z][a-z]+s"), frozenset(("are", "were", "have been"))
_PARTICLE = re.compile(
    r" (?:up|in|out|down|aside|by|off|over|back|through)\b"
    r"(?=\W*\Z|[,;.]| (?:and|for|with|to|at|on|by|from|since|this|last|today|yesterday)\b)"
)


def what_was_done(clause: str, edits: Edits) -> str | None:
    """Return what a clause says was done as somebody did it: "booked the lorry", or None where it tells no act."""
    for tells, verb in _BY_NOW:
        if (said := tells.match(clause)) and (verb != "sent" or _can_be_sent(said)):
            return f"{verb} {_as_named(said['what'])}{clause[said.end() :]}"
    if (ours := _BY_OURS.match(clause)) and ours["verb"] in edits.verbs:
        return f"had {_as_named(ours['what'])} {edits.verbs[ours['verb']]}{clause[ours.end() :]}"
    if told := _planned_by(clause):
        return told
    if there := _IN_YOUR.match(clause) or _IS_IN.match(clause):
        return f"put {_as_named(there['what'])} in {_as_named(there['where'])}{clause[there.end() :]}"
    done = _WAS_DONE.match(clause)
    # "The old line is being switched off on the 30th" tells what is to come.
    is_to_come = done and "being" in (done["be"] or "") and _ON_A_DAY.search(clause, done.end())
    return _was_done(clause, done, edits) if done and not (is_to_come or NO_WORK.match(done["verb"])) else None


def _planned_by(clause: str) -> str | None:
    """Return what a clause says somebody plans by, as what they were told."""
    if said := _WERE_TOLD.match(clause):
        return f"{_PAST.get(said['verb'], said['verb'])} {_as_named(said['what'])}{clause[said.end() :]}"
    if told := _EXPECTS_YOU.match(clause):
        return f"told {_as_named(told['what'])} to expect{clause[told.end() :]}"
    if it := _HAS_IT.match(_NOW.sub("", clause, count=1)):
        return f"gave {_as_named(it['what'])} {it['it']}{_AND_WANTS.sub('', it.string[it.end() :])}"
    if reached := _reached_them(clause):
        return reached
    if down := _HAS_YOU_DOWN.match(clause):
        return f"put you {down['down']} with {_as_named(down['what'])}{clause[down.end() :]}"
    return None


def we_reached_them(clause: str, *, told: bool) -> str | None:
    """Return what others got, or anybody can see, as what we did, where it is `told` that something was done."""
    clause = without_another_fact("", clause)
    reached = (_reached_them(clause) or _planned_by(clause)) if told else None
    return reached and f"{'I' if _OF_MINE.search(reached) else 'we'} {reached}"


def _reached_them(clause: str) -> str | None:
    """Return what a clause says theirs got, or anybody can see, as what was sent and put there."""
    if got := _GOT_IT.match(clause):
        return f"sent {_as_named(got['what'])} {got['it']}{clause[got.end() :]}"
    if live := _IS_LIVE.match(clause):
        return f"put {_as_named(live['what'])} {live['live']}{clause[live.end() :]}"
    if ours := _FROM_US.match(clause):
        return f"gave {_as_named(ours['what'])} {ours['it'].strip()}{_AND_WANTS.sub('', clause[ours.end() :])}"
    if there := _IS_ON.match(clause):
        what, where = there["what"] or "you", there["where"] or there["there"]
        return f"put {_as_named(what)} {where}{_BY_THE_WAY.sub('', clause[there.end() :])}"
    return _put_or_sent(clause)


def _put_or_sent(clause: str) -> str | None:
    """Return what a clause says stands in their calendar, or is on its way to somebody, as what was put or sent."""
    if there := _IN_YOURS.match(clause):
        return f"put {_as_named(there['what'])} {there['where']}{clause[there.end() :]}"
    sent = _ON_ITS_WAY.match(clause)
    return f"sent {_as_named(sent['what'])} {sent['whom']}" if sent else None


def _can_be_sent(said: re.Match[str]) -> bool:
    return not _OUT.search(said[0]) or said["what"].split()[-1].lower() in _PAPERS


def _was_done(clause: str, done: re.Match[str], edits: Edits) -> str | None:
    what, rest = _as_named(done["what"]), clause[done.end() :]
    # "Letters are cut" names nobody.
    what = f"the {what.lower()}" if _SOME.fullmatch(what) and done["be"] in _MANY else what
    particle = _PARTICLE.match(rest)
    if done["verb"] in edits.verbs:
        led = particle[0] if particle else ""
        return f"{done['verb']}{led} {what}{rest[len(led) :]}"
    return f"had {what} {done['verb']}{rest}" if WORK.fullmatch(done["verb"]) else None


def _as_named(what: str) -> str:
    return without_a_capital(what) if _MANY_THINGS.fullmatch(what) else in_the_midst(what)
