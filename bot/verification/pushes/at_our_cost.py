"""What it cost us, held up to them: clients turned down, people idle, a boss who asks; and how often we wrote."""

from bot.verification.facts.fact import AMOUNTS, MOMENTS
from bot.verification.pushes.push import push

_OUR_BOSS = (
    r"(?:(?:my|our) (?:[\w-]+ )?(?:boss|bosses|manager|director|directors|partners?|board|management|MD|CEO|CFO|FD"
    r"|head office|owners?|finance (?:people|team|director|department)|accountants?)|head office|(?:the )?people"
    r" (?:here"
    r"|above me)|everyone here|the office|upstairs)"
)
_WE = r"(?:I|we)(?:['\u2019](?:ve|d)| have| had)?(?: (?:already|even|actually|also|just|now|both|then))*"
_FOR_YOU = (
    r"(?:(?:to|so (?:that )?(?:I|we) (?:can|could)) (?:keep|hold|free|make|leave|fit|save|clear|stay)\b"
    r"[^.;?!]*?\b(?:you|yours?|free|open|room|available|in)\b|(?:just |only |all )?for you\b"
    r"|because of (?:you|this|your)\b|waiting for you\b|while (?:I|we|you) (?:wait|waited|decide|thought)\w*"
    r"|on (?:your|the strength of your)\b)"
)
_MADE_GOOD = (
    r"\b(?:sorry|apolog\w+|our (?:own )?(?:fault|mistake|error)|my (?:own )?(?:fault|mistake|error)|credit|refund"
    r"|(?:at|on) (?:our|my) (?:own )?(?:cost|expense)|you (?:asked|wanted|told|said|need not)|as (?:you|agreed)|no"
    r" need)\b"
)
_COUNTED = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|\d+(?:nd|rd|th)?)"
)
_MISSIVE = r"(?:e-?mail|mail|message|attempt|try|reminder|voicemail|follow[- ]?up|nudge|chaser)"
_HELD = frozenset(AMOUNTS | MOMENTS)
PUSHES = (
    push(
        "turned said passed refused declined sent given gave",
        rf"{_WE} (?:turned (?:down|away)|said no to|passed (?:up|on)|refused|declined|sent away|given up|gave up)"
        rf" [^.;?!]*?{_FOR_YOU}[^.;:?!]*",
        unless=_MADE_GOOD,
        bears=_HELD,
    ),
    push(
        "idle unused twiddling nothing standby hold waiting",
        r"(?:(?:my|our|both|two of (?:my|our)|the (?:two|three|four) of them|we|I"
        r"|(?-i:(?!(?:Your?|The|Their|Th[eo]se|They|His|Her|It|Th[ai][ts]|An?)\b)[A-Z][\w-]+(?: and [A-Z][\w-]+)?))"
        r"(?: (?!(?:that|which|who)\b|\d)[\w-]+){0,3}?)"
        r"(?:['\u2019](?:ve|s|re)| have| has| are| is| am)(?: been)?(?: (?:just|still|now|all|both))*"
        r" (?:sitting|standing|sat|stood|hanging|kept) (?:(?:around|about|there|here|half|more or less|practically) )*"
        r"(?:idle|unused|twiddling|doing nothing|on (?:standby|hold) for you|waiting for (?:you|your))\b[^.;:?!]*",
        unless=_MADE_GOOD,
        bears=_HELD,
    ),
    push(
        "explain justify defend justifying explaining",
        r"(?:(?:they|it|he|she)(?:['\u2019]s|['\u2019]ve|['\u2019]re| have| has| is| are) [^.;?!]*?,? and )?"
        r"(?:(?:it(?:['\u2019]s| is| gets| is getting|['\u2019]s getting)|I(?:['\u2019]m| am| find| have| can)"
        r"|we(?:['\u2019]re| are| find| have| can))\b[^.;?!]*?\b(?:hard(?:er)?|difficult|awkward|tricky|running out"
        r" of \w+|no longer"
        r"|trouble|a job))\b"
        r"[^.;?!]*? (?:explain|justify|defend|justifying|explaining)(?:ing)?\b[^.;?!]*?"
        rf"(?:\binternally\b|\bupstairs\b|\bin-?house\b|\bto {_OUR_BOSS}\b|\bon our side\b|\bat (?:our|my)"
        rf" end\b)[^.;:?!]*",
        unless=_MADE_GOOD,
        bears=_HELD,
    ),
    push(
        "asking asks ask back case breathing patience impatient nervous restless",
        rf"{_OUR_BOSS}(?:['\u2019](?:s|re)| is| are| keeps?| has| have)?(?: been| already| now| really| just)*"
        r" (?:(?:asking|asks?)(?: (?:me|us))?(?: (?:every|each|all) \w+| daily| again| constantly)?"
        r" (?:where|why|when|what(?:['\u2019]s| is) (?:happening|going on|keeping|taking)|how long|about (?:you"
        r"|this|it|your (?:signature|order|answer)))"
        r"|on my (?:back|case)|breathing down|losing patience|getting (?:impatient|nervous|restless))\b[^.;:?!]*",
        unless=_MADE_GOOD,
        bears=_HELD,
    ),
    push(
        "mail email message attempt try reminder voicemail follow followup nudge chaser time",
        r"(?:(?:this|that|it)(?:['\u2019]s| is| makes(?: it)?) )?(?:now )?(?:already )?(?:my |the )?"
        rf"(?:{_MISSIVE} (?:number|no\.?|nr\.?|#) ?{_COUNTED}\b"
        rf"|(?<!\bthe ){_COUNTED} {_MISSIVE}(?= from me|\W*\Z| (?:now|already|and|about|in|without|this)\b)"
        rf"|{_COUNTED} time (?:of asking|lucky|I(?:['\u2019]m| am) (?:asking|writing)|I (?:ask|write|try)))[^.;:?!]*",
        unless=r"\b(?:of (?:the )?(?:series|course|set)|credit|sorry for the delay|as (?:promised|agreed))\b",
        bears=_HELD,
    ),
)
