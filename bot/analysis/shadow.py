"""The shadow of a text: lower-case ASCII of the same length, so that patterns stay simple and offsets true."""

from codecs import register_error
from functools import cache

_SAME_AS = {
    **dict.fromkeys("\u2018\u2019\u02bc\u00b4`", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2022\u00b7", "-"),
    **dict.fromkeys("\u20ac\u00a3\u00a5", "$"),
    "\u2026": ".",
    "\uff1f": "?",
    "\uff01": "!",
    "\uff1a": ":",
    "\r": " ",  # a line that ends in CR LF ends as one that ends in LF alone, with a space before
    "_": "*",  # in the shadow `_` means a letter that ASCII does not have
}


def _shade(character: str) -> str:
    if character in _SAME_AS:
        return _SAME_AS[character]
    if character.isascii():
        return character.lower()
    if character.isspace():
        return " "
    return "_" if character.isalnum() else "\x01"


@cache
def _beyond_ascii(character: str) -> bytes:
    return bytes([ord(_shade(character)) + _BEYOND])


# What is not ASCII is told apart until everything else is in lower case, so that its `_` stays one.
_BEYOND = 128
_BYTES = bytes(ord(_shade(chr(code))) for code in range(_BEYOND)) + bytes(range(_BEYOND))


def _replace(error: UnicodeError) -> tuple[bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return b"".join(map(_beyond_ascii, error.object[error.start : error.end])), error.end


register_error("shadow", _replace)


def shadow(text: str) -> str:
    """Return a lower-case ASCII text in which character `i` stands for character `i` of `text`."""
    # Bytes are translated in one go; a text that is not all ASCII would be character by character, six times slower.
    return text.encode("ascii", "shadow").translate(_BYTES).decode("ascii")
