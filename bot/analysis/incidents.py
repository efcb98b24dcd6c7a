"""Tells what sells in a mail about what went wrong, with its price and what is asked of it: there nothing is sold."""

import re
from collections.abc import Iterator

from bot.domain import Analysis, Situation, Span

_WENT_WRONG = re.compile(
    r"\b(?:fault\w*|fail\w*|outage|broke\w*|stopped|wrong|damage\w*|leak\w*|mistakes?|errors?|incident|complain\w*|hurt"
    r"|injur\w+|mix-?up|sorry|apolog\w+|offline|went down|disruption)\b",
    re.IGNORECASE,
)
_FAILED = (
    r"(?:fail(?:ed|ure|s)|broke(?: down)?|breakdown|outage|leak(?:ed|s|age)|flood(?:ed)?|damaged|delay(?:ed)?|burst"
    r"|collapsed?|incident|mix-?up|spoiled|spoilt|went down|(?:came|arrived|delivered) (?:too )?(?:late|short|wrong))"
)
# "About the failure of the pump on Tuesday", "I heard about the delayed pallets": the mail is about it.
_ABOUT_A_FAILURE = re.compile(
    rf"\b(?:about|regarding|concerning|sorry (?:for|that))\b[^.?!]*\b{_FAILED}\b", re.IGNORECASE
)
# "Sorry for the delay in getting back to you", "Apologies that this quote comes so late": no failure of what they have.
_ANSWER = (
    r"(?:get(?:ting)? back|got back|com(?:e|ing) back|came back|get(?:ting)? to you|in touch|repl(?:y|ies|ying|ied)"
    r"|respon(?:se|d|ding)|answer\w*|writ(?:e|ing)|wrote|e-?mails?|messages?|notes?|letters?|quotes?|quotation|proposal)"
)
_LATE = r"(?:delay\w*|late\w*|slow\w*|so long|a while|silen\w+|quiet\w*)"
_ON_ITS_WAY = (
    r"(?:deliver\w*|pallets?|shipments?|consignment|parcels?|goods|lorry|trucks?|containers?|customs|in transit|stuck"
    r"|arriv\w+|install\w*|fitters?|engineers?)"
)
_LATE_ANSWER = re.compile(
    r"\b(?:sorry|apolog\w+|regret|forgive)\b"
    rf"(?:[^.?!;,]{{0,40}}?\b{_LATE}(?: (?:in|with|of|to|my|our|this|the))* {_ANSWER}\b"
    rf"|[^.?!;,]{{0,40}}?\b{_ANSWER} (?:is|was|has been|com(?:es?|ing)|came|took|arrives?)(?: \w+)?? {_LATE}\b"
    r"|(?: again)? (?:for|about) (?:the|my|our|this|any) (?:\w+ )?(?:delay|silence|wait)\b(?= *[,.;!]|\s*\Z)"
    # What came late itself is no answer: "Sorry for the delay. Your pallets are in Riga."
    rf"(?![^\n]{{0,200}}\b{_ON_ITS_WAY}\b))",
    re.IGNORECASE,
)
# A mail says at its beginning what it is about, behind a greeting.
_FIRST = 3
_PLAN = (
    r"(?:contract|package|plan|cover|agreement|subscription|version|edition|membership|scheme|programme|units|model"
    r"|generation)"
)
_SELLS = re.compile(
    r"\b(?:offer|suggest|recommend|propose|consider|think about|mov(?:e|ing) (?:up )?to|time (?:to|for)|why not)\b"
    r"[^.?!;]{0,40}\b(?:upgrad(?:e|es|ing)|premium)\b"
    r"|\b(?:mov(?:e|ing)|chang(?:e|ing)|switch(?:ing)?|go(?:ing)?|step(?:ping)?|sign(?:ing)?|convert(?:ing)?)\b"
    rf"[^.?!;]{{0,30}} (?:to|onto|for|up to) (?:the|our|an?) (?:[\w-]+ ){{0,3}}{_PLAN}\b"
    r"|\b(?:right|perfect|ideal|good|best) (?:moment|time|opportunity|occasion) (?:to|for)\b"
    r"|\b(?:shows?|proves?|underlines?|demonstrates?|exactly) (?:again |once more |just |exactly |only too well )?"
    rf"(?:why\b[^.?!;]*\b(?:you (?:need|should|ought|want)|premium|{_PLAN})|how (?:urgent|important|much)"
    r"|that it is time)\b"
    r"|\b(?:plan|package|contract|cover|version|model) is (?:not|no longer) (?:\w+ )?(?:right|enough|made)\b"
    r"|\bwhile I have you\b|\bon a (?:more positive|happier|brighter|lighter) note\b"
    rf"|\b{_PLAN} (?:at [^.?!;]{{1,30}} )?would have (?:caught|prevented|avoided|stopped|spared|saved|covered)\b"
    r"|\b(?:would|could) (?:never|not|n['\u2019]t) have (?:happened|been)\b[^.?!]*\b(?:with|had you|if you)\b"
    rf"|\bhad you (?:taken|chosen|had|gone|signed|ordered)\b|\bput you (?:down|in) for\b",
    re.IGNORECASE,
)
# "It is €640 a month", "Three restaurants have taken it", "Shall I send that over?": told or asked of what is sold.
_OF_IT = re.compile(
    r"\b(?:it|its|that|this|them|they|those|these)\b(?! (?:was|were|happened|broke|failed)\b)", re.IGNORECASE
)
# "We will repeat it on Sunday", "Our fitter has replaced the seal", "Your money is refunded": what is done about it.
_PUTS_RIGHT = re.compile(
    r"\b(?:repair|replac|repeat|fix|restor|refund|credit|redo|re-?run|mend|exchang|correct|apologi[sz]|collect|inspect)"
    rf"(?:e|ed|es|s|ing|ted|ting)?\b(?! {_PLAN})|\b(?:redone|put (?:it|this|that|things) right)\b"
    r"|\bback (?:up|in service|online|running)\b"
    r"|\b(?:previous|backup|back-up|spare|replacement|temporary)\b|\b(?:at no|without) (?:extra )?(?:cost|charge)\b"
    r"|\bfree of charge\b|\bat our (?:own )?(?:cost|expense)\b",
    re.IGNORECASE,
)
# "The server was down from 8 to 11": what failed, in a mail about that.
_WENT_DOWN = re.compile(r"\b(?:was|were|went|had been|stood|arrived|came) (?:\w+ )?(?:down|out|off|late|short|still)\b")
_ASKED = re.compile(
    r"\b(?:you(?:['\u2019](?:d|ve)| had| have)? (?:also )?(?:asked|wanted to know|enquired|inquired|wondered)"
    r"|your (?:question|enquiry|inquiry|request))\b",
    re.IGNORECASE,
)
# Who asked for what is sold is told of it; the answer to any other question ends with its paragraph.
_FOR_IT = re.compile(
    rf"\b(?:price[ds]?|pricing|cost(?:s|ing)?|quotes?|quotation|offers?|options?|how much|upgrad\w+|premium|{_PLAN})\b",
    re.IGNORECASE,
)


def went_wrong(text: str) -> bool:
    """Tell whether a text speaks of something that went wrong."""
    return bool(_WENT_WRONG.search(but_for_a_late_answer(text)))


def but_for_a_late_answer(text: str) -> str:
    """Return a text without what it says sorry for that is but a late answer."""
    return _LATE_ANSWER.sub("", text)


def is_about_a_failure(analysis: Analysis) -> bool:
    """Tell whether a mail begins with something that failed, came late or came wrong."""
    first = (" ".join(span.of(analysis.draft.text).split()) for span in analysis.sentences[:_FIRST])
    return any(map(tells_a_failure, first))


def tells_a_failure(sentence: str) -> bool:
    """Tell whether a sentence is about something that failed, or says sorry for it, and not for a late answer."""
    return bool(_ABOUT_A_FAILURE.search(but_for_a_late_answer(sentence)))


def sold_in(analysis: Analysis) -> Iterator[Span]:
    """Yield what sells something in a mail about what went wrong, and what is told or asked of that behind it.

    A paragraph that begins by selling sells to its end. Nothing sells behind the price or the offer they asked for;
    what answers another question, tells of the failure, or of what is done about it, stays wherever it stands.
    """
    text = analysis.draft.text
    told = [" ".join(span.of(text).split()) for span in analysis.sentences]
    is_one = analysis.situation is Situation.INCIDENT and any(map(_tells_of_it, told))
    if not is_one and not is_about_a_failure(analysis):
        return
    is_sold = only_sells = answers = False
    before = 0
    for span, words in zip(analysis.sentences, told, strict=True):
        opens = "\n" in text[before : span.start]
        is_sold, only_sells, answers = (False, False, False) if opens else (is_sold, only_sells, answers)
        before = span.end
        asked = _ASKED.search(words)
        if asked and _FOR_IT.search(words):
            return
        sells = _SELLS.search(words)
        answers = bool(asked) or (answers and not sells)
        if answers:
            continue
        if _is_of_the_failure(words, sells=bool(sells)):
            continue
        if sells or only_sells or (is_sold and (_OF_IT.search(words) or words.endswith("?"))):
            is_sold, only_sells = True, only_sells or opens
            yield span


def _is_of_the_failure(words: str, *, sells: bool) -> bool:
    """Tell whether a sentence tells what failed or what is done about it; one that sells may do so in passing."""
    return tells_a_failure(words) or bool(_PUTS_RIGHT.search(words)) or (not sells and _tells_of_it(words))


def _tells_of_it(words: str) -> bool:
    """Tell whether a sentence tells what went wrong."""
    return went_wrong(words) or bool(_WENT_DOWN.search(words))
