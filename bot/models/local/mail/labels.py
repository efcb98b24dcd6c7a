"""Keeps what a paragraph is labelled where the sentence that bore the label went: "Warranty: we hear that a lot"."""

import re
from collections.abc import Iterator, Mapping

from bot.domain import Span
from bot.models.local.mail.paragraph import behind_in_paragraph
from bot.models.local.reading.capitals import in_the_midst

_LABEL = re.compile(r"(?P<label>[A-Z][\w'\u2019-]*(?: (?!is\b|are\b|was\b)[\w'\u2019-]+){0,2}): (?=\S)")
# "PS: ...", "Note: ...": what is called so goes with what it says.
_NO_LABEL = re.compile(
    r"(?:ps|p\.s|nb|note|re|subject|hint|tip|reminder|warning|important|update|question|fact|result|attention|to be \w+"
    r"|(?:my|one|the) \w+)\b",
    re.IGNORECASE,
)


def labels_kept(text: str, spans: list[Span], said: Mapping[Span, str]) -> Iterator[tuple[Span, str]]:
    """Yield each sentence that takes over the label of the one before it, in a mail that labels its paragraphs."""
    labelled = {span: label for span in spans if (label := _label_of(span, text))}
    if not any(span not in said for span in labelled):
        return
    for at, span in enumerate(spans):
        if span not in labelled or said.get(span) != "":
            continue
        behind = behind_in_paragraph(text, spans, at)
        stays = next((one for one in behind if said.get(one, one.of(text))), None)
        if stays and stays not in labelled:
            yield stays, f"{labelled[span]}: {in_the_midst(said.get(stays, stays.of(text)))}"


def _label_of(span: Span, text: str) -> str:
    """Return the label a sentence begins with, where it begins a paragraph."""
    label = _LABEL.match(span.of(text)) if not text[: span.start].rstrip(" ") or text[span.start - 1] == "\n" else None
    return label["label"] if label and not _NO_LABEL.match(label["label"]) else ""
