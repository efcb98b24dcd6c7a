"""What one person sees of the whole workspace, as data that a page can draw."""

from dataclasses import dataclass

from playground.api.streams import Streams
from playground.api.views import Views
from playground.people import BOT_USER, Channel
from playground.workspace import JsonObject, Message, Workspace


@dataclass(frozen=True, slots=True)
class Screens:
    """Looks over people's shoulders; nothing changes by it."""

    workspace: Workspace
    views: Views
    streams: Streams

    def of(self, user: str) -> JsonObject:
        """Return everything before a person: their conversations, the modal in front of them, the Home tab."""
        mine = [channel for channel in self.workspace.channels.values() if user in channel.members]
        return {
            "user": user,
            "conversations": [self._conversation(user, channel) for channel in mine],
            "modal": self.views.modal_of(user),
            "home": self.views.home_of(user),
        }

    def _conversation(self, user: str, channel: Channel) -> JsonObject:
        others = ", ".join(self._name(each) for each in sorted(channel.members - {user}))
        return {
            "id": channel.id,
            "kind": channel.kind,
            "name": others if channel.kind in {"im", "mpim"} else channel.name,
            "shared": channel.shared,
            "with_bot": BOT_USER in channel.members,
            "messages": [self._message(said) for said in self.workspace.seen_by(user, channel.id)],
            "prompts": self.streams.prompts.get(channel.id, []),
        }

    def _message(self, said: Message) -> JsonObject:
        thread = said.thread_ts or said.ts
        return {
            "ts": said.ts,
            "thread_ts": said.thread_ts,
            "author": self._name(said.author),
            "text": said.text,
            "blocks": list(said.blocks),
            "files": [file["name"] for file in said.files],
            "reactions": list(said.reactions),
            "only_visible_to_you": said.ephemeral,
            "being_written": self.streams.is_open(said),
            "status": self.workspace.status.get((said.channel, thread), ""),
            "stop_button": self.streams.session(said.channel, thread) == "processing",
        }

    def _name(self, user: str) -> str:
        person = self.workspace.people.get(user)
        return person.real_name if person else "Slackbot"
