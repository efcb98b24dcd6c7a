"""Where a deal is by what its mail still tells: a question fits that, whatever the draft was read as."""

from bot.analysis.incidents import is_about_a_failure, went_wrong
from bot.analysis.measures import INSIDE
from bot.domain import Analysis, Situation
from bot.models.local.prices.on_offer import only_price_in
from bot.models.local.question.to_decide import (
    has_an_objection,
    has_an_offer,
    has_met,
    is_a_complaint,
    is_priced,
    may_go_on,
    puts_right,
    says_sorry,
)
from bot.models.local.question.whom import goes_to_ours
from bot.models.local.reading.condoling import condoles
from bot.models.local.reading.faults import ASKS_FOR_NEWS

# What is read so of a mail that begins with what failed.
_MAY_BE_AN_INCIDENT = frozenset({Situation.INCIDENT, Situation.OTHER, Situation.FOLLOW_UP, Situation.STALLED})


def where_it_is(original: Analysis, read: Situation, told: list[str], owned: str) -> Situation:
    """Return where the deal is by what is still told; `owned` is what an act begins with that the mail owns.

    Without what they have against it there is no objection, and no incident where nothing but a price is told.
    """
    if is_sorry(original, told):
        return Situation.INCIDENT
    text = original.draft.own_text
    if goes_to_ours(text) and not any(map(is_priced, told)):
        return Situation.MANAGER_TO_REPS
    found = {finding.signal for finding in original.findings}
    # A mail that did nothing but ask for news asks whether the matter is still open.
    if read is Situation.OTHER and found and found <= ASKS_FOR_NEWS:
        return Situation.STALLED
    return Situation.OTHER if _is_nowhere_near(read, told, text, owned) else read


def _is_nowhere_near(read: Situation, told: list[str], text: str, owned: str) -> bool:
    """Tell whether nothing that is told speaks for what the draft was read as."""
    if read is Situation.OBJECTION:
        return not has_an_objection(told)
    if read is Situation.RENEWAL:
        return not may_go_on(told)
    if read is Situation.FIRST_CONTACT:
        # Who was told what was done in their name has met us before as well.
        return any(owned in said for said in told) or has_met(text)
    return read is Situation.INCIDENT and bool(only_price_in(told)) and not went_wrong(text)


def is_sorry(original: Analysis, told: list[str]) -> bool:
    """Tell whether the mail is about what failed, says sorry or condoles, and is not one with an offer besides."""
    if original.situation in INSIDE:
        return False
    if is_about_what_failed(original):
        return True
    text = original.draft.own_text
    is_one = original.situation is Situation.INCIDENT or puts_right(told) or not has_an_offer(told)
    return (is_one and says_sorry(text)) or condoles(text)


def is_about_what_failed(original: Analysis) -> bool:
    """Tell whether the mail tells of a failure or answers a complaint: there nothing is sold or booked."""
    fails = is_about_a_failure(original) or is_a_complaint(original.draft.own_text)
    return fails and original.situation in _MAY_BE_AN_INCIDENT
