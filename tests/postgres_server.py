"""PostgreSQL as a process, and a database that can be taken away and given back."""

import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, LiteralString

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import make_url

START_SECONDS = 20


@dataclass
class PostgresProcess:
    """A server that can be stopped in the middle of things and started again on its data."""

    address: str
    command: list[str]
    folder: Path
    as_user: dict[str, Any]

    def start(self) -> None:
        """Start it and wait until it answers."""
        log = self.folder / "log"
        with log.open("ab") as output:
            self._process = subprocess.Popen(self.command, stderr=output, cwd=self.folder, **self.as_user)
        patience = time.monotonic() + START_SECONDS
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > patience:
                pytest.fail(f"PostgreSQL did not start:\n{log.read_text()}")
            time.sleep(0.02)

    def stop(self) -> None:
        """End every session and the server."""
        self._process.send_signal(signal.SIGINT)
        self._process.wait()

    def _answers(self) -> bool:
        try:
            psycopg.connect(self.address).close()
        except psycopg.OperationalError:
            return False
        return True


class Server:
    def __init__(self, url: str) -> None:
        self._url = make_url(url)

    def take_away(self) -> None:
        self._say("ALTER DATABASE {} ALLOW_CONNECTIONS false")
        self._say("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = {literal}")

    def give_back(self) -> None:
        self._say("ALTER DATABASE {} ALLOW_CONNECTIONS true")

    def _say(self, text: LiteralString) -> None:
        name = self._url.database or ""
        address = self._url.set(database="postgres").render_as_string(hide_password=False)
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(sql.SQL(text).format(sql.Identifier(name), literal=sql.Literal(name)))
