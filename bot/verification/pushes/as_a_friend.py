"""Care that threatens, and the good meaning that excuses a push: "it would be a pity if", "I say it as a friend"."""

from bot.verification.pushes.push import push

_WOULD = r"(?:['\u2019]d| would| might| could)"
_SAD = r"(?:unfortunate|pity|shame|waste|sad|regrettable|embarrassing|awkward|unwise|tragic)"
_VERY = r"(?:(?:really|simply|just|only|merely|personally|honestly|genuinely|truly|certainly|also) )*"
_BADLY_SEEN = r"(?:him|her|them|any(?:one|body)|people|the (?:board|press|owners?|council|committee|parents|residents))"
_FOR_THEM = (
    r"(?:in your (?:own )?(?:best )?interests?|for your (?:own )?(?:sake|good)|as (?:a|your) (?:friend|well-wisher)"
    r"|in (?:all |sincere )?friendship|because (?:I|we) (?:(?:truly|really|genuinely|also) )?(?:care|worry|like you"
    r"|value|respect you|think of you)|because [^.;?!]{2,40} (?:is|are) (?:very |so )?(?:dear|close) to (?:me|us|my"
    r" heart|our hearts?)|out of (?:pure |genuine |sincere )?(?:care|concern|friendship|respect|sympathy))"
)
# What we got wrong ourselves may well be a pity, and nobody need feel bad about a no.
_OUR_OWN = (
    r"\bif (?:I|we)(?:['\u2019]ve| have|['\u2019]d| had)? (?:got|forgot\w*|misread|misunderst\w+|missed|misheard"
    r"|left)\b|\b(?:say(?:ing)? no|a no|declin\w+|not now|asking|throw|scrap|bin|sorry|apolog\w+|(?:our|my) (?:fault"
    r"|mistake))\b"
)
_FREE = r"\b(?:feel|rush\w*|press\w*|hurr\w+|oblig\w+|bound|owe|overpay|you (?:asked|said|told))\b"
# "I fear you may need a longer cable" is told of the thing.
_LACKS = (
    r"\bfear (?:that )?(?:you\b[^.;?!]{0,20}? (?:need|have to)"
    r"|your\b[^.;?!]{0,30}? (?:needs?|has|have|is|are|was|were)(?! going))\b"
)
PUSHES = (
    push(
        "unfortunate pity shame waste sad regrettable embarrassing awkward unwise tragic",
        rf"(?:and |I (?:just |only )?think )?(?:it|that|this){_WOULD} {_VERY}be (?:(?:so|very|such|quite|rather|most"
        rf"|more than|truly|deeply|an?|real|great|terrible) )*{_SAD}(?: for (?:you|everyone|everybody|all (?:of us"
        rf"|concerned)"
        r"|both(?: of us| sides)?|your \w+))?(?:,? (?:if|to|after|should|when|for|were|given|with|now)\b[^.;?!]*"
        r"|(?=\W*\Z))",
        unless=_OUR_OWN,
    ),
    push(
        "hate sorry like want wish",
        rf"(?:I|we)(?:['\u2019]d| would| should) {_VERY}(?:(?:hate|be (?:very |truly |so |really )?sorry)"
        r" (?:(?:for|to see|to think of|to hear that|if) |(?=you\b))(?:you|your|this|that|it|any of|the)\b"
        rf"|not {_VERY}(?:like|want|wish) to (?:see|find|think of) (?:you|your|any of your)\b|not {_VERY}(?:like|want"
        rf"|wish) (?:for )?{_BADLY_SEEN} to\b)[^.;?!]*"
        r"|(?:I|we) would(?:n['\u2019]t| not) (?:like|want|wish) to see (?:you|your|any of your)\b[^.;?!]*"
        rf"|(?:I|we) wouldn['\u2019]t {_VERY}(?:like|want|wish) (?:for )?{_BADLY_SEEN} to\b[^.;?!]*",
        unless=_FREE,
        bears=frozenset({"length"}),
    ),
    push(
        "alarm scare frighten worry threaten blame lecture embarrass patronise patronize fingers finger accuse accusing"
        " threat threatening reproach accusation blaming",
        r"(?:I(?:['\u2019]m| am)|we(?:['\u2019]re| are)|(?:this|that|it)(?:['\u2019]s| is))(?: really| certainly|"
        r" just| only)* not(?: here| trying| meant| meaning| out| saying (?:this|that|it))*(?: to| a| an| as a| as|"
        r" by way of)* (?:alarm|scare|frighten|worry|threaten|lecture|embarrass|patroni[sz]e|blam(?:e|ing)|accus(?:e"
        r"|ing|ation)|threat(?:ening)?|reproach|point(?:ing)? (?:the |any |a )?fingers?)(?: (?:you|any(?:one|body)|at"
        r" (?:you|any(?:one|body))))?(?=\W*\Z)",
    ),
    push(
        "interest interests sake good dear close heart friend friendship care worry like value respect think concern"
        " sympathy caring",
        r"(?:(?:and|but) )?I (?:(?:only|just|merely|simply|also) )*(?:say|mention|raise|tell you|write|bring|point"
        r"|share)(?: (?:this|that|it|so|you))?(?: up| out)?(?: to you)?(?: (?:only|purely|simply|merely|just|solely"
        r"|of course))*,?"
        rf" {_FOR_THEM}\b[^.;?!]*",
    ),
    push(
        "failing duty",
        r"(?:I(?:['\u2019]d| would) be failing (?:you|in my duty)|I (?:feel|consider|see) it(?: as)? my duty(?: as"
        r" \w+ \w+)? to)\b[^.;?!]*",
    ),
    push(
        "friend friendship friends wisher confidence",
        r"(?:may|can|could|let|allow|permit) (?:I|me)(?: to)? (?:\w+ )?(?:add|offer|give you|share"
        r"|say)\b[^.;?!]{0,60}?(?:in (?:all )?(?:friendship|confidence)|as (?:a|your) (?:friend|well-wisher)|between"
        r" friends)(?=\W*\Z)",
        asked=True,
    ),
    push(
        "bad embarrassed ashamed offended personally amiss offence offense",
        r"(?:please )?(?:(?:don['\u2019]t|do not|no need to) (?:feel (?:too )?bad|be (?:embarrassed|ashamed|offended)"
        r"|take (?:it|this|that) (?:too )?(?:personally|amiss))|no offen[cs]e(?: meant| intended)?)(?=\W*\Z|,?"
        r" but\b)",
        unless=_OUR_OWN,
    ),
    push(
        "fear dread shudder hates tremble",
        r"(?:and |but )?(?:(?:I|we) (?:fear|dread to|shudder to|tremble to)(?: (?:see|think|imagine))?(?: that|"
        r" (?:how|what|when))? (?:you|your)\b|one hates to (?:see|think)\b)[^.;?!]*",
        unless=rf"{_FREE}|{_LACKS}",
    ),
    push(
        "discreet tactful quiet silent nothing",
        r"(?:(?:and )?(?:so far|naturally|of course|until now),? )?(?:I|we)(?:['\u2019]ve| have)?(?:,? (?:naturally"
        r"|of course|so far|as yet|obviously|always),?)* (?:(?:been|were|was|remained|stayed)(?:,? (?:naturally|of"
        r" course|so far|always|very|most|quite),?)* (?:discreet|tactful)|(?:have |has )?(?:kept|been) (?:quiet"
        r"|silent)|said nothing)(?:,? (?:so far|until now|as yet|of course))?(?=\W*\Z)",
        unless=r"\b(?:sorry|apolog\w+|should)\b",
    ),
)
