"""What a text states: its facts in a form that compares, and whether another text states them too."""

from bot.verification.facts.agreement import kept as kept
from bot.verification.facts.agreement import not_repeated as not_repeated
from bot.verification.facts.agreement import supported as supported
from bot.verification.facts.fact import Fact as Fact
from bot.verification.facts.reading import facts_in as facts_in
