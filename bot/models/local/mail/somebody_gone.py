"""Names again whom a mail still calls "she" where what named her went, or lets that go as well."""

import re
from dataclasses import dataclass

from bot.analysis.occurrences import occurrences
from bot.domain import Span
from bot.models.local.mended import Mended
from bot.models.local.reading.hanging import PERHAPS_SOMEBODY, SOMEBODY, SOMEBODY_ELSE, SPEAKS_OF_HIM
from bot.models.local.reading.joints import sentences_in
from bot.models.local.reading.persons import only_person_in, with_a_person
from bot.models.local.reading.telling import gives_a_figure
from bot.playbook.edits import Edits

# "I promised him a line next week": nobody tells whom. "Her" may be whose thing it is.
_TOLD_ONE = re.compile(
    r"\A\W*(?:(?:and|but|so),? )?(?:I|we)(?:['\u2019](?:ve|d)| have| had)? [a-z]+(?: to| with)? "
    r"(?:him|her(?= (?:an?|the|that|to|it|this|we|you|I|in|on|by|at|for|with)\b|[,.;!]))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class SomebodyGone:
    """The sentences of a draft, in which somebody may be named."""

    text: str
    spans: list[Span]
    edits: Edits

    def mend(self, mended: Mended) -> None:
        """Name who is asked about or spoken of in passing, and let go what only tells what "she" does."""
        self._name_again(mended)
        self._let_go_who_is_named_nowhere(mended)

    def _name_again(self, mended: Mended) -> None:
        """Say "Which gate should our surveyor use?" for "he" where the sentence that named him is told no more."""
        who: str | None = None
        told = ""
        for span in self.spans:
            words = span.of(self.text)
            said = mended.said.get(span, words)
            if who and not any(occurrences(who.split()[-1], told)) and (named := with_a_person(said, who)):
                mended.said[span] = said = named
            who = only_person_in(words, who)
            told += f" {said}"

    def _let_go_who_is_named_nowhere(self, mended: Mended) -> None:
        """Take out what "she" does where whoever she is went, also the half of a sentence that was said anew."""
        who = ""
        told: list[str] = []
        for span in self.spans:
            words = span.of(self.text)
            said = mended.said.get(span, words)
            of_him = SPEAKS_OF_HIM.match(said) or _TOLD_ONE.match(said) or self._is_offered_of_him(said)
            if who and of_him and not any(occurrences(who, " ".join(told))):
                first, *behind = sentences_in(said)
                if not gives_a_figure(first):
                    mended.said[span] = said = " ".join(behind)
            # A sentence that stands may name whom the next one means: "Your son came as well. He knows the meters".
            last = who if span in mended.said or not PERHAPS_SOMEBODY.search(words) else ""
            who = ([match[0] for match in SOMEBODY.finditer(words)] or [last])[-1]
            told.append(said)

    def _is_offered_of_him(self, said: str) -> bool:
        """Tell whether something is only offered now, and of somebody it does not name: "I can include him"."""
        of_him = SOMEBODY_ELSE.search(said) if self.edits.offer_ending in said else None
        return of_him is not None and not SOMEBODY.search(said, 0, of_him.start())
