"""Every button of a reply in a channel, in the messages and in a window: pressed twice, and when the draft is gone."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playground.people import REP, SALES
from playground.slack import SlackEmulator
from playground.workspace import Message
from tests.edge.test_messages import answered
from tests.edge.test_reply_buttons import coached, coached_in_window, counted, let_drafts_expire, words
from tests.edge.test_slash_command import DRAFT
from tests.running_bot import RunningBot, running_bot

GONE, PASTE = "That draft is gone", "Paste a draft"


@dataclass
class Replies:
    """A coaching in each place, and what comes of a press there."""

    slack: SlackEmulator
    bot: RunningBot
    places: list[Message | dict[str, Any]]

    async def pressed(self, on: Message | dict[str, Any], action: str, value: str | None) -> str:
        """Press a button, and return all that is said where it stands or in the window that opens."""
        await self.slack.press(on, action, value=value, request_url=self.bot.request_url)
        shown = self.slack.modal_of()
        if not isinstance(on, Message):
            return words(shown)
        said = [words({"blocks": list(seen.blocks)}) for seen in self.slack.seen_by(REP, on.channel)[-1:]]
        return " ".join([*said, words(shown) if shown else ""])


async def everywhere(slack: SlackEmulator, bot: RunningBot) -> Replies:
    ephemeral, direct = await coached(slack, bot), await answered(slack, bot, DRAFT)
    window = await coached_in_window(slack, bot)
    return Replies(slack, bot, [window, ephemeral, direct])


def buttons_of(place: Message | dict[str, Any]) -> list[tuple[str, str | None]]:
    """Return what can be pressed, with its value where a button has two sides."""
    blocks = place.blocks if isinstance(place, Message) else place["blocks"]
    elements = [each for block in blocks if "actions" in block["type"] for each in block["elements"]]
    return [(each["action_id"], each.get("positive_button", {}).get("value")) for each in elements]


async def test_every_button_says_that_a_draft_is_gone_and_offers_to_paste_it_again(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack) as bot:
        replies = await everywhere(slack, bot)
        let_drafts_expire(tmp_path)
        told = {}
        for number, place in enumerate(replies.places):
            for action, value in buttons_of(place):
                told[number, action] = await replies.pressed(place, action, value)
                if number == 0:
                    slack.close_modal()
            slack.close_modal()

    assert len(told) >= 18
    assert [key for key, said in told.items() if GONE not in said or PASTE not in said] == []


async def test_every_button_counts_once_wherever_and_however_often_it_is_pressed(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack) as bot:
        replies = await everywhere(slack, bot)
        for place in replies.places:
            for action, value in buttons_of(place) * 2:
                await replies.pressed(place, action, value)
                if action == "share_to":
                    await slack.submit(request_url=bot.request_url, channel=SALES)
                # What took the window's own place, and a word that was not said twice, leave it as it was.
                shown = slack.modal_of()
                if shown and (isinstance(place, Message) or shown["id"] != place["id"]):
                    slack.close_modal()

    counts = counted(tmp_path)
    assert (counts["used"], counts["edited"]) == (3, 3)
    assert (counts["helpful"], counts["not_helpful"]) == (3, 1)
    assert counts["shared"] == 3
