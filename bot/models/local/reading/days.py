"""When something is or ends, as a mail says it: "noon on Thursday", "the end of June", "tomorrow lunchtime"."""

from bot.analysis.dates import CLOCK, MONTH, SHORT_WEEKDAY
from bot.models.local.reading.slots import DATED

_MEAL = r"(?:breakfast|lunch|dinner|tea|supper)time"
_PERIOD = (
    rf"(?:the )?end of (?:(?:the|this|next) (?:day|week|month|year)|{MONTH})|(?:this|next) (?:week|month|year)"
    r"|the weekend"
    rf"|(?:{_MEAL}|(?:noon|midday|(?:close|end) of (?:play|business)|{CLOCK})(?= (?:today|tonight)\b))"
    r" (?:today|tonight)"
    rf"|(?:{_MEAL}|close of play|end of play|noon|midday)|today|tonight|{MONTH} 20\d\d"
)
WHEN = (
    rf"(?:(?:(?:at )?(?:noon|midday|close(?: of (?:play|business))?|{_MEAL}"
    rf"|\d{{1,2}}|{CLOCK}) (?:on )?)?(?:{DATED})(?: week\b| noon\b| {_MEAL}\b| (?:lunch|dinner|tea)\b)?"
    rf"|{_PERIOD}|{SHORT_WEEKDAY})(?!['\u2019]s\b)"
)
