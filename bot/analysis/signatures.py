"""Finds the closing of a mail, the names under it and what a company adds: kept, and coached by nobody."""

import re
from collections import deque
from collections.abc import Iterator

from bot.analysis.disclaimers import disclaimer_in
from bot.analysis.farewells import farewell_of
from bot.analysis.shadow import shadow
from bot.domain import LEAST_WORDS, Span

_WARM = r"(?:kind(?:est)?|best|warm(?:est)?|good|many|friendly|collegial|cordial|sincere|respectful|sunny|festive)"
_TRULY = r"(?:sincerely|truly|faithfully|respectfully|cordially|obediently|gratefully)"
CLOSING = re.compile(
    rf"(?:(?:with )?(?:(?:my|our|very) )?(?:{_WARM} )?(?:regards|greetings|wishes)(?: from [a-z_' -]{{2,30}})?"
    r"|best|all the best|(?:many |with )?thanks(?: so much| again| in advance| a lot)?|thank you|cheers|with respect"
    rf"|(?:(?:very|most) )?{_TRULY}(?: yours)?"
    rf"|(?:i remain,? )?yours(?: (?:(?:very|most) )?(?:{_TRULY}|aye|ever|as (?:ever|always)|in (?:christ|service)))?"
    r"|warmly|take care|talk soon|rgds|br|-- ?"
    r"|(?:mit )?(?:freundlichen|besten|herzlichen|vielen|viele) (?:gr__en?|dank)|(?:viele|beste|liebe) gr__e|gru_|mfg"
    r"|(?:bien )?cordialement|bien _ vous|salutations|(?:met vriendelijke )?groet(?:en)?|mvh|med venlig hilsen"
    r"|saludos(?: cordiales)?|un saludo|cordiali saluti|saluti)"
    r"(?: ?[/|] ?[^\n]{1,40})?[,.!]?[ \t]*(?:\n|$)"
)
_SENT = ("sent from ", "sent via ", "sent by ", "sent with ")
_POSTSCRIPT = re.compile(r"^p\.? ?s\b", re.MULTILINE)
# A line below the name in which nobody speaks or asks is the company's: "Visit us at the fair, hall 4!"
_BY_THE_REP = re.compile(r"\b(?:i|me|my|we|please|you)\b")
# Below a number to ring even a line that says "you" is: "Get 20 % off if you order this week!"
_BELOW_A_NUMBER = re.compile(r"\b(?:i|me|my|please)\b")
_SPOKEN_LINE = re.compile(r"(?:\S+ ){3,}\S+[.!?]")
# What only a signature holds: an address for mail, a number to ring, a site, a register.
_REACHED_AT = re.compile(r"@|\+\d\d|\bwww\.|\b(?:tel|mob|mobile?|phone|fax|hrb|gmbh|ltd|inc|b\.v)\b|\d{5}")
# Nobody speaks with bars between: "Tom Hale | Hale Gates | Only 2 slots left!", "Order by Friday | www.gates.example".
_BARS = re.compile(r" [|\u00b7\u2022] ")
_LEAST_BARS = 2
_FIGURE = re.compile(r"\W*(?:[A-Z]{3} )?\d[\d.,]*\W*\w*$")
# Below a name and a company, what calls out is the company's: "20% off if you order by Friday!"
_NO_BANNER = re.compile(r"\?|\b(?:i|me|my|we|please)\b")
# Two dashes alone on a line part a signature from a mail, as mail programs have always done.
_DELIMITED = re.compile(r"^-- *\n[ \t]*(?P<first>[^\s][^\n]*)(?:\n[ \t]*[^\s][^\n]*){0,13}", re.MULTILINE)
# A row of them parts nothing.
_RULED = re.compile(r"-- *\n[ \t]*--")
_DATED = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september"
    r"|october|november|december)\b"
)
_LINE = re.compile(r"\s*([^\n]*)")
_WRITTEN_LINE = re.compile(r"[^\n]+")
# What holds more is no mail: of it the last are looked at.
_MOST_CLOSINGS = 40
_MOST_LINES = 7
_MOST_COMPANY_LINES = 14
_MOST_LINE = 70
_MOST_NAME = 40
_MOST_IN_TITLE = 6
_MOST_IN_STREET = 10
_BESIDE_A_NAME = re.compile(
    r"(?<=\w) & (?:Co|Zn|Sons?|Fils|Partners?)\.?\Z|\b(?P<initial>[A-Z])\."
    r"|(?<=\w) (?:&|\+|and|und|et|en|y|e) (?=[A-Z][a-z])"
    r"|(?<=\w) \((?:\+?\d[\d /-]*|[A-Z][a-z]*\.)\)\Z|(?<=\A[A-Z][a-z]{2})[a-z]*\d{1,3}\Z"
)
_SMALL = frozenset(("of", "and", "for", "the", "in", "&"))
_MOST_BELOW_A_NAME = 2
_ITEM = re.compile(r"\s*(?:[-*\u2022]|\d+[.)])\s")


def signatures(text: str, shade: str, own: tuple[Span, ...]) -> tuple[Span, ...]:
    """Find the closing, the names under it and what a company adds, in the rep's own words."""
    by_phone = _by_phone(text, shade)
    parts = tuple(part for span in own for part in span.without(by_phone)) if by_phone else own
    kept = tuple(each for part in parts for each in _signatures_in(part.of(text), part.of(shade), part))
    return tuple(sorted((*kept, *by_phone))) if by_phone else kept


def _by_phone(text: str, shade: str) -> tuple[Span, ...]:
    """Find what a phone added; few mails have any, and the forms take long to compile."""
    sent = "sent " in shade and any(map(shade.__contains__, _SENT))
    if not sent and "get outlook " not in shade:
        return ()
    from bot.analysis.footers import footers

    return footers(text, shade)


def _signatures_in(words: str, shade: str, own: Span) -> Iterator[Span]:
    """Yield a signature and, below a postscript, which is the rep's own again, the one that a mail program added."""
    # To search for what begins a line asks of every character whether it does.
    lines = [line.start() for line in _WRITTEN_LINE.finditer(shade)]
    closings = deque((line for line in lines if CLOSING.match(shade, line)), _MOST_CLOSINGS)
    start = next((closing for closing in closings if _is_signature(words, shade, closing)), None)
    disclaimer = disclaimer_in(shade, lines)
    if start is None:
        above = words[:disclaimer]
        farewell = farewell_of(above)
        start = _bare_name(above if farewell is None else above[:farewell]) or farewell
    if start is None and disclaimer is not None:
        start = _signed_below(words, disclaimer) or disclaimer
    if start is not None:
        postscript = _POSTSCRIPT.search(shade, start)
        yield Span(own.start + start, own.start + postscript.start() if postscript else own.end)
        delimiter = postscript and _DELIMITED.search(shade, postscript.end())
        if delimiter and _is_signature(words, shade, delimiter.start()):
            yield Span(own.start + delimiter.start(), own.end)


def _signed_below(words: str, disclaimer: int) -> int | None:
    """Return where somebody signs with one name below what looks like a disclaimer: then it is a sentence of theirs."""
    signed = _bare_name(words)
    return signed if signed and signed > disclaimer and len(words[signed:].split()) == 1 else None


def _is_signature(text: str, shade: str, closing: int) -> bool:
    """Tell a closing with names and numbers under it from a sentence that starts like one."""
    if _RULED.match(shade, closing):
        return False
    count, company, above = 0, False, ""
    parted = _parted_until(text, shade, closing)
    for place in _lines_under(shade, closing):
        line, written = place.of(shade), place.of(text)
        if disclaimer_in(line, (0,)) == 0 or _POSTSCRIPT.match(line):
            break
        parted = max(parted, _parted_until(text, shade, place.start))
        banner = count > 1 and _is_titled(above) and _is_banner(line)
        by_the_company = place.start < parted or _is_barred(written) or banner
        by_the_rep = _BELOW_A_NUMBER if company else _BY_THE_REP
        spoken = not by_the_company and (len(line) > _MOST_LINE or _SPOKEN_LINE.fullmatch(line))
        if count and spoken and not by_the_rep.search(line):
            break
        count += 1
        if count > _MOST_COMPANY_LINES or spoken:
            return False
        company, above = company or _is_reached_at(written), written
    return count <= (_MOST_COMPANY_LINES if company else _MOST_LINES)


def _parted_until(text: str, shade: str, start: int) -> int:
    """Return where the lines end that two dashes part from the mail, if a name, a post or a company begins them."""
    parted = _DELIMITED.match(shade, start)
    if not parted:
        return start
    first = text[slice(*parted.span("first"))].strip()
    return parted.end() if _is_name(first) or _is_titled(first) or _is_barred(first) else start


def _lines_under(shade: str, start: int) -> Iterator[Span]:
    """Yield the lines after the one that begins at `start`, but for blank ones, only as far as they are asked for."""
    end = shade.find("\n", start)
    while end >= 0:
        line = _LINE.match(shade, end)
        if not (line and line[1]):
            return
        yield Span(line.start(1), line.start(1) + len(line[1].rstrip()))
        end = line.end()


def _bare_name(text: str) -> int | None:
    """Find a last line that is nothing but a name, such as "Marcus" or "Kim Oduya"; the company may add a line or two.

    Below a name stands what nobody says to the reader, parted from it by a blank line or not: "See our new hall!"
    """
    found, banner, company, end = None, False, False, len(text.rstrip())
    for _ in range(_MOST_BELOW_A_NAME + 1):
        start, line = _line_to(text, end)
        if banner and _is_street(line):
            start, line = _line_to(text, len(text[:start].rstrip()))
        if start and _is_name(line):
            return start if company or not banner else _name_above(text, start)
        if start and not banner and _is_barred(line) and " " in (name := _BARS.split(line)[0]) and _is_name(name):
            found = start
        company = banner and _is_titled(line)
        shade = shadow(line)
        if not _is_company_line(line, shade):
            banner = True
            if not _is_banner(shade):
                return found
        if not line:
            return found
        end = len(text[:start].rstrip())
    return found


def _line_to(text: str, end: int) -> tuple[int, str]:
    """Return the line that ends there, and where it begins."""
    start = text.rfind("\n", 0, end) + 1
    return start, text[start:end].strip()


def _name_above(text: str, company: int) -> int | None:
    """Return where the name stands in the line above that of a company, if one does."""
    start, line = _line_to(text, company - 1)
    return start if start and _is_name(line) else None


def _is_name(line: str) -> bool:
    # "Sipho M.", "Sanne & Joris", "K. Osei (0612 334)", "Jonno7": names all the same.
    words = _BESIDE_A_NAME.sub(lambda beside: beside["initial"] or " ", line).split() if len(line) <= _MOST_NAME else ()
    return 0 < len(words) <= LEAST_WORDS and all(word[0].isupper() and word[-1].isalpha() for word in words)


def _is_titled(line: str) -> bool:
    """Tell whether a line is a company or a post and no sentence: "Head of Sales, Hale Gates"."""
    words = [word for word in line.split() if word not in _SMALL]
    titled = 0 < len(words) <= _MOST_IN_TITLE and all(word[0].isupper() for word in words)
    return titled and line[-1].isalpha() and len(line) <= _MOST_LINE


def _is_banner(shade: str) -> bool:
    """Tell whether a line calls out what nobody says to the reader, given its shadow."""
    return shade.endswith("!") and not _NO_BANNER.search(shade)


def _is_barred(line: str) -> bool:
    """Tell whether bars part a line as only a signature is; a table has figures, a choice a word before a colon."""
    if "?" in line or ("|" not in line and line.isascii()):
        return False
    parts = _BARS.split(line)
    if len(parts) == 1:
        return False
    listed = ":" in parts[0] or not parts[0][:1].isupper() or any(map(_FIGURE.match, parts))
    return bool(_REACHED_AT.search(shadow(line))) or (len(parts) > _LEAST_BARS and not listed)


def _is_reached_at(line: str) -> bool:
    """Tell whether a line holds what only a signature does: a number to ring, a site, or where the house stands."""
    return bool(_REACHED_AT.search(shadow(line))) or _is_street(line)


def _is_street(line: str) -> bool:
    """Tell an address from a sentence and a date: "12 High Street, Leeds", "Unit 4, Mill Lane"."""
    words = [word for word in line.split() if word not in _SMALL]
    numbered = sum(word[0].isdigit() for word in words)
    titled = sum(word[0].isupper() for word in words)
    told = 0 < numbered <= titled > 1 and numbered + titled == len(words) <= _MOST_IN_STREET
    return told and line[-1].isalnum() and "%" not in line and not _DATED.search(shadow(line))


def _is_company_line(line: str, shade: str) -> bool:
    """Tell whether a line below a name is the company's: nobody speaks in it, asks, or lists."""
    spoken = "?" in line or _ITEM.match(line) or _POSTSCRIPT.match(shade) or _BY_THE_REP.search(shade)
    return not spoken or _is_barred(line)
