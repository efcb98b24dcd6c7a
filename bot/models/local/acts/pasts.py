"""Tells the past of a verb: "chose" of "choosing", "hid" of "hide", "lodged" of "lodging", though nobody lists that."""

import re

_IRREGULAR = dict(
    each.split(":")
    for each in (
        "arise:arose awake:awoke be:was bear:bore beat:beat become:became befall:befell begin:began behold:beheld"
        " bend:bent beset:beset bet:bet bid:bid bind:bound bite:bit bleed:bled blow:blew break:broke breed:bred"
        " bring:brought broadcast:broadcast build:built burst:burst buy:bought cast:cast catch:caught choose:chose"
        " cling:clung come:came creep:crept cut:cut deal:dealt dig:dug do:did draw:drew drink:drank drive:drove"
        " eat:ate fall:fell feed:fed feel:felt fight:fought find:found fling:flung fly:flew forbid:forbade"
        " forecast:forecast forget:forgot forgive:forgave forsake:forsook freeze:froze get:got give:gave go:went"
        " grind:ground grow:grew hang:hung have:had hear:heard hide:hid hit:hit hold:held hurt:hurt inlay:inlaid"
        " input:input interweave:interwove keep:kept kneel:knelt know:knew lay:laid lead:led leave:left lend:lent"
        " let:let light:lit lose:lost make:made mean:meant meet:met mistake:mistook partake:partook pay:paid"
        " proofread:proofread put:put quit:quit read:read rid:rid ride:rode ring:rang rise:rose run:ran say:said"
        " see:saw seek:sought sell:sold send:sent set:set shake:shook shed:shed shoot:shot shrink:shrank shut:shut"
        " sing:sang sink:sank sit:sat slay:slew sleep:slept slide:slid sling:slung slit:slit speak:spoke speed:sped"
        " spend:spent spin:spun spit:spat split:split spread:spread spring:sprang stand:stood steal:stole"
        " stick:stuck sting:stung stink:stank stride:strode strike:struck string:strung strive:strove sublet:sublet"
        " swear:swore sweep:swept swim:swam swing:swung take:took teach:taught tear:tore tell:told think:thought"
        " throw:threw thrust:thrust tread:trod typeset:typeset understand:understood undertake:undertook wake:woke"
        " waylay:waylaid wear:wore weave:wove win:won wind:wound withdraw:withdrew withhold:withheld"
        " withstand:withstood wring:wrung write:wrote"
    ).split()
)
# "Rebuilt", "undid", "oversaw"; but a message that is relayed is not laid anew.
_BEFORE = re.compile(r"(?!relay\Z)(?:re|un|over|under|out|up|fore|mis|pre|off)(?=[a-z]{2})")
# A short vowel before one consonant, which is doubled in "stopped"; in a longer verb it may be, or not.
_SHORT = re.compile(r"(?:qu|[^aeiou])[aeiou][^aeiouwxy]\Z")
_DOUBLED, _SINGLE = re.compile(r"\w{2,}el\Z"), re.compile(r"\w{2,}(?:(?<!f)er|en|on|(?<!m)it)\Z")
_VOWELS, _Y = re.compile(r"[aeiouy]+"), re.compile(r"(?<=[^aeiou])y\Z")


def past_tense_of(doing: str) -> str | None:
    """Return "sent" for "sending", and for "send"; None for a verb whose past nobody can tell by its shape."""
    stem = doing.removesuffix("ing")
    # "Bring" and "ping" are no "-ing" of anything.
    if stem == doing or (stem.isalpha() and not _VOWELS.search(stem)):
        return _irregular(doing) or _regular(doing)
    once = stem[:-1] if stem[-2:-1] == stem[-1:] else stem
    known = filter(None, map(_irregular, (f"{stem}e", stem, once)))
    return next(known, None) or _with_ed(stem)


def _irregular(verb: str) -> str | None:
    before = None if verb in _IRREGULAR else _BEFORE.match(verb)
    past = _IRREGULAR.get(verb[before.end() :] if before else verb)
    return before[0] + past if before and past else past


def _regular(verb: str) -> str | None:
    if not _SHORT.search(verb) or _SINGLE.match(verb):
        return _with_ed(verb)
    is_doubled = len(_VOWELS.findall(verb)) == 1 or _DOUBLED.match(verb)
    return f"{verb}{verb[-1]}ed" if is_doubled else None


def _with_ed(stem: str) -> str:
    if stem.endswith(("e", "'")):
        return f"{stem}d"
    return f"{_Y.sub('i', stem)}ed"
