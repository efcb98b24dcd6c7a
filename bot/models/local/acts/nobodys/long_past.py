"""Tells what was done long ago: "We installed your pump in 2019" was bought, and is nobody's act over their head."""

import re

from bot.analysis.dates import MONTH

_THEN = re.compile(
    r"\b(?:in|since|back in|during) (?:(?:early|late|spring|summer|autumn|winter) )?(?:19|20)\d\d\b"
    r"|\b(?<!about )(?<!of )(?<!from )(?<!than )(?<!for )"
    r"(?:last|the previous) (?:year|spring|summer|autumn|fall|winter|season)\b(?!['\u2019]s\b)"
    r"|\b(?:years|a year|some time) ago\b|\bback then\b",
    re.IGNORECASE,
)
# "In March" may be the next one where something was booked, and not where something was done to what is theirs.
_IN_A_MONTH = re.compile(
    r"\b(?:installed|trained|serviced|repaired|replaced|fitted|refitted|mended|cleaned|painted|rewired|connected"
    rf"|tested|inspected)\b[^,;:]*? in (?i:{MONTH})\b"
)
# What has been done is news, whenever it was to be: "I've told your chair what happened in 2019".
_HAS = re.compile(r"['\u2019]ve\b|\b(?:have|has)\b|\b(?:just|already|now)\b")


def is_long_past(clause: str) -> bool:
    """Tell whether a clause tells only what was done long ago."""
    return bool(_THEN.search(clause) or _IN_A_MONTH.search(clause)) and not _HAS.search(clause)
