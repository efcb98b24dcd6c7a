"""The server of a database, from where a test can take the database away and give it back."""

from typing import LiteralString

import psycopg
from psycopg import sql
from sqlalchemy import make_url


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
