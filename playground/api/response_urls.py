"""The address Slack gives with a command, from docs.slack.dev /interactivity/handling-user-interaction."""

import secrets
from dataclasses import dataclass, field

from aiohttp import web

from playground.errors import Refused
from playground.people import TEAM
from playground.rules import contents
from playground.rules.arguments import json_object
from playground.workspace import JsonObject, Message, Workspace

LIVES, MOST_USES = 30 * 60.0, 5
# The "Message responses" section of the page, and what slack_sdk's webhook client may send.
KNOWN = frozenset(
    "attachments blocks delete_original metadata mrkdwn replace_original response_type text thread_ts unfurl_links"
    " unfurl_media".split()
)


@dataclass(slots=True)
class ResponseUrl:
    """Whom one address answers, where, since when, how often and by what; `of` is the message it was pressed on."""

    user: str
    channel: str
    issued_at: float
    of: Message | None = None
    uses: int = 0
    said: list[Message] = field(default_factory=list)


@dataclass(slots=True)
class ResponseUrls:
    """Every response_url that was handed out; `faults` collects what a sound client never does.

    Attributes:
        origin: Where they live: scheme, host and port.
    """

    workspace: Workspace
    faults: list[str]
    origin: str = ""
    _urls: dict[str, ResponseUrl] = field(default_factory=dict)

    def issue(self, user: str, channel: str, *, of: Message | None = None) -> str:
        """Return a new address; that of a message can replace or delete it."""
        path = f"/commands/{TEAM}/{len(self._urls) + 1}/{secrets.token_urlsafe(18)}"
        self._urls[path] = ResponseUrl(user, channel, self.workspace.clock.now(), of)
        return self.origin + path

    def said_at(self, address: str) -> list[Message]:
        """Return what came through an address, each as it was then."""
        return list(self._urls[address.removeprefix(self.origin)].said)

    async def respond(self, request: web.Request) -> web.Response:
        """Answer a POST to a response_url.

        The page gives the limits and not the refusals. Clients report 404 for a spent address
        (slackapi/bolt-js issue 1261) and 400 for a bad message (slackapi/java-slack-sdk issue 1017).
        """
        text, url = await request.text(), self._urls.get(request.path)
        try:
            if url is None or self.workspace.clock.now() - url.issued_at > LIVES:
                return web.json_response(Refused("expired_url").body, status=404)
            if url.uses >= MOST_USES:
                return web.json_response(Refused("used_url").body, status=404)
            self._post(url, json_object(text))
        except Refused as refused:
            return web.json_response(refused.body, status=400)
        url.uses += 1
        return web.Response(text="ok")

    def _post(self, url: ResponseUrl, given: JsonObject) -> None:
        self.faults += [f"response_url: unknown argument {name}" for name in sorted(given.keys() - KNOWN)]
        # A command's own message can be neither replaced nor deleted (slackapi/bolt-python issue 1268):
        # `replace_original` posts one more message, `delete_original` takes nothing away.
        if given.get("delete_original") is True:
            if url.of:
                self.workspace.remove(url.of)
        elif given.get("replace_original") is True and url.of:
            url.said.append(self.workspace.rewrite(url.of, *contents.checked(given)))
        else:
            url.said.append(show(self.workspace, given, user=url.user, channel=url.channel))


def show(workspace: Workspace, given: JsonObject, *, user: str, channel: str) -> Message:
    """Post what a command answers and return it: to the person alone unless it says `in_channel`.

    Raises:
        Refused: Slack would not take such a message.
    """
    text, blocks = contents.checked(given)
    everyone = given.get("response_type") == "in_channel"
    return workspace.post(channel, text, blocks, only_for=None if everyone else user, thread_ts=given.get("thread_ts"))
