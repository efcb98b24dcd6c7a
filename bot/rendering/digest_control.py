"""What is said of a channel's weekly digest beside the digest itself, and the buttons that change it."""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from bot.domain import ChannelId
from bot.domain.digests import Standing, Subscription, due, next_slot, skipped_week
from bot.domain.postings import Closed
from bot.rendering.blocks import (
    Block,
    Message,
    View,
    actions,
    button,
    confirmation,
    line,
    modal,
    paragraphs,
    plain,
    said,
)
from bot.rendering.catalogue import catalogue
from bot.rendering.modals import Callback
from bot.rendering.naming import MARK, naming, person, place, told

Done = Literal["set_up", "changed", "paused", "resumed"]
Again = Literal["taken", "paused", "over"]
_HOURS = 24
_MOST_SHOWN = 15


class Setup(StrEnum):
    """What buttons and windows about a digest are called; Slack remembers old messages, so names stay."""

    SET_UP = "digest_set_up"
    PREVIEW = "digest_preview"
    CHANGE = "digest_change"
    PAUSE = "digest_pause"
    RESUME = "digest_resume"
    STOP = "digest_stop"
    AGAIN = "digest_again"


def standing_message(subscription: Subscription, done: Done, now: datetime) -> Message:
    """Say what was done about a digest, and when it comes next."""
    texts = catalogue()
    first = naming(texts.say(f"digests.done_{done}", channel=MARK), place(subscription.channel))
    lines = [] if subscription.paused else [line(plain(_next(subscription, now)))]
    return told(first, *lines, below=(digest_actions(subscription),))


def stopped_message(channel: ChannelId, command: str) -> Message:
    """Say that there is no digest in a channel any more, and how to have one again."""
    return told(naming(catalogue().say("digests.done_stopped", channel=MARK, command=command), place(channel)))


def not_yours_message(subscription: Subscription) -> Message:
    """Say who may change a digest."""
    texts = catalogue()
    here = texts.say("digests.here", when=told_when(subscription))
    lines = [line(plain(here)), naming(texts.say("digests.not_yours", person=MARK), person(subscription.setter))]
    return told(*lines)


def impossible_message(why: Standing, channel: ChannelId, command: str) -> Message:
    """Say why there can be no digest in a channel, or not yet."""
    return told(naming(catalogue().say(f"digests.no_{why}", channel=MARK, command=command), place(channel)))


def unknown_message() -> Message:
    """Say that nobody knows just now who asks."""
    return said(catalogue().say("digests.who_knows"))


def again_message(came_of_it: Again) -> Message:
    """Say that a digest is posted once more, or why it is not."""
    return said(catalogue().say(f"digests.again_{came_of_it}"))


def digest_modal(message: Message) -> View:
    """Draw what a message says in a window."""
    texts = catalogue()
    return modal(Callback.RESULT, texts.say("digests.title"), message["blocks"], close=texts.say("modal.close"))


def digest_actions(subscription: Subscription) -> Block:
    """Draw what its setter can do about a digest."""
    return actions(*_buttons(Setup.RESUME if subscription.paused else Setup.PAUSE, subscription.channel))


def footer_actions() -> Block:
    """Draw the same below a posted digest, which is running, in the channel it is of."""
    return actions(*_buttons(Setup.PAUSE))


def own_digests(subscriptions: Sequence[Subscription], command: str) -> list[Block]:
    """List the digests somebody set up, with what can be done about each."""
    if not subscriptions:
        return [paragraphs(line(plain(catalogue().say("digests.none", command=command))))]
    blocks: list[Block] = []
    for each in subscriptions[:_MOST_SHOWN]:
        blocks += [paragraphs(line(place(each.channel), plain(": " + told_when(each)))), digest_actions(each)]
    if (more := len(subscriptions) - _MOST_SHOWN) > 0:
        blocks.append(paragraphs(line(plain(catalogue().say("digests.more", count=more, command=command)))))
    return blocks


def told_when(subscription: Subscription) -> str:
    """Say when a digest comes, or that it is paused."""
    texts = catalogue()
    day = days()[str(subscription.day)]
    hour = hours()[str(subscription.hour)]
    when = texts.say("digests.when", day=day, hour=hour, zone=spaced(subscription.zone.key))
    return texts.say("digests.when_paused", when=when) if subscription.paused else when


def digest_line(subscription: Subscription) -> Block:
    """Say in a channel when its digest comes, and who set it up."""
    sentence = catalogue().say("digests.hello", person=MARK, when=told_when(subscription))
    return naming(sentence, person(subscription.setter))


def unclear_message(channel: ChannelId, week: str, *, thread: bool) -> Message:
    """Ask who set a digest up to look whether it, or only its `thread`, arrived, since Slack does not say."""
    texts = catalogue()
    again = button(
        Setup.AGAIN,
        texts.say("digest_button.digest_again"),
        f"{channel}:{week}",
        confirm=confirmation(
            texts.say("digests.again_title"),
            texts.say("digests.again_question"),
            yes=texts.say("digests.again_yes"),
            no=texts.say("digests.again_no"),
        ),
        spoken=texts.say("digest_spoken.digest_again"),
    )
    number = number_of(week)
    if thread:
        sentence = texts.say("digests.unclear_thread", channel=MARK, number=number)
    else:
        sentence = texts.say("digests.unclear", channel=MARK, number=number)
    return told(naming(sentence, place(channel)), below=(actions(again),))


def halted_message(subscription: Subscription, why: Closed) -> Message:
    """Say why a digest was paused without anybody's asking."""
    sentence = catalogue().say(f"digests.halted_{why}", channel=MARK)
    return told(naming(sentence, place(subscription.channel)), below=(digest_actions(subscription),))


def number_of(week: str) -> int:
    """Return the number of an ISO week such as `2026-W46`."""
    return int(week.partition("-W")[2])


def days() -> dict[str, str]:
    """Return the days of the week by their ISO number."""
    return {str(number): name for number, name in enumerate(catalogue().say("digests.days").split(), 1)}


def hours() -> dict[str, str]:
    """Return the hours of the day as a clock shows them."""
    return {str(hour): f"{hour:02}:00" for hour in range(_HOURS)}


def spaced(zone: str) -> str:
    """Write a time zone's name as one reads it."""
    return zone.replace("_", " ")


def _buttons(pausing: Setup, channel: str = "") -> list[Block]:
    texts = catalogue()
    question = confirmation(
        texts.say("digests.stop_title"),
        texts.say("digests.stop_question"),
        yes=texts.say("digests.stop_yes"),
        no=texts.say("digests.stop_no"),
    )
    return [
        button(
            each,
            texts.say(f"digest_button.{each}"),
            channel,
            confirm=question if each is Setup.STOP else None,
            spoken=texts.say(f"digest_spoken.{each}"),
        )
        for each in (Setup.CHANGE, pausing, Setup.STOP)
    ]


def date_of(day: date) -> str:
    """Say a day and its month."""
    texts = catalogue()
    return texts.say("digest.date", day=day.day, month=texts.say("digest.months").split()[day.month - 1])


def _next(subscription: Subscription, now: datetime) -> str:
    texts = catalogue()
    if due(subscription, now):
        return texts.say("digests.next_now")
    at = next_slot(now, subscription).astimezone(subscription.zone)
    coming = texts.say(
        "digests.next",
        day=days()[str(at.isoweekday())],
        date=date_of(at),
        hour=f"{at:%H:%M}",
        zone=spaced(subscription.zone.key),
    )
    skipped = skipped_week(subscription, now)
    return f"{texts.say('digests.next_held', week=number_of(skipped))} {coming}" if skipped else coming
