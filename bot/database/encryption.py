"""Keys, and the column type that lets nothing readable reach the disk."""

import base64
import hashlib
import hmac
import os
import re
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from weakref import WeakKeyDictionary

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Dialect, LargeBinary, TypeDecorator

from bot.errors import ContentUnreadable, KeyUnusable

KEY_BYTES = 32
KEY_ID_BYTES = 8
NONCE_BYTES = 12
OTHERS = 0o077


class KeyRing:
    """AES-256-GCM keys: the first writes, every one reads."""

    def __init__(self, keys: Sequence[bytes]) -> None:
        """Take keys, newest first.

        Raises:
            KeyUnusable: There is no key, or one is not 32 bytes. Facts: `position`, counted from 1.
        """
        for position, key in enumerate(keys or [b""], start=1):
            if len(key) != KEY_BYTES:
                raise KeyUnusable(position=position)
        self._ciphers = {_key_id(key): AESGCM(key) for key in keys}
        self._newest = _key_id(keys[0])
        self._marking = [hashlib.sha256(b"sameside mark" + key).digest() for key in keys]

    def __repr__(self) -> str:
        """Say how many keys there are, never which."""
        return f"<KeyRing of {len(self._ciphers)}>"

    @classmethod
    def from_text(cls, text: str) -> "KeyRing":
        """Read keys in base64, newest first, with commas or white space between them.

        Raises:
            KeyUnusable: One is not 32 bytes in base64. Facts: `position`, counted from 1.
        """
        keys = []
        for position, word in enumerate(re.split(r"[,\s]+", text.strip()), start=1):
            try:
                keys.append(base64.b64decode(word, validate=True))
            except ValueError as error:
                raise KeyUnusable(position=position) from error
        return cls(keys)

    @classmethod
    def from_file(cls, path: Path) -> "KeyRing":
        """Read the keys of a file; at first use make its folder (0700), the file (0600) and a key.

        Processes that start at once agree on one key.

        Raises:
            KeyUnusable: The file cannot be made or read, or holds something else. Facts: `path`.
        """
        try:
            if not path.exists():
                _make_key_file(path)
            elif path.stat().st_mode & OTHERS:
                path.chmod(0o600)
            return cls.from_text(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeError, KeyUnusable) as error:
            raise KeyUnusable(path=str(path)) from error

    def seal(self, data: bytes, about: bytes) -> bytes:
        """Return `key-id | nonce | ciphertext`. `about` says what the data is and must match on opening."""
        nonce = os.urandom(NONCE_BYTES)
        return self._newest + nonce + self._ciphers[self._newest].encrypt(nonce, data, about)

    def open(self, data: bytes, about: bytes) -> bytes:
        """Return what `seal` was given.

        Raises:
            ContentUnreadable: The key is not in the ring, or the data was altered or is about something else.
        """
        key_id, nonce, ciphertext = _parted(data)
        if not self.has(key_id):
            raise ContentUnreadable
        try:
            return self._ciphers[key_id].decrypt(nonce, ciphertext, about)
        except (InvalidTag, ValueError) as error:
            raise ContentUnreadable from error

    def has(self, key_id: bytes) -> bool:
        """Tell whether there is the key with whose id a sealed text begins."""
        return bytes(key_id) in self._ciphers

    def marks(self, text: str) -> list[str]:
        """Return what stands for a text without telling it: by the newest key first, then by the older ones."""
        return [hmac.new(key, text.encode(), hashlib.sha256).hexdigest() for key in self._marking]


class Encrypted(TypeDecorator[str]):
    """Text that is sealed on its way to the database, by the keys its engine was given with `use_keys`.

    `place` is `table.column`: what was written in one column cannot be read in another.
    """

    impl = LargeBinary
    cache_ok = True

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        """Seal a text."""
        return None if value is None else _key_rings[dialect].seal(value.encode(), self.place.encode())

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> str | None:
        """Open a text.

        Raises:
            ContentUnreadable: See `KeyRing.open`.
        """
        return None if value is None else _key_rings[dialect].open(value, self.place.encode()).decode()


# The dialect is all that a column type is shown of its engine, and every engine has its own.
_key_rings: WeakKeyDictionary[Dialect, KeyRing] = WeakKeyDictionary()


def use_keys(dialect: Dialect, keys: KeyRing) -> None:
    """Let the encrypted columns of one engine, known by its dialect, use these keys."""
    _key_rings[dialect] = keys


def _key_id(key: bytes) -> bytes:
    return hashlib.sha256(b"sameside key id" + key).digest()[:KEY_ID_BYTES]


def _parted(data: bytes) -> tuple[bytes, bytes, bytes]:
    nonce_end = KEY_ID_BYTES + NONCE_BYTES
    return data[:KEY_ID_BYTES], data[KEY_ID_BYTES:nonce_end], data[nonce_end:]


def _make_key_file(path: Path) -> None:
    # A link appears with its content or, when another process was first, not at all.
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent) as draft:
        draft.write(base64.b64encode(os.urandom(KEY_BYTES)) + b"\n")
        draft.flush()
        os.fsync(draft.fileno())
        with suppress(FileExistsError):
            path.hardlink_to(draft.name)
