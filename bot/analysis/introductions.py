"""Tells a sentence in which somebody only says who writes and what they do: whoever gets a first mail needs it."""

from bot.analysis.expressions import Late

# "My name is Tunde and I do photography", "So I'm Bryn, I fly spray drones".
_WHO = r"(?:(?:so|hi|hello|well|oh),? (?:and )?)?(?:my name(?: is|['\u2019]s)|I am|I['\u2019]m|this is|it['\u2019]s)"
_NAME = r"(?-i:[A-Z][\w'\u2019-]*)(?: (?-i:[A-Z])[\w'\u2019-]+)?"
_FELT = (
    r"(?:am|was|have|had|want|wanted|wish|wonder\w*|thought|think|know|felt|feel|saw|see|write|wrote|need|love|heard"
    r"|hope|noticed|came|found|got|just|only)\b"
)
# What people do for a living, told in the present: a mail that says so has only said who writes.
_TRADE = (
    r"(?:run|own|make|build|fit|sell|supply|repair|restore|service|instal|install|clean|train|teach|help|manage|design"
    r"|print|deliver|import|grow|bake|brew|fly|drive|operate|maintain|lease|rent out|hire out|move|store|do|look after"
    r"|work (?:for|at|with|in|out of)|represent|cater for|cover|certify|test|inspect|survey|translate|tune|weld|plant)"
)
_BY_NAME = Late(
    rf"\A\W*{_WHO} (?:{_NAME}|[\w'\u2019-]+(?= and I\b)),?"
    rf"(?: (?:from|of|at|with) [^,;?!]{{2,60}}?)?"
    rf"(?:(?:,? and|,| [-\u2013\u2014]) (?:(?:I|we) (?!{_FELT})[a-z]+\b|I(?: am|['\u2019]m) (?:the|an?) )[^?!;]*)?\Z"
)
_BY_TRADE = Late(rf"\A\W*(?:here at [^,]{{2,40}}, )?(?:I|we) (?:also )?{_TRADE} [^?!;:]*\Z")
# Who apologises or asks beside it says more than that.
_OF_THEM = Late(r"\b(?:you\w*|sorry|bother\w*|only|just|but|wonder\w*|hope|afraid|if|because)\b")
# So does who trades, counts, hurries or boasts, where no name tells that somebody introduces themselves.
_SELLS = Late(
    r"\b(?:unless|until|before|so that|than|not|no|never|every(?:one|body|thing)?|all|most|best|better|leading|first"
    r"|finest|largest|whatever|anything|always|already|now|today|tomorrow|business|favou?rs?|justice|free|discounts?"
    r"|offers?|prices?|please|sure|hard|enough|it|that|this|them|him|her|deals?)\b|[%\u20ac\u00a3$]|\d"
)
_LONGEST = 200
# "I'm your new point of contact": who writes, and nothing of theirs.
_YOUR_CONTACT = Late(
    r"\b(?P<am>am|['\u2019]m) your (?=(?:new |main |own |local )*(?:point of contact|contact|account|rep\b"
    r"|representative|adviser|advisor|engineer|manager|planner|driver|area|customer|successor))"
)


def introduces(words: str) -> bool:
    """Tell whether a sentence only says who writes, or what they do."""
    if len(words) > _LONGEST:
        return False
    if " your " in words:
        words = _YOUR_CONTACT.made.sub(r"\g<am> the ", words)
    # Where it begins so is sooner looked for than what stands anywhere.
    is_one = _BY_NAME.match(words) or (_BY_TRADE.match(words) and not _SELLS.search(words))
    return bool(is_one) and not _OF_THEM.search(words)
