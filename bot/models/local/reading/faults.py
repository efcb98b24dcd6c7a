"""The signals that a change asks for by name: what it may do to a sentence goes by what was found in it."""

from bot.domain import SignalKey

DONE, TOLD_ABOVE = SignalKey("fait_accompli"), SignalKey("going_over_head")
TAKEN_AS_YES, GIVEN_AWAY = SignalKey("assumed_close"), SignalKey("capitulation")
BAIT, DEBT = SignalKey("discount_bait"), SignalKey("guilt")
LIST, NO_ASK = SignalKey("feature_dump"), SignalKey("no_ask")
_THREAT, _FEAR, _CROWD = SignalKey("threat"), SignalKey("fear_or_shame"), SignalKey("fomo")
_NO_NEWS = SignalKey("empty_check_in")
# In these something was done before anybody asked, so it can be taken back; in those above it may only be counted on.
ACTS = frozenset((DONE, TOLD_ABOVE))
THREATS = frozenset((_THREAT, SignalKey("ultimatum"), _FEAR))
# What is told in these is the scare, whatever it costs.
SCARES = frozenset((_FEAR, DEBT, _CROWD, SignalKey("flattery_or_fake_familiarity"), _THREAT))
# What is told in these are no terms of anything.
NO_TERMS = frozenset((_FEAR, DEBT, _CROWD, _THREAT, GIVEN_AWAY, SignalKey("quota_talk")))
ASKS_FOR_NEWS = frozenset((SignalKey("nagging"), _NO_NEWS))
ONLY_ASKED = frozenset((_NO_NEWS, SignalKey("over_hedging")))
# What is given away in these, or made small, is not asked back; nor is what only tells of us.
GIVES_WAY = frozenset((GIVEN_AWAY, SignalKey("self_erasing")))
TELLS_OF_US = frozenset((LIST, SignalKey("seller_focus")))
