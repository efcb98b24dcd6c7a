"""What is kept and cannot be read, since the key it was written with is not there."""

from sqlalchemy import LargeBinary, func, select, type_coerce

from bot.database.connection import errors_as_ours
from bot.database.encryption import KEY_ID_BYTES, KeyRing
from bot.database.engines import open_reader
from bot.database.tables import Coaching, Exemption, Note

# One of each row: all of it is written with one key.
_SEALED = (Coaching.text, Note.text, Exemption.reason)


def unreadable_rows(url: str, keys: KeyRing) -> int:
    """Count them, without opening any; blocks.

    Raises:
        DatabaseUnavailable: The database does not answer.
    """
    reader = open_reader(url)
    count = 0
    try:
        with errors_as_ours(), reader.connect() as connection:
            for column in _SEALED:
                key = func.substr(type_coerce(column, LargeBinary), 1, KEY_ID_BYTES)
                for key_id, rows in connection.execute(select(key, func.count()).group_by(key)):
                    count += 0 if keys.has(key_id) else rows
    finally:
        reader.dispose()
    return count
