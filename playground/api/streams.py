"""Messages that come bit by bit and sessions with an agent, from docs.slack.dev /ai/agent-sessions and the methods'."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from playground.api import chat
from playground.errors import Refused
from playground.rules import blocks as block_rules
from playground.rules import contents
from playground.workspace import JsonObject, Message, Workspace

# No page says how long a stream lives; slackapi/python-slack-sdk issues 1859 and 1880 measured it.
LIVES_SECONDS = 5 * 60
MOST_PROMPTS, MOST_TITLE = 4, 200
STATUSES = frozenset({"active", "processing", "suspended", "closed"})
# What each kind of chunk must hold, from "Using the chunks parameter" on the page of chat.appendStream.
CHUNKS = {"markdown_text": {"text"}, "blocks": {"blocks"}, "plan_update": {"title"}, "task_update": {"id", "title"}}


@dataclass(slots=True)
class _Stream:
    began: float
    stopped_by: str = ""


@dataclass(frozen=True, slots=True)
class Streams:
    """Every message that is being written, every session, and the prompts offered in a conversation."""

    workspace: Workspace
    prompts: dict[str, list[JsonObject]] = field(default_factory=dict)
    _open: dict[str, _Stream] = field(default_factory=dict)
    _sessions: dict[tuple[str, str], str] = field(default_factory=dict)

    @property
    def methods(self) -> dict[str, Callable[[JsonObject], JsonObject]]:
        """The methods this answers, by name."""
        return {
            "agents.sessions.rename": self.rename,
            "agents.sessions.setStatus": self.set_session,
            "assistant.threads.setSuggestedPrompts": self.suggest,
            "chat.appendStream": self.append,
            "chat.startStream": self.start,
            "chat.stopStream": self.stop,
            "chat.update": self.update,
        }

    def is_open(self, said: Message) -> bool:
        """Tell whether Slack still draws the message as being written, be it that nothing more can come."""
        return said.ts in self._open

    def session(self, channel: str, thread_ts: str) -> str | None:
        """Return the status of a session, or None where there is none."""
        return self._sessions.get((channel, thread_ts))

    def start(self, given: JsonObject) -> JsonObject:
        """Answer chat.startStream; it opens a session, says the guide on sessions."""
        channel = self.workspace.channel(given["channel"])
        if channel.kind != "im":
            for name in ("recipient_team_id", "recipient_user_id"):
                if not given.get(name):
                    raise Refused(f"missing_{name}")
        text, blocks = _said(given, ())
        said = self.workspace.post(channel.id, text, blocks, thread_ts=given.get("thread_ts"))
        self._open[said.ts] = _Stream(self.workspace.clock.now())
        self._sessions[channel.id, said.thread_ts or said.ts] = "processing"
        return {"channel": channel.id, "ts": said.ts}

    def append(self, given: JsonObject) -> JsonObject:
        """Answer chat.appendStream."""
        said = self._written(given)
        if not (given.get("markdown_text") or given.get("chunks")):
            raise Refused("no_text")
        self._add(said, given)
        return {"channel": said.channel, "ts": said.ts}

    def stop(self, given: JsonObject) -> JsonObject:
        """Answer chat.stopStream; the session is `active` from then on, unless the app says otherwise."""
        said = self._written(given, stopped="message_not_in_streaming_state")
        said = self._add(said, given, more=given.get("blocks") or [])
        del self._open[said.ts]
        self._sessions[said.channel, said.thread_ts or said.ts] = given.get("session_status", "active")
        return {
            "channel": said.channel,
            "ts": said.ts,
            "message": {"type": "message", "ts": said.ts, "text": said.text},
        }

    def update(self, given: JsonObject) -> JsonObject:
        """Answer chat.update: not while more may come; a stream that died is freed by it (node-slack-sdk #2702)."""
        stream = self._open.get(str(given["ts"]))
        if stream and self._is_alive(stream):
            raise Refused("streaming_state_conflict")
        answer = chat.update(self.workspace, given)
        self._open.pop(str(given["ts"]), None)
        return answer

    def set_session(self, given: JsonObject) -> JsonObject:
        """Answer agents.sessions.setStatus."""
        channel = self.workspace.channel(given["channel_id"])
        if given["status"] not in STATUSES:
            raise Refused("invalid_status")
        if not given.get("thread_ts"):
            raise Refused("thread_ts_required")
        self._sessions[channel.id, given["thread_ts"]] = given["status"]
        return {"status": given["status"], "agent_status": given["status"], "title": given.get("title", "")}

    def rename(self, given: JsonObject) -> JsonObject:
        """Answer agents.sessions.rename: of a thread, the only sessions there are here."""
        channel = self.workspace.channel(given["channel_id"])
        if not given.get("thread_ts"):
            raise Refused("thread_ts_required")
        if (channel.id, given["thread_ts"]) not in self._sessions:
            raise Refused("session_not_found")
        if not 1 <= len(given["title"]) <= MOST_TITLE:
            raise Refused("invalid_name")
        self.workspace.titles[channel.id, given["thread_ts"]] = given["title"]
        return {"title": given["title"]}

    def suggest(self, given: JsonObject) -> JsonObject:
        """Answer assistant.threads.setSuggestedPrompts; Slack shows the first four."""
        channel = self.workspace.channel(given["channel_id"])
        self.prompts[channel.id] = list(given["prompts"])[:MOST_PROMPTS]
        return {}

    def press_stop(self, user: str, channel: str, thread_ts: str) -> JsonObject:
        """Let a person press the button below a session at work; return the event that tells the app.

        Raises:
            LookupError: There is no such button, since nothing is at work there.
        """
        if self.session(channel, thread_ts) != "processing":
            raise LookupError("nothing is at work here")
        here = [said for said in self.workspace.seen_by(user, channel) if said.thread_ts == thread_ts]
        writing = [said.ts for said in here if (stream := self._open.get(said.ts)) and self._is_alive(stream)]
        for ts in writing:
            self._open[ts].stopped_by = user
        event = {"type": "agent_session_stopped", "channel": channel, "thread_ts": thread_ts, "user": user}
        return {**event, "streaming_message_ts": writing, "event_ts": f"{time.time():.6f}"}

    def _written(self, given: JsonObject, *, stopped: str = "stopped_by_user") -> Message:
        """Return a message that more can be added to."""
        said = self.workspace.message(self.workspace.channel(given["channel"]).id, given["ts"])
        stream = self._open.get(said.ts)
        if stream and stream.stopped_by:
            raise Refused(stopped)
        if stream is None or not self._is_alive(stream):
            raise Refused("message_not_in_streaming_state")
        return said

    def _add(self, said: Message, given: JsonObject, more: list[JsonObject] | tuple[()] = ()) -> Message:
        text, blocks = _said(given, said.blocks)
        return self.workspace.rewrite(said, said.text + text, [*blocks, *more])

    def _is_alive(self, stream: _Stream) -> bool:
        return not stream.stopped_by and self.workspace.clock.now() - stream.began < LIVES_SECONDS


def _said(given: JsonObject, before: tuple[JsonObject, ...]) -> tuple[str, list[JsonObject]]:
    """Return the text these arguments add, and all the blocks there are with them.

    Raises:
        Refused: `invalid_chunks`, `invalid_blocks`, `msg_too_long`, `msg_blocks_too_many` or `msg_blocks_too_long`.
    """
    text, blocks = str(given.get("markdown_text") or ""), list(before)
    for chunk in given.get("chunks") or ():
        kind = chunk.get("type") if isinstance(chunk, dict) else None
        if kind not in CHUNKS or not CHUNKS[kind] <= chunk.keys():
            raise Refused("invalid_chunks")
        text += chunk.get("text", "")
        blocks += chunk.get("blocks", ())
    if len(blocks) > block_rules.MOST_IN_MESSAGE:
        raise Refused("msg_blocks_too_many")
    contents.checked({"text": "-", "blocks": blocks})
    contents.checked({"markdown_text": text or "-"})
    return text, blocks
