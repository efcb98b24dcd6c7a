"""A line of context as it would be written out: "mtg weds w/ dana" is a "meeting Wednesday with Dana".

Reps type it in a hurry, beside the draft. Who the mail is to is known, so that the name is one however it is typed.
"""

import re

from bot.analysis.dates import MONTH, ORDINAL_END

_SHORT = {
    r"w/o|w/out": "without",
    r"w/|w(?= (?:the|her|his|their|him|them|me|us|my|our|all|a|both|everybody|everyone)\b)": "with",
    r"b/c|bc|cos|coz|cuz|becuase": "because",
    r"'?til": "till",
    r"strait away|str8 away": "straight away",
    r"weds?": "Wednesday",
    r"tues?": "Tuesday",
    r"thu(?:rs?)?": "Thursday",
    r"mon": "Monday",
    r"fri": "Friday",
    r"(?:(?<=\bon )|(?<=\bby )|(?<=\bfor )|(?<=\bthis )|(?<=\bnext ))sat|sat(?= (?:is|was|suits|works)\b)": "Saturday",
    r"tmrw|tmr|tmw|tomoz|2moro": "tomorrow",
    r"y'day|yday|yest": "yesterday",
    r"mtgs?": "meeting",
    r"appts?": "appointment",
    r"cust\.?(?! no\b)": "customer",
    r"txt'?e?d|txt": "texted",
    r"msg'?e?d": "messaged",
    r"ph'?d": "phoned",
    r"ok'e?d|oke?d|ok-ed": "okayed",
    r"conf'?d": "confirmed",
    r"req'?d": "requested",
    r"fwd'?e?d?": "forwarded",
    r"acct": "account",
    r"mgmt": "management",
    r"mgr": "manager",
    r"asst": "assistant",
    r"pct": "percent",
    r"ppl": "people",
    r"u": "you",
    r"dont": "don't",
    r"(?:hes|he's)(?= (?:ok|okay|fine|happy|good|in favour)\b)": "he is",
    r"(?:shes|she's)(?= (?:ok|okay|fine|happy|good|in favour)\b)": "she is",
    r"(?:theyre|they're)(?= (?:ok|okay|fine|happy|good|in favour)\b)": "they are",
}
_WORDS = tuple((re.compile(rf"(?<![\w'])(?:{short})(?![\w'/])", re.IGNORECASE), full) for short, full in _SHORT.items())
# "18th was her idea", "Monday 12th": a day of the month, where no month is named before it.
_THE_DAY = re.compile(rf"(?<!the )(?<![\w/.-])(\d{{1,2}}{ORDINAL_END})\b(?!\w)", re.IGNORECASE)
_OF_MONTH = re.compile(rf"{MONTH}\.? ?\Z", re.IGNORECASE)
# "We'd agreed" tells what was done, "we'd agree" what might be.
_HAD = re.compile(r"(?<=\w)'d(?= (?:just |already |now )?\w+ed\b)")
_WOULD = re.compile(r"(?<=\w)'d(?= (?!like\b|love\b|prefer\b|better\b|rather\b|been\b|had\b|have\b)[a-z])")
_AND = re.compile(r"(?<=[\w)\"']) ?[&+] ?(?=[a-zA-Z])")
_WORD = re.compile(r"[^\W\d_][\w'\u2019]*")
# Between single marks stands what somebody said: those of "the hoteliers' lunch" and "'til" open or close nothing.
_SINGLE = re.compile(
    r"(?<![\w\"])['\u2018](?=\w)(?!(?:s|til|em|cause|bout|round)\b)([^\"\n]*?[\w.,!?)])['\u2019](?!\w)"
)


def spelled_out(line: str, reader: str | None) -> str:
    """Return what a rep typed without its short forms, and with the reader's name as a name."""
    for short, full in _WORDS:
        line = short.sub(full, line)
    line = _THE_DAY.sub(lambda day: day[0] if _OF_MONTH.search(line[: day.start()]) else f"the {day[0]}", line)
    line = _WOULD.sub(" would", _HAD.sub(" had", line))
    line = _SINGLE.sub(r'"\1"', _AND.sub(" and ", line))
    return _WORD.sub(lambda word: _as_a_name(word[0], reader), line) if reader else line


def _as_a_name(word: str, reader: str) -> str:
    """Return the reader's name as names are written: "yusufs idea" is Yusuf's."""
    name, whose = word.lower(), reader.lower()
    if name == whose:
        return reader
    return f"{reader}'s" if name.replace("'", "") == f"{whose}s" else word
