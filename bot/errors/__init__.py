"""Every failure by name, drawn as a tree.

SamesideError
├── ModelError
│   ├── AnswerUnreadable
│   ├── ModelMisconfigured
│   ├── ModelNeeded
│   ├── ModelRateLimited
│   ├── ModelRefused
│   ├── ModelTimedOut
│   ├── ModelUnavailable
│   ├── PersonCapReached
│   ├── RevisionRefused
│   └── WorkspaceCapReached
├── StorageError
│   ├── ContentUnreadable
│   ├── DatabaseEmpty
│   ├── DatabaseNotMigrated
│   ├── DatabaseUnavailable
│   ├── KeyMissing
│   ├── KeyUnusable
│   └── WorkspaceMismatch
├── DraftRejected
│   ├── DraftTooShort
│   ├── DraftTooLong
│   ├── DraftNotText
│   ├── DraftOnlyQuoted
│   └── ContextTooLong
├── JobsError
│   ├── JobsUnavailable
│   ├── DataFolderInUse
│   ├── JobsOutOfReach
│   └── SessionsShared
├── DeliveryError
│   ├── ReplyAddressSpent
│   ├── AttemptsSpent
│   ├── ChannelClosed
│   ├── OutcomeOpen
│   ├── PressedTooLate
│   ├── SlackUnavailable
│   ├── SlackTokenRefused
│   └── NobodyLeft
├── InputError
│   ├── FileUnreadable
│   ├── LineUnreadable
│   ├── NothingKept
│   ├── WeekNotOver
│   ├── WorkspaceUnknown
│   └── WorkspaceUnnamed
├── FileClosed
├── PlaybookInvalid
├── PromptInvalid
└── SettingsInvalid

A class is named after what happened; only bases end in `Error`. Each says who can mend it and whether
trying again may help. What people read about a failure is written in `rendering`, keyed by `code`.
"""

from bot.errors.base import Mender as Mender
from bot.errors.base import SamesideError as SamesideError
from bot.errors.model import AnswerUnreadable as AnswerUnreadable
from bot.errors.model import ModelError as ModelError
from bot.errors.model import ModelMisconfigured as ModelMisconfigured
from bot.errors.model import ModelNeeded as ModelNeeded
from bot.errors.model import ModelRateLimited as ModelRateLimited
from bot.errors.model import ModelRefused as ModelRefused
from bot.errors.model import ModelTimedOut as ModelTimedOut
from bot.errors.model import ModelUnavailable as ModelUnavailable
from bot.errors.model import PersonCapReached as PersonCapReached
from bot.errors.model import RevisionRefused as RevisionRefused
from bot.errors.model import WorkspaceCapReached as WorkspaceCapReached
from bot.errors.storage import ContentUnreadable as ContentUnreadable
from bot.errors.storage import DatabaseEmpty as DatabaseEmpty
from bot.errors.storage import DatabaseNotMigrated as DatabaseNotMigrated
from bot.errors.storage import DatabaseUnavailable as DatabaseUnavailable
from bot.errors.storage import KeyMissing as KeyMissing
from bot.errors.storage import KeyUnusable as KeyUnusable
from bot.errors.storage import StorageError as StorageError
from bot.errors.storage import WorkspaceMismatch as WorkspaceMismatch


class DraftRejected(SamesideError):
    """The text cannot be coached as it stands."""

    mended_by = Mender.AUTHOR


class DraftTooShort(DraftRejected):
    """Fewer than three words. Facts: `least`."""


class DraftTooLong(DraftRejected):
    """More than 12,000 characters. Facts: `length`, `most`."""


class DraftNotText(DraftRejected):
    """Bytes that are not UTF-8 text, or text that holds NUL."""


class DraftOnlyQuoted(DraftRejected):
    """Nothing but quoted replies: no words of the rep's own."""


class ContextTooLong(DraftRejected):
    """The one-line context, or the notes, are too long to be a line. Facts: `what`, `length`, `most`."""


class JobsError(SamesideError):
    """Work could not be taken on."""

    mended_by = Mender.OPERATOR


class JobsUnavailable(JobsError):
    """The job engine does not answer in time. Facts: `in_file`, as with `DatabaseUnavailable`, at a look by hand."""

    retryable = True


class DataFolderInUse(JobsError):
    """Another process works on the same SQLite files. Facts: `path`."""


class JobsOutOfReach(JobsError):
    """The tables of the jobs cannot be opened at a start. Facts: `where`, `in_file`."""


class SessionsShared(JobsError):
    """A pooler gives one session of the database to many, so that nothing proves that a process lives."""


class DeliveryError(SamesideError):
    """A finished reply did not reach the person."""


class ReplyAddressSpent(DeliveryError):
    """Slack's reply address has expired or was used five times."""


class AttemptsSpent(DeliveryError):
    """A reply was given up: it cannot be made, or was tried as often as may be and nobody knows whether it came."""


class ChannelClosed(DeliveryError):
    """The app may not post in a channel, or must not. Facts: `reason`, one of `bot.domain.postings.Closed`."""


class OutcomeOpen(DeliveryError):
    """A message may still be on its way to Slack; soon somebody may look whether it is there."""

    retryable = True


class PressedTooLate(DeliveryError):
    """The three seconds in which Slack lets a press open a window are over."""


class SlackUnavailable(DeliveryError):
    """Slack does not answer, or with a failure of its own. Facts: `status`, `maybe_sent`, `wait` in seconds."""

    retryable = True


class SlackTokenRefused(DeliveryError):
    """Slack does not know a token. Facts: `setting`, the name of the one it came from."""

    mended_by = Mender.OPERATOR


class NobodyLeft(DeliveryError):
    """Who waits for a reply has left the workspace, or the app has. Facts: `reason`, Slack's word for it."""


class InputError(SamesideError):
    """The command line was given something that cannot be read."""

    mended_by = Mender.AUTHOR


class FileUnreadable(InputError):
    """No such file, or no permission. Facts: `path`."""


class LineUnreadable(InputError):
    """A line of a JSONL file is not an object with a text. Facts: `line`."""


class NothingKept(InputError):
    """No workspace is kept here."""


class WeekNotOver(InputError):
    """A week that is still running, or has not begun. Facts: `week`."""


class WorkspaceUnknown(InputError):
    """Nothing is kept of the workspace that was named. Facts: `team`."""


class WorkspaceUnnamed(InputError):
    """Several workspaces are kept here, and none was named. Facts: `count`."""


class FileClosed(SamesideError):
    """A file that people share and the app may not open."""

    mended_by = Mender.OPERATOR


class PlaybookInvalid(SamesideError):
    """Signals, principles or word classes do not hold together. Facts: `problems`, a list of sentences."""

    mended_by = Mender.OPERATOR


class PromptInvalid(SamesideError):
    """A prompt template's inputs, version and text do not hold together. Facts: `problems`."""

    mended_by = Mender.OPERATOR


class SettingsInvalid(SamesideError):
    """Settings are missing or malformed. Facts: `problems`, one sentence each, none with a secret in it."""

    mended_by = Mender.OPERATOR
