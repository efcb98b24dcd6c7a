"""Sees to it that nothing that stays hangs on what went: it goes as well, or says itself what it speaks of."""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, takewhile

from bot.domain import Span
from bot.models.local.mail.labels import labels_kept
from bot.models.local.mail.named_in_an_act import named_in_acts
from bot.models.local.mail.numbering import numbered_anew
from bot.models.local.mail.somebody_gone import SomebodyGone
from bot.models.local.mended import Mended
from bot.models.local.prices.on_offer import only_price_in, praised_in, what_is_offered
from bot.models.local.reading.asked_of_it import asks_for_it, asks_to
from bot.models.local.reading.capitals import with_a_capital
from bot.models.local.reading.faults import GIVEN_AWAY
from bot.models.local.reading.hanging import (
    goes_on_about,
    hanging,
    leans_back,
    only_figures,
)
from bot.models.local.reading.leading import leading, only_about, only_asked_ours
from bot.models.local.reading.matter import prices
from bot.models.local.reading.naming import (
    named,
    points_back,
    without_its_turn,
    without_what_went,
)
from bot.models.local.reading.persons import with_somebody_named
from bot.models.local.reading.settled import is_settled
from bot.models.local.reading.telling import adds_to, tells_little
from bot.models.local.reading.topics import first_thing_in, names_another, only_thing_in, subject_in
from bot.playbook.edits import Edits

# So many last words tell whether a sentence still says what stood at its end.
_AN_END = 2
_OUR_BOSS = re.compile(r"\W*(?:our|my) (?:[\w-]+ ){0,2}(?:manager|director|boss|VP|C[EF]O)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Leaning:
    """The sentences of a draft, each with the one it may lean on; `topic` is what the mail is about, if known."""

    text: str
    spans: list[Span]
    edits: Edits
    topic: str

    def mend(self, mended: Mended) -> None:
        """Let go what hangs, and name what is pointed at."""
        self._let_go_what_hangs(mended)
        self._name_what_is_pointed_at(mended)
        self._name_what_is_counted(mended)
        self._let_go_what_leans_back(mended)
        # What leaned back may be what the next one rests on.
        self._let_go_what_hangs(mended)
        SomebodyGone(self.text, self.spans, self.edits).mend(mended)
        self._let_go_what_came_of_an_act(mended)
        self._let_go_what_is_asked_of_it(mended)
        mended.said |= numbered_anew(self.text, self.spans, mended.said)
        mended.said |= dict(named_in_acts(self.text, self.spans, mended.said))
        mended.said |= dict(labels_kept(self.text, self.spans, mended.said))
        self._ask_behind_what_is_told_of_it(mended)

    def _let_go_what_hangs(self, mended: Mended) -> None:
        """Take out what rests on a sentence that went, or on the end of one that was cut short."""
        lost = [*(some.span for some in mended.lost), *mended.gone]
        # What of a list was left out names nothing that the next sentence is about.
        shortened = (some for some in mended.edited if not all(one.signal in self.edits.listed for one in some.found))
        cut = [some.span for some in shortened if self._lost_its_end(some.span, mended.said[some.span])]
        for before, span in pairwise(self.spans):
            said = mended.said.get(span, span.of(self.text))
            if said and before in {*lost, *cut} and (named_in := with_somebody_named(said, before.of(self.text))):
                # Whom we answer to is no matter of theirs: "He is not a patient man".
                mended.said |= {span: named_in} if not _OUR_BOSS.match(named_in) else {}
        mended.said |= dict.fromkeys(hanging(self.text, self.spans, mended.said, lost, cut), "")
        mended.said |= {
            span: only_about(span.of(self.text)) for span in list(leading(self.text, self.spans, mended.said))
        }
        mended.said |= {some.span: "" for some in mended.edited if only_asked_ours(mended.said[some.span])}

    def _lost_its_end(self, span: Span, said: str) -> bool:
        end = " ".join(span.of(self.text).split()[-_AN_END:]).rstrip(".!?\u2026")
        told = self.edits.owning.told_in(said)
        return len(told) < span.end - span.start and end not in " ".join(told.split())

    def _name_what_is_pointed_at(self, mended: Mended) -> None:
        """Say what "they" are where the sentence that told it went: "They are the wide ones"."""
        topic, order = self.topic, self.spans
        for at, span in enumerate(order):
            words = mended.said.get(span, span.of(self.text))
            if not points_back(words):
                continue
            run = list(takewhile(lambda earlier: mended.said.get(earlier) == "", reversed(order[:at])))
            told = [earlier for earlier in run if topic and topic.lower() in earlier.of(self.text).lower()]
            if any(names_another(earlier.of(self.text), topic) for earlier in run):
                told = []
            # Behind a sentence that stays, "it" may be whatever that speaks of.
            first = order[at - len(run) - 1].of(self.text) if len(run) < at else ","
            is_first = first.endswith(",")
            thing = topic if told and is_first else at and self._thing_lost(order[at - 1], mended, words)
            # "You just need to click the link. It takes a minute": said by itself, that tells nothing.
            is_little = not told and mended.said.get(order[at - 1]) == "" and tells_little(words)
            if thing and not is_little and (said := named(words, thing)):
                mended.said[span] = said
            elif told and is_first and span not in mended.said:
                mended.said[told[-1]] = self.edits.about.format(topic=topic)

    @cached_property
    def _price(self) -> str | None:
        """The one price of the draft; few drafts have to be read for it."""
        return only_price_in(span.of(self.text) for span in self.spans)

    def _let_go_what_leans_back(self, mended: Mended) -> None:
        """Take out what is told of what went, whatever it tells: its price alone stays."""
        its_price = self.edits.priced.split("{")[0]
        for before, span in pairwise(self.spans):
            words, follows = span.of(self.text), "\n" not in self.text[before.end : span.start]
            if mended.said.get(before) != "" or mended.said.get(span) == "":
                continue
            if not follows:
                turned = without_its_turn(mended.said.get(span, words))
                mended.said |= {span: turned} if turned != words and self._is_paragraph_gone(before, mended) else {}
                continue
            if leans_back(mended.said.get(span, words), before.of(self.text)):
                offer = what_is_offered(words, self._price, frozenset(), self.edits)
                mended.said[span] = next(offer, "")
            elif (said := without_what_went(mended.said.get(span, words), its_price)) != words:
                mended.said[span] = said

    def _is_paragraph_gone(self, last: Span, mended: Mended) -> bool:
        """Tell whether nothing stays of the paragraph that ends with a sentence."""
        start = self.text.rfind("\n", 0, last.start) + 1
        return all(mended.said.get(one) == "" for one in self.spans if start <= one.start <= last.start)

    def _name_what_is_counted(self, mended: Mended) -> None:
        """Say of what the figures are where the sentence before went: what the mail is about, or what that spoke of."""
        bare = [
            (before, span)
            for before, span in pairwise(self.spans)
            if mended.said.get(before) == "" and span not in mended.said and only_figures(span.of(self.text))
        ]
        left = " ".join(mended.said.get(span, span.of(self.text)) for span in self.spans).lower() if bare else ""
        for before, span in bare:
            # Who does it opens a sentence; what it is done with stands behind.
            spoken_of = first_thing_in(before.of(self.text).partition(" ")[2]) or ""
            near = spoken_of.startswith("the ") and "\n" not in self.text[before.end : span.start]
            thing = self.topic or (spoken_of if near else "")
            if thing and thing.lower() not in left:
                mended.said[span] = f"{with_a_capital(thing)}: {span.of(self.text)}"
                left += f" {thing.lower()}"

    def _let_go_what_came_of_an_act(self, mended: Mended) -> None:
        """Take out "That's one job less for you" where the act it came of is only offered, or owned.

        What gives a figure or a day that the act does not give is worth knowing, whatever comes of that.
        """
        open_again = {
            some.span
            for some in mended.edited
            if mended.said[some.span] and any(one.signal in self.edits.offered for one in some.found)
        }
        for before, span in pairwise(self.spans):
            follows = before in open_again and "\n" not in self.text[before.end : span.start]
            words = span.of(self.text)
            comes_of_it = follows and span not in mended.said and is_settled(words)
            if comes_of_it and not adds_to(before.of(self.text), words):
                mended.said[span] = ""
            if comes_of_it or (follows and mended.said.get(span) == ""):
                open_again.add(span)

    def _let_go_what_is_asked_of_it(self, mended: Mended) -> None:
        """Take out "Shall I do that?" where nothing that stays before it in its paragraph tells what "that" is."""
        told = False
        for before, span in pairwise(self.spans):
            stays = mended.said.get(before, before.of(self.text))
            opens = "\n" in self.text[before.end : span.start]
            told = not opens and (told or (bool(stays) and "?" not in stays))
            words = span.of(self.text)
            rests = asks_to(words) or (not told and asks_for_it(words))
            if mended.said.get(before) == "" and not opens and rests:
                mended.said.setdefault(span, "")

    def _ask_behind_what_is_told_of_it(self, mended: Mended) -> None:
        """Ask whether what was owned is fine only behind what is still told of it: "They were delighted"."""
        for before, span in pairwise(self.spans):
            owned, words = mended.said.get(before, ""), mended.said.get(span, span.of(self.text))
            follows = "\n" not in self.text[before.end : span.start]
            told = self.edits.owning.told_in(owned)
            if follows and told != owned and goes_on_about(words):
                mended.said |= {before: told.rstrip(), span: f"{words} {owned.removeprefix(told)}"}

    def _thing_lost(self, span: Span, mended: Mended, behind: str) -> str | None:
        """Return the one thing that a sentence named before it was lost, or before it was said in other words.

        A price `behind` it is that of whatever it told of.
        """
        flagged = {some.span: some for some in [*mended.lost, *mended.edited]}
        if span not in flagged:
            return None
        words = span.of(self.text)
        # What is given away beside the offer is not what the mail goes on about.
        if any(one.signal == GIVEN_AWAY for one in flagged[span].found):
            return None
        boasts = any(one.signal in self.edits.boasts for one in flagged[span].found)
        # What is praised is what the sentence behind it goes on about, whatever else was named.
        thing = only_thing_in(words) or (praised_in(words, self.edits) if boasts else None)
        if prices(behind):
            # Nothing of theirs has a price of ours.
            thing = thing if thing and not thing.lower().startswith("your ") else subject_in(words)
        return thing if thing and thing.lower() not in mended.said[span].lower() else None
