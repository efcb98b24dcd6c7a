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
# Any begins with one of these, and these are sooner looked for; but for who received it in error.
_BEGINS = (
    "the ",
    "this ",
    "legal ",
    "important ",
    "confidential",
    "disclaimer",
    "notice",
    "if you are not the ",
    "please consider ",
    "consider ",
)
_ASTRAY = "received "


def disclaimer_in(shade: str, lines: Iterable[int]) -> int | None:
    """Return which of the lines, by where they begin, is the first of a disclaimer."""
    astray = _ASTRAY in shade
    begun = (line for line in lines if astray or shade.startswith(_BEGINS, line))
    return next((line for line in begun if _DISCLAIMER.match(shade, line)), None)
