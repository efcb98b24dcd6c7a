"""What helps with most deals that do not move, said without knowing this one."""

from bot.domain.wishes import StallReading
from bot.rendering.catalogue import catalogue

_CHANGED = ("changed_priority", "changed_people", "changed_doubt")
_ASKED = ("ask_changed", "ask_people", "ask_needed")


def way_out(reader: str | None) -> StallReading:
    """Say what may have changed, what to ask, and one message that asks plainly."""
    texts = catalogue()
    greeting = texts.say("stuck.greeting_named", reader=reader) if reader else texts.say("stuck.greeting")
    return StallReading(
        what_changed=tuple(texts.say(f"stuck.{key}") for key in _CHANGED),
        questions=tuple(texts.say(f"stuck.{key}") for key in _ASKED),
        message=f"{greeting}\n\n{texts.say('stuck.message')}",
        when_to_stop=texts.say("stuck.stop"),
    )
