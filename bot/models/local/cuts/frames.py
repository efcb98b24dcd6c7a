"""Takes the frame off what is offered: "If you ever want somebody, I could cut the hedge for £240" keeps the hedge."""

import re
from collections.abc import Iterator

from bot.models.local.reading.capitals import with_a_capital
from bot.models.local.reading.many import is_or_are
from bot.models.local.reading.matter import prices
from bot.models.local.reading.slots import AMOUNT, EACH
from bot.models.local.reading.speaking import speaks
from bot.verification.facts import facts_in
from bot.verification.facts.fact import MOMENTS, TELLING

_SOFT = r"(?:(?:just|only|really|simply|also|maybe|perhaps|quickly|briefly|still) )*"
_I = r"(?:I|we)"
_WOULD = r"(?:['\u2019]?d| would| was| were| am|['\u2019]?m| are|['\u2019]?re|)"
_SHY = (
    r"(?:(?:and|so|but|well|right|also|anyway|anyhow|by the way|oh|sorry to (?:go on|add|bother)|forgive me"
    r"|I hope that['\u2019]s all right),? )*"
)
_BRIEFLY = r"[^,;:.!?\d]{2,70}"
# What leads to an offer has no figure of its own, so nothing is lost with it. "If you sign" ties what it leads to.
_TIED = r"(?:sign|order|pay|commit|confirm|book|decide|go ahead|agree|say yes|reply|answer)"
_WANTED = (
    r"(?:ever|want\w*|need\w*|like|fancy|interest\w*|look\w*|use|think\w*|consider\w*|mood|open|care|curious|wish\w*"
    r"|day|time|point|chance)"
)
# "If you ever would want somebody", "should you at some point be looking for a new one": who asks for it need not wait.
_IF_EVER = (
    r"(?:(?:if|in case|whenever|should)(?: ever)?"
    r" (?:you|one|anybody|anyone|somebody|there|(?:the|your) [\w-]+(?: [\w-]+)?(?= (?:ever|should|needs?|wants?)\b))"
    # "... it would be good to know whether the offer is of use" leads to a question.
    rf"(?![^,;:.!?]* (?:(?:and )?{_TIED}|whether|if|know|hear)\b)(?=[^,;:.!?]*\b{_WANTED}\b)[^,;:.!?\d]{{2,90}})"
)
# "If you ever wanted the moss off, it's about £240": what it costs is told of the thing itself.
_IF_WANTED = re.compile(
    rf"\A\W*{_SHY}(?:if|should|in case|whenever) (?:you|anyone|anybody|somebody)"
    r"(?: (?:ever|should|at some point|do|did))*"
    r" (?:want(?:ed)?|need(?:ed)?|fanc(?:y|ied)|care for|(?:would |were to )?like) "
    r"(?P<thing>(?:the|an?|another|our|both|all|\d+|two|three|four|five|six) [^,;:.!?\d]{2,60}),? (?:then )?"
    r"(?P<it>it|that|they|those)"
    r"(?:['\u2019]?(?:s|re)| (?:is|are|would be|will be|costs?|comes? to|would cost|would come to))"
    rf"(?P<price> (?:about |around |roughly |only |just )*{AMOUNT}[^?]*)\Z",
    re.IGNORECASE,
)
# "I just thought I'd mention that", "I was only wondering whether to say that": what leads to it says nothing.
_MENTIONS = (
    rf"(?:{_I}{_WOULD} {_SOFT}"
    r"(?:thought|thinking|wondering|wanted|want|going|meaning|like|hoping|figured|felt|wondered)\b"
    rf" ?(?:whether |if |that )?"
    rf"(?:to|{_I}{_WOULD}|{_I} (?:should|might|could)|it (?:might|may) be worth|it was worth)?"
    rf" {_SOFT}(?:mention(?:ing)?|say(?:ing)?|tell(?:ing)? you|point(?:ing)? out|flag(?:ging)?|let(?:ting)? you know"
    r"|add(?:ing)?|suggest(?:ing)?|note|noting)(?: to you| here| quickly| in passing)?(?:,? if I may,?)?(?: that)?"
    r"|(?:just|only|purely) (?:to (?:mention|say|let you know|tell you)|(?:for|as) (?:your )?info(?:rmation)?|fyi)"
    r"(?: that)?)"
)
_BUSY = (
    r"(?:busy|hundreds?|dozens?|enough|already|probably|surely|no doubt|plenty|loads|full|swamped|better things"
    r"|somebody|someone)"
)
_LITTLE = r"(?:silly|stupid|daft|idea|thought|much|special|long shot|small|little|suggestion|place|business|cheek\w*)"
# "It's only an idea", "this may be a silly thought", "not sure if it's of any interest", "you've probably got one".
_BELITTLES = (
    rf"(?:(?:it|this|that)(?:['\u2019]s|['\u2019]ll)? (?=[^,;:.!?]*\b{_LITTLE}\b){_BRIEFLY}"
    # "Not sure the beam will carry it" is a warning, and no shyness.
    rf"|(?:{_I}(?: am|['\u2019]m|['\u2019]re| are) )?(?:not |un)(?:really |quite |at all )?(?:sure|certain)"
    rf" (?:if|whether) (?:it|this|that|you|any) {_BRIEFLY}"
    rf"|{_I} (?:don['\u2019]t|do not) know (?:if|whether) (?:it|this|that|you|any) {_BRIEFLY}"
    rf"|(?:{_I} (?:know|realise|realize|appreciate|understand|imagine|expect|suppose|bet)(?: that)? "
    rf"|{_I}(?:['\u2019]m| am) sure (?:that )?|no doubt )?"
    rf"(?:you|your \w+)(?=[^,;:.!?\d]*\b{_BUSY}\b){_BRIEFLY}"
    rf"|(?:sorry|apologies|forgive me|excuse me|pardon)"
    r" (?:to (?:bother|trouble|disturb|be a|go on|write|ask|barge|butt)"
    rf"|(?:for|about) (?:writing|the|my|this|another|yet)|if (?:this|that|it)|(?:me|my|us)\b){_BRIEFLY})"
)
_FRAME = re.compile(
    rf"\A\W*{_SHY}(?:{_IF_EVER},? (?=(?:I|we|our|the|there)\b)|{_MENTIONS}[,:]? (?=\w)"
    rf"|{_BELITTLES},? (?:but|though|only),? (?=\w))",
    re.IGNORECASE,
)
# "Here is what I got through for you: the press for £12,400", "what I managed to get: ...", "I went to the board and
# got the following, which is rare: ...": the list is the offer.
_GOT = re.compile(
    rf"\A\W*{_SHY}(?:(?:here(?:['\u2019]s| is| are)|this is|that(?:['\u2019]s| is)|see) )?{_SOFT}"
    rf"(?:what|the (?:best|most|package|deal|bundle|terms|numbers?|figures?|price)(?: that)?) {_I}"
    r"(?:['\u2019]ve| have|['\u2019]d| had)?"
    r"(?: (?:managed to|been able to|was able to|were able to|could|can|finally|now|just))*"
    r" (?:get|got|gotten|wangled?|wrangled?|secured?|fought|fight|negotiated?|swung|swing|squeezed?|pulled?"
    r"|put together|managed|done|do|arranged?|obtain(?:ed)?|won|win|(?:walk(?:ed)?|c[ao]me) (?:away|back|out) with"
    r"|br(?:ought|ing) (?:back|home))\b[^:;.!?\d]{0,60}: (?=\w|[\u20ac\u00a3$])"
    rf"|\A\W*{_I}\b[^:;.!?\d]{{0,80}}\b(?:got|obtained|secured|won|negotiated|wangled|swung|squeezed out|put together"
    r"|fought for|pushed through) (?:you |for you )?(?:the following|this|these|all (?:this|that))\b[^:;.!?\d]{0,60}: "
    r"(?=\w|[\u20ac\u00a3$])",
    re.IGNORECASE,
)
# "The press at half price (£950) instead of £1,900": what it costs is told, and not how much it might have been.
_INSTEAD = re.compile(
    r",? (?:instead of|rather than|down from|reduced from|normally|usually) (?:the )?(?:usual )?" rf"{AMOUNT}{EACH}"
)
_HALVED = re.compile(
    r" (?:at|for) (?:just |only )?(?:half(?: the)? price|a (?:special|reduced|discounted) (?:price|rate))"
    rf" \((?P<price>{AMOUNT}{EACH})\)",
    re.IGNORECASE,
)
# What a half behind it takes back: ", if that's of any use", "but only if you like".
_TAIL = re.compile(
    r"(?:,| -| \u2013| \u2014)? (?:(?:but|though) )?"
    r"(?:(?:only |just )?(?:if|in case|whenever) (?:that|it|this|you|any of)"
    r"(?=[^,;:.!?]*\b(?:ever|want|need|like|fancy|interest\w*|use|help\w*|suits?|care|curious|mood)\b)"
    r"[^,;:.!?\d]{2,60}"
    r"|no (?:worries|problem|pressure|hurry|rush|obligation)(?: (?:at all|whatsoever|if)\b[^,;:.!?\d]*)?)"
    r"(?=[.!?\u2026]*\Z)",
    re.IGNORECASE,
)
# "Some turbot when we're lucky (£24)": what luck decides is no condition of the price.
_BY_LUCK = re.compile(
    r"(?P<comma>,)?(?: (?:when|if) (?:(?:we|I)(?:['\u2019]re| are|['\u2019]m| am) (?:\w+ )?lucky|all goes well)"
    r"| with (?:a bit of|any|some) luck| (?:touch wood|fingers crossed)| (?:God|weather) (?:willing|permitting))"
    r"(?P<end>(?=[ ,.;(]))",
    re.IGNORECASE,
)
# "A little program called Larder": nobody need make it small.
_SMALL = re.compile(
    r"\b(?P<whose>an?|our|my|the|this) (?:very |rather |quite )?(?:little|tiny|humble|modest|small) "
    r"(?P<thing>[a-z]\w+)(?= (?:called|named|by the name of) [A-Z])",
)
_BEHIND = re.compile(r",? and (?=(?:I|we)(?: |['\u2019]))")
# "We're a small firm (three of us) and we make desks out of pews": what they are tells less than what they make.
_WE_ARE = re.compile(
    r"\W*(?:I|we)(?:['\u2019](?:m|re)| am| are) (?:\w+ ){0,3}?(?:an?|the|only|just|two|three|four|five|from)\b",
    re.IGNORECASE,
)
_WE_MAKE = re.compile(
    r"(?:I|We)(?: (?:also|mainly|mostly))? (?:make|build|sell|bake|brew|grow|print|bind|repair|restore|rent|hire|lend"
    r"|supply|deliver|clean|tune|service|teach|translate|design|weave|roast|paint|fit|install|mend|sharpen|wash|keep|breed|catch"
    r"|press|mill|saw|turn|plant|cater|cook|sew|knit|forge|cast|carve|run)"
    r" (?!(?:it|this|that|you|sure|time|a point|an effort|the effort|everything|things?)\b)[^,;:.!?]{3,}"
)
_LONGEST = 500
_CALLED = re.compile(r"\b(?:called|named|by the name of) [\"'\u201c\u2018]?[A-Z]")
# "We've made an app called Larder that counts what is left": told of the thing alone.
_CAPITAL = r"(?-i:[A-Z\d])[\w'\u2019-]*"
_MADE = re.compile(
    r"(?:I|we)(?:['\u2019]ve| have)? (?:just |recently |also )?"
    r"(?:made|built|written|developed|created|designed|launched|started|make|sell|run|set up|brought out)"
    r" (?P<thing>an? [^,;:.!?]{2,60}?),? (?:called|named|by the name of)"
    rf" (?P<name>{_CAPITAL}(?: {_CAPITAL}){{0,3}})(?P<does>,? (?:that|which|for|to) [^;:!?]+)",
    re.IGNORECASE,
)
_LEAST_WORDS = 4
_VOWEL = re.compile(r"[aeiou]", re.IGNORECASE)


def without_the_frame(sentence: str, offering: str) -> Iterator[str]:
    """Yield what a sentence offers without what led to it shyly, or proudly, where that tells a figure or a name.

    A list of what somebody "got through" is what they are `offering`.
    """
    if len(sentence) > _LONGEST:
        return
    # On a day luck is no way of speaking: "on 3 June, weather permitting".
    dated = "weather" in sentence and any(fact.kind in MOMENTS for fact in facts_in(sentence))
    said = sentence if dated else _BY_LUCK.sub(_comma_before_a_thing, sentence)
    if got := _GOT.match(said):
        offer = said[got.end() :]
        if _offers(offer):
            yield f"{offering} {offer}"
            yield f"{offering} {_HALVED.sub(_at_its_price, _INSTEAD.sub('', offer))}"
        return
    if wanted := _IF_WANTED.match(said):
        yield f"{with_a_capital(wanted['thing'])} {is_or_are(wanted['it'])}{wanted['price']}"
    if frame := _FRAME.match(said):
        said = with_a_capital(said[frame.end() :])
    while not said.endswith("?") and (tail := _TAIL.search(said)):
        said = f"{said[: tail.start()]}{said[tail.end() :]}"
    said = _SMALL.sub(_as_it_is, said)
    if said != sentence and _offers(said) and speaks(said):
        yield said
    yield from _named_in(said)


def _named_in(said: str) -> Iterator[str]:
    """Yield the half that tells what is made or done, and nothing of by whom; then what a thing with a name is."""
    for joint in _BEHIND.finditer(said):
        half, before = with_a_capital(said[joint.end() :]), said[: joint.start()]
        if (_CALLED.search(half) and not _CALLED.search(before)) or (_WE_ARE.match(before) and _WE_MAKE.match(half)):
            yield half
    if made := _MADE.search(said):
        yield f"{made['name']} is {made['thing']}{made['does']}"


def _offers(said: str) -> bool:
    """Tell whether what is left gives a price, a figure of a thing, or a thing by its name."""
    tells = prices(said) or _CALLED.search(said) or any(one.kind in TELLING and not one.free for one in facts_in(said))
    return bool(tells) and len(said.split()) >= _LEAST_WORDS


def _comma_before_a_thing(by_luck: re.Match[str]) -> str:
    return "," if by_luck["comma"] and by_luck.string[by_luck.end()] == " " else ""


def _at_its_price(halved: re.Match[str]) -> str:
    return f" for {halved['price']}"


def _as_it_is(made_small: re.Match[str]) -> str:
    """Give the article that the thing itself takes."""
    whose = made_small["whose"]
    if whose.lower() in {"a", "an"}:
        whose = whose[0] + ("n" if _VOWEL.match(made_small["thing"]) else "")
    return f"{whose} {made_small['thing']}"
