"""What Slack tells the app of by itself, from docs.slack.dev /apis/events-api and /reference/events/<event>."""

import time
import uuid
from dataclasses import dataclass

from playground.delivery.courier import Courier, Outcome, Outgoing
from playground.people import APP, BOT_USER, TEAM
from playground.workspace import JsonObject, Message, Workspace


@dataclass(frozen=True, slots=True)
class Events:
    """Sends events to the app."""

    workspace: Workspace
    courier: Courier

    async def said(self, message: Message, *, url: str | None) -> Outcome:
        """Tell of a message of a person: as a mention when it names the bot, else as a message."""
        channel = self.workspace.channels[message.channel]
        event = {"channel": channel.id, "user": message.author, "text": message.text, "ts": message.ts}
        event |= {"event_ts": message.ts, "team": TEAM}
        event |= {"thread_ts": message.thread_ts} if message.thread_ts else {}
        if channel.kind != "im" and f"<@{BOT_USER}>" in message.text:
            return await self.send({"type": "app_mention", **event}, url=url)
        kind = {"public": "channel", "private": "group"}.get(channel.kind, channel.kind)
        told = {"type": "message", "channel_type": kind, "client_msg_id": str(uuid.uuid4()), **event}
        return await self.send(told, url=url, shared=channel.shared)

    async def opened(self, user: str, tab: str, *, url: str | None) -> Outcome:
        """Tell of somebody who opened one of the app's tabs."""
        event = {"type": "app_home_opened", "user": user, "channel": self.workspace.conversation(user).id, "tab": tab}
        return await self.send({**event, "event_ts": f"{time.time():.6f}"}, url=url)

    async def joined(self, channel: str, who: str, *, inviter: str | None, url: str | None) -> Outcome:
        """Let somebody into a channel, and tell of it; `inviter` is left out where nobody invited them."""
        self.workspace.admit(channel, who)
        event = {"type": "member_joined_channel", "user": who, "channel": channel, "channel_type": "C", "team": TEAM}
        event |= {"inviter": inviter} if inviter else {}
        event["event_ts"] = f"{time.time():.6f}"
        return await self.send(event, url=url, shared=self.workspace.channels[channel].shared)

    async def send(self, event: JsonObject, *, url: str | None, shared: bool = False) -> Outcome:
        """Tell of anything."""
        payload = {
            "token": "playground-verification-token",
            "team_id": TEAM,
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
            "is_ext_shared_channel": shared,
        }
        return await self.courier.carry(Outgoing("events_api", payload, url, str(int(time.time()))))
