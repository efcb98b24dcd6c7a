"""Where an answer is waited for, as one string: Slack's reply address, a modal, a thread, a workflow, their messages.

Only an address of Slack's is a URL; the others start with a word of ours.
"""

from bot.domain import ChannelId

_VIEW, _THREAD, _CHANNEL, _STEP = "view:", "thread:", "channel:", "step:"
# Where an answer is shown while it comes: a message Slack lets us add to, or one that we change.
_STREAM, _POST = "stream:", "post:"
# Their own messages with the app.
DIRECT = "direct:"


def in_view(view_id: str) -> str:
    """Name a modal."""
    return _VIEW + view_id


def view_of(address: str) -> str | None:
    """Return the modal's id, if the address is one."""
    return address.removeprefix(_VIEW) if address.startswith(_VIEW) else None


def in_thread(channel: ChannelId, ts: str) -> str:
    """Name a thread."""
    return f"{_THREAD}{channel}:{ts}"


def in_channel(channel: ChannelId, thread_ts: str = "") -> str:
    """Name a channel, or a thread in it, where only who asked may see the answer."""
    return f"{_CHANNEL}{channel}:{thread_ts}"


def channel_of(address: str) -> tuple[ChannelId, str] | None:
    """Return the channel and its thread, if the address is one."""
    if not address.startswith(_CHANNEL):
        return None
    channel, _, ts = address.removeprefix(_CHANNEL).partition(":")
    return ChannelId(channel), ts


def thread_of(address: str) -> tuple[ChannelId, str] | None:
    """Return the channel and the first message of the thread, if the address is one."""
    if not address.startswith(_THREAD):
        return None
    channel, _, ts = address.removeprefix(_THREAD).partition(":")
    return ChannelId(channel), ts


def is_between_two(channel: str) -> bool:
    """Tell from its id whether a conversation is one between two."""
    return channel.startswith("D")


def in_step(execution: str) -> str:
    """Name a running step of a workflow."""
    return _STEP + execution


def step_of(address: str) -> str | None:
    """Return the id of the step's execution, if the address is one."""
    return address.removeprefix(_STEP) if address.startswith(_STEP) else None


def in_stream(channel: ChannelId, ts: str) -> str:
    """Name a message that is being written."""
    return f"{_STREAM}{channel}:{ts}"


def in_post(channel: ChannelId, ts: str) -> str:
    """Name a message that was posted and is changed as more comes."""
    return f"{_POST}{channel}:{ts}"


def is_stream(shown: str) -> bool:
    """Tell whether Slack may still be waiting for more of the message."""
    return shown.startswith(_STREAM)


def message_of(shown: str) -> tuple[ChannelId, str] | None:
    """Return the channel and the message an answer is shown in, if it is known."""
    if not shown.startswith((_STREAM, _POST)):
        return None
    _, channel, ts = shown.split(":")
    return ChannelId(channel), ts
