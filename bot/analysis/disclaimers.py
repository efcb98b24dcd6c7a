"""Finds what a company writes below its mails for lawyers and forests; nobody coaches it."""

from collections.abc import Iterable

from bot.analysis.expressions import Late

_DISCLAIMER = Late(
    r"(?:(?:the (?:information|contents?) (?:contained )?(?:in|of) )?(?:this|the) (?:e-?mail|message|communication)\b"
    r"[^\n]*\b(?:confidential|intended|privileged)"
    r"|(?:legal |important )?(?:confidentiality (?:notice|note|statement)|disclaimer)\b"
    r"|(?:legal |important )?(?:confidential(?:ity)?|notice)(?: notice| note)?:"
    r"[^\n]*\b(?:recipient|addressee|confidential|privileged|not (?:copy|disclose|forward|distribute))\b"
    r"|if you are not the (?:(?:intended|named|right) )?(?:recipient|addressee)\b"
    r"|(?:please )?consider the environment)"
    # "You must act now if you received this in error": nobody else tells that a mail may have gone astray.
    r"|[^\n]{0,120}\breceived (?:this|it)(?: \w[\w-]*){0,4}? (?:in error|by mistake)\b",
    flags=0,
)
# One of these stands in any, and is sooner looked for.
_ITS_WORDS = "confidential intended privileged disclaimer notice recipient addressee environment received".split()


def disclaimer_in(shade: str, lines: Iterable[int]) -> int | None:
    """Return which of the lines, by where they begin, is the first of a disclaimer."""
    if not any(map(shade.__contains__, _ITS_WORDS)):
        return None
    return next((line for line in lines if _DISCLAIMER.match(shade, line)), None)
