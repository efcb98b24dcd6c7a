import logging
import sqlite3
from base64 import b64encode
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.errors import ReplyAddressSpent, SlackUnavailable
from bot.jobs.chatter import hush
from bot.jobs.serializer import SealedJson, StepFailed, Unreadable
from tests.edge.jobs_diary import Diary, Payload, PocketCipher, engine, started

CANARY = "canary-in-the-coal-mine"


async def test_no_payload_and_no_words_of_a_failure_can_be_read_in_the_file(tmp_path: Path) -> None:
    diary = Diary()

    async def stumble(payload: Payload) -> None:
        await diary.write("failed")
        raise ReplyAddressSpent(word=payload["word"]) from ValueError(payload["word"])

    async with started(engine(f"sqlite:///{tmp_path}/jobs.db", advise=stumble)) as jobs:
        await jobs.submit("coach", "coach:T1:a", {"word": CANARY})
        await diary.until("failed")
        running = everything_in(tmp_path)
    stopped = everything_in(tmp_path)

    assert b"coach:T1:a" in running
    assert not [trace for trace in traces(CANARY) if trace in running + stopped]


def everything_in(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


def traces(text: str) -> list[bytes]:
    """The text as it is, and what base64 makes of it at each of its three offsets."""
    return [text.encode(), *(b64encode(bytes(offset) + text.encode())[4:-4] for offset in range(3))]


def test_engine_says_a_thing_once_in_one_line_without_values(caplog: pytest.LogCaptureFixture) -> None:
    engine_log = logging.getLogger("dbos")
    hush()

    for _ in range(3):
        engine_log.warning("connection lost\n[parameters: %s]", CANARY, exc_info=ValueError(CANARY))
    engine_log.warning("Exception looking for turns: Traceback (most recent call last):\n  File x")
    engine_log.warning("A task ended early for <function Work.<locals>.<lambda> at 0x7f2a>")
    engine_log.error("what the worker has told already", exc_info=StepFailed("model_refused"))

    assert [record.getMessage() for record in caplog.records] == [
        "connection lost ValueError",
        "Exception looking for turns",
        "A task ended early",
    ]
    assert CANARY not in caplog.text


async def test_file_is_written_ahead_and_to_the_disk(tmp_path: Path) -> None:
    async with started(engine(f"sqlite:///{tmp_path}/jobs.db")):
        connection = sqlite3.connect(tmp_path / "jobs.db")
        mode = connection.execute("PRAGMA journal_mode").fetchone()
        connection.close()

    assert mode == ("wal",)


def test_plain_values_and_times_come_back_as_they_were() -> None:
    serializer = SealedJson(PocketCipher())
    stored = {"args": [datetime(2026, 11, 21, 9, tzinfo=UTC), None], "kwargs": {"id": "a"}}

    assert serializer.deserialize(serializer.serialize(stored)) == stored


def test_values_need_the_key_they_were_written_with_and_none_needs_no_key() -> None:
    ours, theirs = SealedJson(PocketCipher()), SealedJson(PocketCipher(key=bytes(32)))

    assert theirs.deserialize(ours.serialize(None)) is None
    assert isinstance(theirs.deserialize(ours.serialize("a")), Unreadable)


@pytest.mark.parametrize(
    ("failure", "code"),
    [
        (SlackUnavailable(status=503), "slack_unavailable"),
        (ValueError(CANARY), "ValueError"),
        (StepFailed("reply_address_spent"), "reply_address_spent"),
    ],
    ids=["one of ours", "a foreign one", "one that left its step"],
)
def test_failure_comes_back_as_its_code_alone(failure: Exception, code: str) -> None:
    serializer = SealedJson(PocketCipher())

    kept = serializer.deserialize(serializer.serialize(failure))

    assert isinstance(kept, StepFailed)
    assert (kept.code, kept.args, kept.retryable) == (code, (code,), False)
