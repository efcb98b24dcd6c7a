"""A line of context as a rep in a hurry types it, spelled out: "ok'd weds w/ her FD, dont chase" in whole words."""

import re

_WORDS = {
    "wth": "with",
    "w/o": "without",
    "w/e": "weekend",
    "w/c": "week of",
    "b/c": "because",
    "bc": "because",
    "cos": "because",
    "abt": "about",
    "&": "and",
    "+": "and",
    "u": "you",
    "ur": "your",
    "teh": "the",
    "thier": "their",
    "gimme": "give me",
    "wanna": "want to",
    "yday": "yesterday",
    **dict.fromkeys(("tmrw", "tmw", "tomoz", "tommorow", "tommorrow", "tomorow"), "tomorrow"),
    "mon": "monday",
    **dict.fromkeys(("tue", "tues"), "tuesday"),
    **dict.fromkeys(("weds", "wensday", "wednsday"), "wednesday"),
    **dict.fromkeys(("thu", "thur", "thurs", "thrusday"), "thursday"),
    **dict.fromkeys(("fri", "firday"), "friday"),
    **dict.fromkeys(("txtd", "txted", "txt'd"), "texted"),
    "b4": "before",
    "wk": "week",
    "wks": "weeks",
    "mth": "month",
    "yr": "year",
    "yrs": "years",
    "mtg": "meeting",
    "appt": "appointment",
    "acct": "account",
    "accts": "accounts",
    **dict.fromkeys(("cust", "cust."), "customer"),
    **dict.fromkeys(("mgr", "mngr"), "manager"),
    **dict.fromkeys(("p.o.", "po"), "purchase order"),
    "hd": "head",
    "esp": "especially",
    "re": "about",
    "pct": "percent",
    "fd": "finance director",
    "md": "managing director",
    "bday": "birthday",
    **dict.fromkeys(("fwd", "fwded", "fwd'd", "fw'd"), "forwarded"),
    **dict.fromkeys(("okd", "oked", "ok'ed", "okay'd"), "okayed"),
    **dict.fromkeys(("cced", "cc'd", "cc'ed"), "copied"),
    **dict.fromkeys(("confd", "conf'd", "confimed", "confirmd"), "confirmed"),
    **dict.fromkeys(("askd", "asekd", "aksed"), "asked"),
    **dict.fromkeys(("siad", "sd"), "said"),
    "sugested": "suggested",
    "agred": "agreed",
    "prepayment": "payment in advance",
    "prepay": "payment in advance",
    "upfront": "in advance",
    "im": "i'm",
    "ive": "i've",
    "thats": "that's",
    "hes": "he's",
    "shes": "she's",
    "theyre": "they're",
}
_NOT = ("do", "does", "did", "has", "have", "had", "is", "are", "was", "were", "would", "could", "should")
_WORDS.update({f"{verb}nt": f"{verb}n't" for verb in _NOT})
_WORDS.update({"cant": "can't", "wont": "won't"})
_TOKEN = re.compile(r"[^\s,;:()\"!?]+")
_WITH = re.compile(r"(?<![\w/])w/ ?(?=[^\W\d])", re.IGNORECASE)
# "Sat" and "wed" are words too.
_DAYS = {"wed": "wednesday", "sat": "saturday", "sun": "sunday"}
_DAY = re.compile(
    r"(?:(?<=\bby )|(?<=\bon )|(?<=\btill )|(?<=\bthis )|(?<=\bfor )|\A)(?:wed|sat|sun)\b(?! (?:in|on|with|under)\b)"
    r"|\b(?:wed|sat|sun)(?= (?:is|was|at|am|pm|\d))",
    re.IGNORECASE,
)
_NAMES_AND_WORDS = frozenset(
    "will mark may bill grant hope sue art grace joy rose dawn faith rich frank pat jack rob drew chase wade april "
    "june".split()
)
# What stands in capitals is said loud, and is no name.
_LOUD = re.compile(r"\b(?:HIS|HER|HERS|THEIR|THEIRS|THEY|SHE|HE|NOT|NEVER|NO|OUR|OURS|MY|WE|DID|ASKED|OWN|WAS|IS)\b")
_ITS = re.compile(r"\bits(?= (?:not|why|what|how|her|his|their|our|my|a|the)\b)", re.IGNORECASE)
# "His idea!" tells of what follows, as "his idea:" does.
_LABEL = re.compile(
    r"(?P<whose>\b(?:his|her|their|\w+'s) (?:own )?(?:idea|wish|request|proposal|suggestion|instruction|order|rule)s?)"
    r"\s*[!.]+\s+(?=\S)",
    re.IGNORECASE,
)
# "No deposit by Friday = the crew stops" is a condition, and nothing that is refused.
_NO_DEPOSIT = re.compile(
    r"(?:(?<=: )|(?<=, )|(?<=; )|\A)(no (?:\w+ ){1,3}?(?:by|before|on|until) [\w ]+?)\s*(?:->|=>?|,(?! (?:he|she"
    r"|they)\b))\s*",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"(?:(?<=[\s(])|\A)'([^'\n]*(?:\w'\w[^'\n]*)*)'(?!\w)")
_TALLY = re.compile(r"\b\d+ (?:of|out of|to|vs) \d+ (?:for|in favour)(?: of)?(?: it| this| that)?\b")


def spelled_out(line: str, reader: str | None) -> str:
    """Return a line of context in whole words; the reader is named as in the mail: "petras idea"."""
    line = _QUOTED.sub(r'"\1"', line)
    line = _DAY.sub(lambda match: _DAYS[match[0].lower()], line)
    line = _WITH.sub("with ", _TOKEN.sub(lambda match: _whole(match[0], reader), line))
    line = _LOUD.sub(lambda match: match[0].lower(), _ITS.sub("it's", line))
    line = _TALLY.sub("in favour", _NO_DEPOSIT.sub(r"if \1, then ", line))
    return _LABEL.sub(lambda match: f"{match['whose']}: ", line)


def _whole(word: str, reader: str | None) -> str:
    """Return a word in full, given the name of whoever the mail is to."""
    low = word.lower()
    name = (reader or "").lower()
    if name and low not in _NAMES_AND_WORDS and low in {name, f"{name}s", f"{name}'s"}:
        return f"{reader}'s" if low != name else f"{reader}"
    whole = _WORDS.get(low) or _WORDS.get(low.removesuffix("."))
    if whole is None:
        return word
    return whole.capitalize() if word[0].isupper() and not word.isupper() else whole
