"""Setting up a channel's weekly digest: its window, what is said of it, and the buttons that change it."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from itertools import groupby
from zoneinfo import ZoneInfo, available_timezones

from bot.domain.digests import Subscription
from bot.domain.team_weeks import LEAST_PEOPLE
from bot.rendering.blocks import (
    MOST_GROUPED,
    Block,
    Message,
    View,
    actions,
    button,
    choice,
    context,
    grouped_choice,
    line,
    modal,
    paragraphs,
    plain,
    without_charts,
)
from bot.rendering.catalogue import LANGUAGES, catalogue
from bot.rendering.digest_control import Setup, days, hours, spaced
from bot.rendering.modals import Callback
from bot.rendering.naming import MARK, naming, place

Values = Mapping[str, Mapping[str, Mapping[str, object]]]
_REGIONS = frozenset(
    {"Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific", "UTC"}
)


def setup_modal(subscription: Subscription, *, exists: bool) -> View:
    """Draw the window for a digest; `exists` says that it is set up already."""
    texts = catalogue()
    what = naming(texts.say("digests.what", channel=MARK, floor=LEAST_PEOPLE), place(subscription.channel))
    paused = [line(plain(texts.say("digests.paused")))] if subscription.paused else []
    blocks = [
        paragraphs(what, *paused),
        choice("day", texts.say("digests.day"), days(), chosen=str(subscription.day)),
        choice("hour", texts.say("digests.hour"), hours(), chosen=str(subscription.hour)),
        grouped_choice(
            "zone",
            texts.say("digests.zone"),
            _zones(subscription.zone.key),
            chosen=subscription.zone.key,
        ),
        choice(
            "quiet",
            texts.say("digests.quiet"),
            {"yes": texts.say("digests.quiet_yes"), "no": texts.say("digests.quiet_no")},
            chosen="yes" if subscription.speak_when_quiet else "no",
        ),
        choice(
            "language",
            texts.say("digests.language"),
            {language: texts.say(f"settings.language_{language}") for language in LANGUAGES},
            chosen=subscription.language or LANGUAGES[0],
            hint=texts.say("digests.language_hint"),
        ),
        actions(button(Setup.PREVIEW, texts.say("digest_button.digest_preview"), subscription.channel)),
        context(texts.say("digests.who")),
    ]
    return modal(
        Setup.SET_UP,
        texts.say("digests.title"),
        blocks,
        close=texts.say("modal.close"),
        submit=texts.say("digests.keep" if exists else "digests.set_up"),
        carried=subscription.channel,
    )


def subscription_in(values: Values, before: Subscription) -> Subscription:
    """Read what was chosen in the window; what is not there stays as it was."""
    return replace(
        before,
        day=int(_chosen(values, "day", str(before.day))),
        hour=int(_chosen(values, "hour", str(before.hour))),
        zone=ZoneInfo(_chosen(values, "zone", before.zone.key)),
        speak_when_quiet=_chosen(values, "quiet", "yes" if before.speak_when_quiet else "no") == "yes",
        language=language_in(values, before.language),
    )


def language_in(values: Values, otherwise: str) -> str:
    """Read which language was chosen."""
    return _chosen(values, "language", otherwise)


def counting_modal() -> View:
    """Say in a window that the digest of last week is being counted."""
    return _preview([paragraphs(line(plain(catalogue().say("digests.preview_counting"))))])


def preview_modal(parent: Message, details: Message, *, notice: str) -> View:
    """Draw a digest before anybody posts it; a window takes no chart."""
    blocks = [*parent["blocks"], {"type": "divider"}, *without_charts(details)["blocks"]]
    return _preview([context(notice), *blocks])


def _preview(blocks: list[Block]) -> View:
    texts = catalogue()
    return modal(Callback.RESULT, texts.say("digests.preview_title"), blocks, close=texts.say("modal.close"))


def _chosen(values: Values, block: str, otherwise: str) -> str:
    option = values.get(block, {}).get("chosen", {}).get("selected_option")
    return str(option["value"]) if isinstance(option, dict) else otherwise


def _zones(chosen: str) -> dict[str, dict[str, str]]:
    """Group the zones by region, a hundred at most in one group; the chosen one is always among them."""
    groups: dict[str, dict[str, str]] = {}
    for region, zones in groupby(sorted({*_every_zone(), chosen}), key=_region):
        named = [(zone, spaced(zone)) for zone in zones]
        for start in range(0, len(named), MOST_GROUPED):
            label = region if start == 0 else f"{region} ({start // MOST_GROUPED + 1})"
            groups[label] = dict(named[start : start + MOST_GROUPED])
    return groups


@cache
def _every_zone() -> frozenset[str]:
    """Return the zones of the tz database that are named after places."""
    return frozenset(zone for zone in available_timezones() if _region(zone) in _REGIONS)


def _region(zone: str) -> str:
    return zone.partition("/")[0]
