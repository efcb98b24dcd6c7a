"""The playground's Slack: a server on loopback that behaves as Slack does."""

from typing import Literal, Self

from aiohttp import web

from playground.api.calls import WebApi, answers
from playground.breakages import Breakage, Breakages
from playground.delivery.courier import Courier, Outcome
from playground.delivery.sockets import Sockets
from playground.face import Face
from playground.people import TEAM
from playground.rules.limits import Limits
from playground.workspace import Message


class SlackEmulator(Face):
    """A Slack with one workspace, two people and the bot.

    Leaving it after a clean run raises `AssertionError` when the app made calls no sound client makes;
    they are named in `faults`.

    Attributes:
        api_url: The Web API's base URL, for `SLACK_API_URL`.
    """

    def __init__(self, *, signing_secret: str, bot_token: str, app_token: str, config_token: str = "") -> None:
        self._sockets = Sockets()
        super().__init__(Courier(self._sockets, signing_secret))
        self.api_url = ""
        self.workspace.installation.token = bot_token
        self._breakages = Breakages()
        keepers = (self._files, self._oauth, self._sockets, self._steps, self._streams, self._views)
        methods = answers(self.workspace, *(keeper.methods for keeper in keepers))
        self._web_api = WebApi(self.workspace, methods, app_token, config_token, self.faults, Limits(self.workspace))
        self._runner = web.AppRunner(self._application(), access_log=None)

    async def __aenter__(self) -> Self:
        """Listen on a free port of the loopback address."""
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self.api_url = f"http://{host}:{port}/api/"
        self._response_urls.origin = self._files.origin = f"http://{host}:{port}"
        self._sockets.address = f"ws://{host}:{port}/link/"
        return self

    async def __aexit__(self, *raised: object) -> None:
        """Stop, and complain about faults unless something else already went wrong."""
        await self._retries.close()
        await self._sockets.close()
        await self._runner.cleanup()
        if raised[0] is None:
            self.assert_no_faults()

    def assert_no_faults(self) -> None:
        """Fail when the app made a call that no sound client makes.

        Raises:
            AssertionError: It names the calls.
        """
        if self.faults:
            raise AssertionError("; ".join(self.faults))

    def pass_time(self, seconds: float) -> None:
        """Move Slack's clock on, so that a trigger_id or a response_url grows old at once."""
        self.workspace.clock.advance(seconds)

    def break_next(
        self,
        where: str,
        *,
        times: int = 1,
        status: int | None = None,
        retry_after: int | None = None,
        html: bool = False,
        error: str | None = None,
        delay: float = 0.0,
        drop: Literal["before", "after"] | None = None,
    ) -> None:
        """Let the next calls of a Web API method go wrong, or of `response_url`, `upload_url` or `url_private`."""
        self._breakages.add(where, Breakage(status, retry_after, html, error, delay, drop), times)

    def mend(self) -> None:
        """Let nothing go wrong any more."""
        self._breakages.clear()

    @property
    def struck(self) -> list[tuple[str, Breakage]]:
        """Where something went wrong so far, and what."""
        return self._breakages.struck

    def said_at(self, outcome: Outcome) -> list[Message]:
        """Return what came through the response_url of a command or a press."""
        return self._response_urls.said_at(outcome.command.payload["response_url"])

    async def connected(self) -> None:
        """Wait until the app has a Socket Mode connection."""
        await self._sockets.connected.wait()

    async def disconnect(
        self, reason: Literal["warning", "refresh_requested", "link_disabled"] = "refresh_requested"
    ) -> None:
        """Tell every Socket Mode connection to go; all but a warning end them."""
        await self._sockets.disconnect(reason)

    def _application(self) -> web.Application:
        application = web.Application()
        application.router.add_route("*", "/api/{method}", self._on_call)
        application.router.add_post("/commands/{team}/{number}/{secret}", self._on_response)
        application.router.add_get("/link/", self._sockets.connect)
        application.router.add_post("/upload/v1/{secret}", self._on_upload)
        application.router.add_get(f"/files-pri/{TEAM}-{{file}}/{{name:.+}}", self._on_download)
        return application

    async def _on_call(self, request: web.Request) -> web.Response:
        return await self._breakages.around(request.match_info["method"], request, self._web_api.call)

    async def _on_response(self, request: web.Request) -> web.Response:
        return await self._breakages.around("response_url", request, self._response_urls.respond)

    async def _on_upload(self, request: web.Request) -> web.Response:
        return await self._breakages.around("upload_url", request, self._files.upload)

    async def _on_download(self, request: web.Request) -> web.Response:
        return await self._breakages.around("url_private", request, self._files.download)
