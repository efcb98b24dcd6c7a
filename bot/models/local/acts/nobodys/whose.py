"""Tells of what was done whether it is an act to own, to offer or to take back, or nobody's at all."""

from dataclasses import dataclass

from bot.models.local.acts.no_offer import is_past_offering
from bot.models.local.acts.nobodys.allowed_by_ours import is_allowed_by_ours
from bot.models.local.acts.nobodys.at_home import stays_at_home
from bot.models.local.acts.nobodys.at_our_cost import is_at_our_cost
from bot.models.local.acts.nobodys.for_other_customers import is_for_others
from bot.models.local.acts.nobodys.in_this_mail import is_told_here
from bot.models.local.acts.nobodys.kept_by_us import stays_ours
from bot.models.local.acts.nobodys.long_past import is_long_past
from bot.models.local.acts.nobodys.of_others import let_us, speaks_of_others, tells_of_whom, wanted_it_themselves
from bot.models.local.acts.nobodys.ones_own import is_ones_own
from bot.models.local.acts.nobodys.reaching_out import only_reached_out
from bot.models.local.acts.nobodys.to_everybody import told_all
from bot.models.local.acts.nobodys.to_the_reader import is_to_the_reader, was_said_to_the_reader
from bot.models.local.acts.nobodys.well_meant import is_well_meant
from bot.playbook.owning import Owning

# Told by a verb and what follows it alone; a new kind has a file of its own and its name here.
_BY_THE_VERB = (
    was_said_to_the_reader,
    stays_at_home,
    is_well_meant,
    is_at_our_cost,
    is_for_others,
    only_reached_out,
    tells_of_whom,
)


@dataclass(frozen=True)
class Deed:
    """What a clause says was done, with the verb in the past and the rest behind it; who did it stands `at` a place."""

    clause: str
    at: int
    verb: str
    rest: str
    owning: Owning
    by_another: bool = False

    def is_none_to_own(self) -> bool:
        """Tell whether it was done over nobody's head."""
        alone = is_to_the_reader(self.verb, self.rest) and not self.owning.stands(f"{self.verb}{self.rest}")
        return alone or told_all(self.verb, self.rest) or stays_ours(self.verb, self.rest) or self._is_nobodys()

    def is_none_to_offer(self) -> bool:
        """Tell whether it cannot be offered."""
        wanted = self.by_another and wanted_it_themselves(self.verb, self.rest)
        over = is_past_offering(self.verb, self.rest, by_another=self.by_another)
        return over or wanted or speaks_of_others(self.clause, self.rest) or self.is_none_to_take_back()

    def is_none_to_take_back(self) -> bool:
        """Tell whether nothing can be taken back."""
        return (self.by_another and let_us(self.rest)) or self._is_nobodys()

    def _is_nobodys(self) -> bool:
        """Tell whether it is no act whatever is to be made of it."""
        by_the_verb = any(is_one(self.verb, self.rest) for is_one in _BY_THE_VERB)
        told = self.clause[self.at :]
        of_the_clause = is_told_here(told) or is_allowed_by_ours(told) or is_long_past(self.clause)
        return by_the_verb or of_the_clause or is_ones_own(self.verb, self.rest, self.owning)
