"""What Slack tells the app of by itself, from docs.slack.dev /apis/events-api and /reference/events/<event>."""

import time
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from playground.delivery.courier import Courier, Outcome, Outgoing
from playground.delivery.retries import Retries
from playground.manifest import EVENTS
from playground.people import APP, BOT_USER, SLACKBOT, TEAM, Channel
from playground.rules.reference import EVENT_SCOPES
from playground.shapes import message_shape
from playground.workspace import JsonObject, Message, Workspace

# The names under which an app subscribes to messages, by the kind of conversation.
MESSAGES = {"public": "message.channels", "private": "message.groups", "im": "message.im", "mpim": "message.mpim"}
CHANNEL_TYPES = {"public": "channel", "private": "group", "im": "im", "mpim": "mpim"}


@dataclass(frozen=True, slots=True)
class Events:
    """Sends events to the app: those its manifest names and its scopes allow."""

    workspace: Workspace
    courier: Courier
    retries: Retries

    async def said(self, message: Message, *, url: str | None) -> Outcome:
        """Tell of a message of a person: as a mention where it names the bot, and as a message; return the first.

        Whose team stands where, in a channel of two companies, is as in what Bolt tests itself with
        (slackapi/bolt-python, tests/slack_bolt/request/test_internals.py, `slack_connect_from_non_grid_test_patterns`).
        """
        channel = self.workspace.channels[message.channel]
        home = self.workspace.people[message.author].team
        event = {**message_shape(message), "team": home, "channel": channel.id, "event_ts": message.ts}
        told = {**event, "channel_type": CHANNEL_TYPES[channel.kind], "client_msg_id": str(uuid.uuid4())}
        outcomes = []
        if channel.kind != "im" and f"<@{BOT_USER}>" in message.text:
            mention = {**event, "type": "app_mention", "team": channel.host}
            if home != channel.host:
                mention |= {"user_team": home, "source_team": home, "user_profile": {"team": home}}
            outcomes.append(await self.send(mention, url=url, place=channel, team=channel.host))
        outcomes.append(await self.send(told, url=url, name=MESSAGES[channel.kind], place=channel, team=home))
        return outcomes[0]

    async def changed(self, before: Message, after: Message, *, url: str | None) -> Outcome:
        """Tell of a message that says something else now, from /reference/events/message/message_changed."""
        message = message_shape(after)
        message |= {"edited": {"user": after.author, "ts": _now()}} if after.author != BOT_USER else {}
        return await self._hidden(before, {"subtype": "message_changed", "message": message}, url=url)

    async def deleted(self, said: Message, *, below: bool, url: str | None) -> Outcome:
        """Tell of a message that is gone, from /reference/events/message/message_deleted.

        With replies `below` it a stone is left in its place, says no page but 42wim/matterbridge issue 600.
        """
        if below:
            stone: JsonObject = {"type": "message", "subtype": "tombstone", "text": "This message was deleted."}
            stone |= {"user": SLACKBOT, "hidden": True, "ts": said.ts, "thread_ts": said.ts}
            return await self._hidden(said, {"subtype": "message_changed", "message": stone}, url=url)
        return await self._hidden(said, {"subtype": "message_deleted", "deleted_ts": said.ts}, url=url)

    async def _hidden(self, before: Message, told: JsonObject, *, url: str | None) -> Outcome:
        channel = self.workspace.channels[before.channel]
        event = {"type": "message", **told, "hidden": True, "channel": channel.id, "ts": _now(), "event_ts": _now()}
        event |= {"previous_message": message_shape(before), "channel_type": CHANNEL_TYPES[channel.kind]}
        return await self.send(event, url=url, name=MESSAGES[channel.kind], place=channel)

    async def opened(self, user: str, tab: str, home: JsonObject | None, *, url: str | None) -> Outcome:
        """Tell of somebody who opened one of the app's tabs; the Home tab comes along as they see it."""
        event: JsonObject = {
            "type": "app_home_opened",
            "user": user,
            "channel": self.workspace.conversation(user).id,
            "tab": tab,
        }
        event |= {"view": home} if home and tab == "home" else {}
        return await self.send({**event, "event_ts": _now()}, url=url)

    async def joined(self, channel: str, who: str, *, inviter: str | None, url: str | None) -> Outcome:
        """Let somebody into a channel, and tell of it; `inviter` is left out where nobody invited them."""
        self.workspace.admit(channel, who)
        kind = "C" if self.workspace.channels[channel].kind == "public" else "G"
        event = {"type": "member_joined_channel", "user": who, "channel": channel, "channel_type": kind, "team": TEAM}
        event |= {"inviter": inviter} if inviter else {}
        event["event_ts"] = _now()
        return await self.send(event, url=url, place=self.workspace.channels[channel])

    async def uninstalled(self, telling: Iterable[str], *, url: str | None) -> list[Outcome]:
        """Tell that the app is gone and that its token is: both, in any order, says the page of app_uninstalled."""
        self.workspace.installation.ended = "account_inactive"
        tokens = {"tokens_revoked": {"tokens": {"oauth": [], "bot": [BOT_USER]}}}
        return [await self.send({"type": name, **tokens.get(name, {})}, url=url) for name in telling]

    async def send(
        self,
        event: JsonObject,
        *,
        url: str | None,
        name: str | None = None,
        place: Channel | None = None,
        team: str = TEAM,
    ) -> Outcome:
        """Tell of anything the app subscribed to; `name` is the subscription's where the type is not.

        `team` is the outer one, which may be that of the other company; ours is where it is authorised.
        """
        payload = {
            "token": "playground-verification-token",
            "team_id": team,
            "api_app_id": APP,
            "event": event,
            "type": "event_callback",
            "event_id": f"Ev{uuid.uuid4().hex[:12].upper()}",
            "event_time": int(time.time()),
            "authorizations": [
                {
                    "enterprise_id": None,
                    "team_id": TEAM,
                    "user_id": BOT_USER,
                    "is_bot": True,
                    "is_enterprise_install": False,
                }
            ],
            "is_ext_shared_channel": place.shared if place else False,
        }
        request = Outgoing("events_api", payload, url, str(int(time.time())))
        if not self._hears(name or event["type"], place):
            return Outcome(request, error="not_subscribed")
        outcome = await self.courier.carry(request)
        self.retries.watch(outcome)
        return outcome

    def _hears(self, name: str, place: Channel | None) -> bool:
        """Tell whether the app gets such an event: where it is not, it hears of mentions in public and no more."""
        scopes = EVENT_SCOPES[name]
        allowed = not scopes or scopes & self.workspace.installation.scopes
        near = place is None or BOT_USER in place.members or (name, place.kind) == ("app_mention", "public")
        return name in EVENTS and bool(allowed) and near


def _now() -> str:
    return f"{time.time():.6f}"
