"""What the job engine stores, sealed: JSON under a cipher, and of an exception nothing but its code."""

import base64
import json
from datetime import datetime
from typing import Protocol

from dbos import Serializer

from bot.errors import ContentUnreadable, SamesideError

ABOUT = b"jobs"
NOTHING = "null"


class Cipher(Protocol):
    """Authenticated encryption; `about` says what the bytes are and must match on opening."""

    def seal(self, data: bytes, about: bytes) -> bytes:
        """Encrypt `data`."""
        ...

    def open(self, data: bytes, about: bytes) -> bytes:
        """Decrypt what `seal` returned.

        Raises:
            ContentUnreadable: The key is not ours, or the bytes were altered.
        """
        ...


class StepFailed(Exception):
    """What is left of an exception once it has left its step: a code, never a text."""

    def __init__(self, code: str, *, retryable: bool = False) -> None:
        """Remember the code."""
        super().__init__(code)
        self.code = code
        self.retryable = retryable


class Unreadable(StepFailed):
    """Stands for what no key of ours opens: what became of a step or, as its only one, the argument of a job.

    The engine would take an error here for the end of the job, which another process may be able to read.
    """

    def __init__(self) -> None:
        """Bear the code of what is kept and cannot be read."""
        super().__init__(ContentUnreadable().code())

    def __getitem__(self, part: str) -> object:
        """Return what the engine asks of a job's arguments."""
        return {"args": (self,), "kwargs": {}}[part]


def code_of(error: BaseException) -> str:
    """Name an exception without quoting it."""
    if isinstance(error, StepFailed):
        return error.code
    return error.code() if isinstance(error, SamesideError) else type(error).__name__


class SealedJson(Serializer):
    """JSON under a cipher.

    DBOS's own choice is pickle: readable by anyone, and code for whoever can write to the database.
    """

    def __init__(self, cipher: Cipher) -> None:
        self._cipher = cipher

    def serialize(self, data: object) -> str:
        """Seal plain values, datetimes and exceptions; there is nothing to hide in None."""
        if data is None:
            return NOTHING
        text = json.dumps(data, default=_tagged, separators=(",", ":"))
        return base64.b64encode(self._cipher.seal(text.encode(), ABOUT)).decode()

    def deserialize(self, serialized_data: str) -> object:
        """Open what `serialize` returned; tuples come back as lists, exceptions as `StepFailed`.

        What was sealed with a key that we do not have, or was altered, is `Unreadable`.
        """
        if serialized_data == NOTHING:
            return None
        try:
            opened = self._cipher.open(base64.b64decode(serialized_data), ABOUT)
        except ContentUnreadable:
            return Unreadable()
        return json.loads(opened, object_hook=_untagged)

    def name(self) -> str:
        """Return the name that DBOS stores beside each value: it must never change."""
        return "sealed_json"


def _tagged(value: object) -> dict[str, str]:
    if isinstance(value, datetime):
        return {"$time": value.isoformat()}
    if isinstance(value, BaseException):
        return {"$error": code_of(value)}
    raise TypeError(type(value).__name__)


def _untagged(value: dict[str, str]) -> object:
    if value.keys() == {"$time"}:
        return datetime.fromisoformat(value["$time"])
    if value.keys() == {"$error"}:
        return StepFailed(value["$error"])
    return value
