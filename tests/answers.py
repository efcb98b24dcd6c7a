"""What a model answers on the wire to the draft of `parts`: one answer that holds, and one that invents."""

from tests.parts import QUOTE, REWRITE

GOOD_ANSWER = {
    "verdict": "rework",
    "keep_line": "You name a time and a purpose.",
    "from_their_chair": "Dana finds a meeting that nobody agreed to.",
    "highlights": [
        {
            "quote": QUOTE,
            "signal": "fait_accompli",
            "reads_as": "decided for Dana",
            "move": "Offer the time.",
        }
    ],
    "rewrite": REWRITE,
    "before_you_send": ["Withdraw the invite."],
    "dismissed": [],
}
INVENTED_ANSWER = GOOD_ANSWER | {"rewrite": REWRITE.replace("30 minutes", "45 minutes")}
