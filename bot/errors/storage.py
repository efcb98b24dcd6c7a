"""Ways to be left without what is kept."""

from bot.errors.base import Mender, SamesideError


class StorageError(SamesideError):
    """What is remembered cannot be read or written."""

    mended_by = Mender.OPERATOR


class DatabaseUnavailable(StorageError):
    """The database does not answer. Facts: `in_file`, whether it is a SQLite file."""

    retryable = True


class DatabaseNotMigrated(StorageError):
    """The tables are missing or of another version. Facts: `found`, `head`."""


class DatabaseEmpty(StorageError):
    """There are no tables yet."""


class KeyUnusable(StorageError):
    """The key file cannot be read, or a key is not 32 bytes in base64. Facts: `path` or `position`."""


class KeyMissing(StorageError):
    """There is no key file beside a database in which something was written with one."""


class ContentUnreadable(StorageError):
    """A kept text was written with a key we do not have, or was altered."""


class WorkspaceMismatch(StorageError):
    """A query reached for rows without, or outside, the session's workspace."""
