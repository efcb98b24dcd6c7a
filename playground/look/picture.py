"""A PNG loses its foot: Chromium's window is taller than the message in it."""

import struct
import zlib
from collections.abc import Iterator

_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def cropped(png: bytes, rows: int) -> bytes:
    """Return the top `rows` rows of pixels of a picture that is not interlaced.

    A row is compressed against those above it only, so the rows below can go without decoding any.
    """
    chunks = list(_chunks(png))
    header = chunks[0][1]
    (height,) = struct.unpack_from(">I", header, 4)
    pixels = zlib.decompress(b"".join(body for kind, body in chunks if kind == b"IDAT"))
    kept = pixels[: len(pixels) // height * rows]
    return b"".join(
        [
            _SIGNATURE,
            _chunk(b"IHDR", header[:4] + struct.pack(">I", min(rows, height)) + header[8:]),
            _chunk(b"IDAT", zlib.compress(kept)),
            _chunk(b"IEND", b""),
        ]
    )


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_SIGNATURE)
    while at < len(png):
        size, kind = struct.unpack_from(">I4s", png, at)
        yield kind, png[at + 8 : at + 8 + size]
        at += size + 12


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
