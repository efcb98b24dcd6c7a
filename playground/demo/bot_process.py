"""The real bot, run beside the playground as its own process."""

import http.client
import os
import socket
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol, Self

READY_WITHIN, STOPS_WITHIN, LAST_LINES = 30.0, 10.0, 15
CHECKOUT = Path(__file__).parents[2]


class BotStopped(Exception):
    """The bot ended, or never got ready; the text is the end of what it wrote."""


class Started(Protocol):
    """A process, as `subprocess` gives it."""

    def poll(self) -> int | None:
        """Return the exit code, if it has ended."""

    def wait(self, timeout: float | None = None) -> int:
        """Return the exit code once it has ended.

        Raises:
            TimeoutExpired: It has not.
        """

    def terminate(self) -> None:
        """Ask it to end."""

    def kill(self) -> None:
        """End it."""


class BotProcess:
    """Runs the bot while the `with` block lasts, in a folder where no `.env` of a developer lies.

    Attributes:
        request_url: Where Slack sends what people do.
    """

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], folder: Path) -> None:
        self._port = _free_port()
        self.request_url = f"http://127.0.0.1:{self._port}/slack/events"
        self._folder, self._output = folder, folder / "bot.out"
        self._command = [*command, "--port", str(self._port)]
        path = [str(CHECKOUT), *filter(None, [environment.get("PYTHONPATH")])]
        self._environment = {**environment, "PYTHONPATH": os.pathsep.join(path)}

    def __enter__(self) -> Self:
        """Start the bot and wait until it says it is healthy.

        Raises:
            BotStopped: It is not, within thirty seconds.
        """
        self._output.write_bytes(b"")
        self._process = self._begin()
        try:
            self._wait_until_healthy()
        except BaseException:
            self._stop()
            raise
        return self

    def __exit__(self, *_raised: object) -> None:
        """Ask the bot to finish, and make sure it does."""
        self._stop()

    def _begin(self) -> Started:
        with self._output.open("ab") as output:
            return subprocess.Popen(  # noqa: S603 - the command is ours: this Python and the bot
                self._command, cwd=self._folder, env=self._environment, stdout=output, stderr=subprocess.STDOUT
            )

    def _wait_until_healthy(self) -> None:
        deadline = time.monotonic() + READY_WITHIN
        while not self._healthy():
            if self._process.poll() is not None or time.monotonic() > deadline:
                written = self._output.read_text(errors="replace").splitlines()
                raise BotStopped("\n".join(written[-LAST_LINES:]))
            time.sleep(0.05)

    def _healthy(self) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=1)
        try:
            connection.request("GET", "/healthz")
            return connection.getresponse().status == http.HTTPStatus.OK
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()

    def _stop(self) -> None:
        self._process.terminate()
        try:
            self._process.wait(STOPS_WITHIN)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
