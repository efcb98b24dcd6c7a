"""Opens everything that is kept, behind its ports."""

from dataclasses import dataclass

from bot.database.coachings import DatabaseCoachings
from bot.database.connection import Database
from bot.database.digests import DatabaseDigests
from bot.database.draft_channels import DatabaseDraftChannels
from bot.database.encryption import KeyRing
from bot.database.notes import DatabaseClientNotes, DatabaseExceptions
from bot.database.people import DatabasePeople
from bot.database.posts import DatabasePosts
from bot.database.reactions import DatabaseReactions, DatabaseReplyAddresses
from bot.database.spending import DatabaseSpending
from bot.database.subscriptions import DatabaseSubscriptions
from bot.database.team_weeks import DatabaseTeamWeeks
from bot.database.workspaces import DatabaseWorkspaces
from bot.ports import Clock
from bot.usecases.forget_expired import ForgetExpired


@dataclass(frozen=True, slots=True)
class Memory:
    """Everything that is kept, behind its ports."""

    coachings: DatabaseCoachings
    posts: DatabasePosts
    people: DatabasePeople
    notes: DatabaseClientNotes
    exceptions: DatabaseExceptions
    reactions: DatabaseReactions
    addresses: DatabaseReplyAddresses
    spending: DatabaseSpending
    subscriptions: DatabaseSubscriptions
    digests: DatabaseDigests
    weeks: DatabaseTeamWeeks
    draft_channels: DatabaseDraftChannels
    workspaces: DatabaseWorkspaces

    @classmethod
    def of(cls, database: Database, keys: KeyRing, clock: Clock) -> "Memory":
        """Open it on one database."""
        return cls(
            DatabaseCoachings(database, clock),
            DatabasePosts(database),
            DatabasePeople(database),
            DatabaseClientNotes(database),
            DatabaseExceptions(database, keys),
            DatabaseReactions(database),
            DatabaseReplyAddresses(database),
            DatabaseSpending(database),
            DatabaseSubscriptions(database),
            DatabaseDigests(database),
            DatabaseTeamWeeks(database),
            DatabaseDraftChannels(database),
            DatabaseWorkspaces(database),
        )

    @property
    def forget_expired(self) -> ForgetExpired:
        """What runs every few minutes."""
        return ForgetExpired(
            self.coachings,
            self.posts,
            self.exceptions,
            self.reactions,
            self.addresses,
            self.spending,
            self.digests,
        )
