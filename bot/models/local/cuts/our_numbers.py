"""Who of ours wants it in which figures: "she is expecting it in the December numbers"."""

import re

# Whatever month it names, it is a month of ours.
OUR_NUMBERS = re.compile(
    r"(?:\A|(?<=[.!?\n] )|(?<=\n))(?:(?:and|but|because) )?(?:he|she|(?:my|our) [\w ]{3,30}?)"
    r"(?:['\u2019](?:s|re)| is| are)?(?: really| already| still)?"
    r" (?:wants?|needs?|expect(?:s|ing)?|wanting|counting on|counts on|waiting for|has|have)"
    r" (?:it|this|that|you|them|your order|the (?:order|deal)) (?:down )?(?:in|for|on)"
    r" (?:the|our|his|her|my|this) (?:[\w'\u2019-]+ ){0,2}"
    r"(?:numbers|figures|forecast|pipeline|books|target|quota)\b[^.!?;,\d]*(?:[.!?] ?|\Z|, (?:so|and) )",
    re.IGNORECASE,
)


def of_our_numbers(draft: str) -> str:
    """Return what a draft says of who of ours wants it in which figures."""
    return " ".join(match[0] for match in OUR_NUMBERS.finditer(draft))
