"""Says what is offered, its price and its name, where the sentence that told it went: nobody can decide without."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain import Finding, Span
from bot.models.local.mail.greeting import greets
from bot.models.local.mended import Mended
from bot.models.local.prices.on_offer import is_named, named_in, praised_in, price_told_plainly, what_is_offered
from bot.models.local.sentence.reframing import Stock
from bot.playbook.edits import Edits

# What a mail is about is said behind its greeting, or behind one sentence, such as thanks; its name, behind two.
MOST_BEFORE, _MOST_BEFORE_A_NAME = 1, 2


@dataclass(frozen=True)
class StillOffered:
    """What a mail offers: its sentences, and what is left of the stock."""

    text: str
    spans: list[Span]
    edits: Edits
    stock: Stock

    def keep(self, mended: Mended) -> None:
        """Say what is offered for each sentence in whose place nothing is said."""
        told = {span: " ".join(span.of(self.text).split()) for span in self.spans}
        price = price_told_plainly({words: mended.said.get(span, words) for span, words in told.items()})
        kept: dict[Span, str] = {}
        for lost in (some for some in mended.lost if not mended.said[some.span]):
            span, signals = lost.span, {one.signal for one in lost.found}
            said = what_is_offered(told[span], price, signals, self.edits)
            praised = self.praised(span, lost.found)
            if kept_of := " ".join(said) or (self.opening(span, praised, mended) if praised else ""):
                kept[span] = kept_of
        mended.keep(kept)
        # What only leaned on the crowd was found nowhere, and may have named what is sold all the same.
        for span in mended.gone:
            if (name := named_in(told[span])) and not self._tells_its_matter(name, mended):
                self.stock.topic = name
                mended.said[span] = self.opening(span, name, mended)

    def praised(self, span: Span, found: Iterable[Finding]) -> str | None:
        """Return what a sentence praises by name, where praise was found in it."""
        signals, words = {one.signal for one in found}, " ".join(span.of(self.text).split())
        thing = (praised_in(words, self.edits) or named_in(words)) if signals & self.edits.boasts else None
        # Whom all the others are said to be is nothing of ours.
        return thing if thing and (signals & self.edits.listed or thing.startswith("our ")) else None

    def opening(self, span: Span, thing: str, mended: Mended) -> str:
        """Say what a mail is about at its beginning, where nothing that stays names it; else its question may."""
        before, told = self.told(mended, span), " ".join(self.told(mended))
        self.stock.topic = self.stock.topic or thing
        if self.stock.topic != thing or is_named(thing, told):
            return ""
        most = _MOST_BEFORE_A_NAME if named_in(thing) else MOST_BEFORE
        return self.edits.about.format(topic=thing) if len(before) <= most else ""

    def told(self, mended: Mended, end: Span | None = None) -> list[str]:
        """Return what is told, without the greeting, up to a sentence or to the `end` of the mail."""
        spans = [one for one in self.spans if end is None or one < end]
        said = (mended.said.get(one, one.of(self.text)) for one in spans)
        return [words for words in said if words and words[-1] != "," and not greets(words)]

    def _tells_its_matter(self, name: str, mended: Mended) -> bool:
        told = " ".join(self.told(mended))
        return any(is_named(thing, told) for thing in (name, self.stock.topic) if thing)
