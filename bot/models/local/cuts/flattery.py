"""Praise of their firm with nothing to show for it, tacked on to a fair sentence."""

import re

_GREAT = (
    r"(?:special|amazing|incredible|remarkable|impressive|fantastic|brilliant|wonderful|outstanding|extraordinary|unique"
    r"|insightful|inspiring|exceptional|phenomenal|fascinating|world-class|magical|great)"
)
_VERY = r"(?:(?:really|truly|very|so|quite|pretty|absolutely|genuinely|simply|such|clearly|obviously) )*"
# "really insightful stuff and you've clearly built something special there".
_PRAISED = (
    rf"{_VERY}(?:an? )?{_VERY}{_GREAT}(?: (?:stuff|work|set-?up|team|place|operation|business|company|people))?"
    rf"|(?:and )?(?:it(?:['\u2019]s| is|['\u2019]s) {_VERY}clear )?(?:that )?you(?:['\u2019]ve| have|['\u2019]re| are)"
    rf" {_VERY}(?:(?:all )?(?:built|created|made|got|put together|building|doing|running|achieved) )"
    rf"(?:up )?(?:something|an?|such an?|some) {_VERY}{_GREAT}(?: (?:there|here|together|thing|place|team|business"
    r"|company|operation|work|things|stuff|over there|indeed))*"
)
FLATTERY = re.compile(
    rf"(?:,| -| \u2013| \u2014|,? and)\s+(?:{_PRAISED})(?:,? and (?:{_PRAISED}))?(?=[.!,;]|\Z)", re.IGNORECASE
)
