"""Every failure by name, drawn as a tree.

SamesideError
├── DraftRejected
│   ├── DraftTooShort
│   ├── DraftTooLong
│   ├── DraftNotText
│   ├── DraftOnlyQuoted
│   └── ContextTooLong
├── ModelError
│   ├── ModelTimedOut
│   ├── ModelRateLimited
│   ├── ModelUnavailable
│   ├── ModelRefused
│   ├── ModelMisconfigured
│   └── AnswerUnreadable
├── StorageError
│   ├── DatabaseUnavailable
│   ├── DatabaseNotMigrated
│   ├── KeyUnusable
│   ├── ContentUnreadable
│   └── WorkspaceMismatch
├── JobsError
│   ├── JobsUnavailable
│   └── DataFolderInUse
├── DeliveryError
│   ├── ReplyAddressSpent
│   ├── AttemptsSpent
│   ├── SlackUnavailable
│   └── SlackTokenRefused
├── InputError
│   ├── FileUnreadable
│   └── LineUnreadable
├── PlaybookInvalid
├── PromptInvalid
└── SettingsInvalid

A class is named after what happened; only bases end in `Error`. Each says who can mend it and whether
trying again may help. What people read about a failure is written in `rendering`, keyed by `code`.
"""

import re
from enum import StrEnum
from typing import ClassVar


class Mender(StrEnum):
    """Who can do something about a failure."""

    AUTHOR = "author"
    OPERATOR = "operator"
    NOBODY_NOW = "nobody now"


class SamesideError(Exception):
    """Something the product knows how to name went wrong.

    Keyword arguments are facts for the sentence a person reads (a limit, a count, a file's name); they
    never hold a draft, a note, a token or a model's words, so a failure may be logged whole.
    """

    mended_by: ClassVar[Mender] = Mender.NOBODY_NOW
    retryable: ClassVar[bool] = False

    def __init__(self, **facts: object) -> None:
        """Remember the facts."""
        super().__init__(self.code(), facts) if facts else super().__init__(self.code())
        self.facts = facts

    @classmethod
    def code(cls) -> str:
        """Return the stable name used in JSON answers and in the catalogue, such as `draft_too_short`."""
        return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()


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


class ModelError(SamesideError):
    """The model gave no usable answer."""


class ModelTimedOut(ModelError):
    """No answer within the budget."""

    retryable = True


class ModelRateLimited(ModelError):
    """The provider asked us to slow down, or the quota is spent."""

    retryable = True


class ModelUnavailable(ModelError):
    """No connection, or the provider failed."""

    retryable = True


class ModelRefused(ModelError):
    """The model declined to answer, or a content filter stopped it."""


class ModelMisconfigured(ModelError):
    """The key, model name, address or request is not accepted. Facts: `status`."""

    mended_by = Mender.OPERATOR


class AnswerUnreadable(ModelError):
    """An answer came, cut short or not of the agreed shape. Facts: `reason`."""

    retryable = True


class StorageError(SamesideError):
    """What is remembered cannot be read or written."""

    mended_by = Mender.OPERATOR


class DatabaseUnavailable(StorageError):
    """The database does not answer."""

    retryable = True


class DatabaseNotMigrated(StorageError):
    """The tables are missing or of another version. Facts: `found`, `head`."""


class KeyUnusable(StorageError):
    """The key file cannot be read, or a key is not 32 bytes in base64. Facts: `path` or `position`."""


class ContentUnreadable(StorageError):
    """A kept text was written with a key we do not have, or was altered."""


class WorkspaceMismatch(StorageError):
    """A query reached for rows without, or outside, the session's workspace."""


class JobsError(SamesideError):
    """Work could not be taken on."""

    mended_by = Mender.OPERATOR


class JobsUnavailable(JobsError):
    """The job engine does not answer in time."""

    retryable = True


class DataFolderInUse(JobsError):
    """Another process works on the same SQLite files. Facts: `path`."""


class DeliveryError(SamesideError):
    """A finished reply did not reach the person."""


class ReplyAddressSpent(DeliveryError):
    """Slack's reply address has expired or was used five times."""


class AttemptsSpent(DeliveryError):
    """A reply was given up: it cannot be made, or was tried as often as may be and nobody knows whether it came."""


class SlackUnavailable(DeliveryError):
    """Slack does not answer, or with a failure of its own. Facts: `status`, `maybe_sent`."""

    retryable = True


class SlackTokenRefused(DeliveryError):
    """Slack does not know a token. Facts: `setting`, the name of the one it came from."""

    mended_by = Mender.OPERATOR


class InputError(SamesideError):
    """The command line was given something that cannot be read."""

    mended_by = Mender.AUTHOR


class FileUnreadable(InputError):
    """No such file, or no permission. Facts: `path`."""


class LineUnreadable(InputError):
    """A line of a JSONL file is not an object with a text. Facts: `line`."""


class PlaybookInvalid(SamesideError):
    """Signals, principles or word classes do not hold together. Facts: `problems`, a list of sentences."""

    mended_by = Mender.OPERATOR


class PromptInvalid(SamesideError):
    """A prompt template's inputs, version and text do not hold together. Facts: `problems`."""

    mended_by = Mender.OPERATOR


class SettingsInvalid(SamesideError):
    """Settings are missing or malformed. Facts: `problems`, one sentence each, none with a secret in it."""

    mended_by = Mender.OPERATOR
