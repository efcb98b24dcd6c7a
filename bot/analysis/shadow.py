"""The shadow of a text: lower-case ASCII of the same length, so that patterns stay simple and offsets true."""

_SAME_AS = {
    **dict.fromkeys("\u2018\u2019\u02bc\u00b4`", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2022\u00b7", "-"),
    **dict.fromkeys("\u20ac\u00a3\u00a5", "$"),
    "\u2026": ".",
    "\uff1f": "?",
    "\uff01": "!",
    "\r": " ",  # a line that ends in CR LF ends as one that ends in LF alone, with a space before
    "_": "*",  # in the shadow `_` means a letter that ASCII does not have
}


class _Table(dict[int, str]):
    """Fills itself with the shadow of each character met."""

    def __missing__(self, codepoint: int) -> str:
        self[codepoint] = shade = _shade(chr(codepoint))
        return shade


def _shade(character: str) -> str:
    if character in _SAME_AS:
        return _SAME_AS[character]
    if character.isascii():
        return character.lower()
    if character.isspace():
        return " "
    return "_" if character.isalnum() else "\x01"


_TABLE = _Table()


def shadow(text: str) -> str:
    """Return a lower-case ASCII text in which character `i` stands for character `i` of `text`."""
    return text.translate(_TABLE)
