"""A pooler as small as one can be, which has one session and gives it to whoever has a statement, in any order."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from sqlalchemy import make_url

# Of PostgreSQL's protocol: what ends a question, the answer to it, and a connection.
ASKED, READY, BYE = (b"Q", b"S"), b"Z", b"X"
VERSION = (3 << 16).to_bytes(4)


async def _message(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readexactly(5)
    return head + await reader.readexactly(int.from_bytes(head[1:]) - 4)


async def _until(kinds: tuple[bytes, ...], reader: asyncio.StreamReader) -> bytes:
    messages = [await _message(reader)]
    while messages[-1][:1] not in kinds:
        messages.append(await _message(reader))
    return b"".join(messages)


@asynccontextmanager
async def sharing_pooler(server: str) -> AsyncIterator[str]:
    """Stand before a server while the block lasts; gives the address."""
    address, turns = make_url(server), asyncio.Lock()
    answers, questions = await asyncio.open_connection(address.host, address.port)
    start = f"user\0{address.username}\0database\0{address.database}\0\0".encode()
    questions.write((len(start) + 8).to_bytes(4) + VERSION + start)
    welcome = await _until((READY,), answers)

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readexactly(int.from_bytes(await reader.readexactly(4)) - 4)
        writer.write(welcome)
        with suppress(asyncio.IncompleteReadError):
            while True:
                asked = await _until((*ASKED, BYE), reader)
                if asked.startswith(BYE):
                    break
                async with turns:
                    questions.write(asked)
                    writer.write(await _until((READY,), answers))
        writer.close()

    door = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        port = door.sockets[0].getsockname()[1]
        plain = {"sslmode": "disable", "gssencmode": "disable"}
        yield address.set(port=port, query=plain).render_as_string(hide_password=False)
    finally:
        door.close()
        questions.close()
