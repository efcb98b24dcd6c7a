"""Every button of a reply in a channel, in the messages and in a window: pressed twice, and when the draft is gone."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playground.people import REP, SALES
from playground.slack import SlackEmulator
from playground.workspace import Message
from tests.answers import GOOD_ANSWER
from tests.edge.test_messages import answered
from tests.edge.test_reply_buttons import (
    SHORTER,
    coached,
    coached_in_window,
    counted,
    let_drafts_expire,
    modal_with,
    words,
)
from tests.fake_openai import FakeOpenAI
from tests.parts import CANARY, DRAFT, REWRITE
from tests.running_bot import RunningBot, model_settings, running_bot

GONE, PASTE = "That draft is gone", "Paste a draft"
TWO_LIGHTS = {
    **GOOD_ANSWER,
    "highlights": [
        *GOOD_ANSWER["highlights"],
        {"quote": "about the " + CANARY, "signal": "feature_dump", "reads_as": "ours", "move": "Say what is in it."},
    ],
}
KEPT = DRAFT.replace("I've gone ahead and blocked 30 minutes on your", "I can keep 30 minutes in my")
RATHER = REWRITE.replace("is another time better?", "would you rather have another time?")
OTHERS = [TWO_LIGHTS | {"rewrite": version} for version in (SHORTER, KEPT, RATHER)]
# What is said by the version each of these brings, and by no other.
SAID = {"shorter": "Does it suit you?", "keep_wording": "I can keep 30 minutes", "fine": "would you rather have"}


@dataclass
class Replies:
    """A coaching in each place, and what comes of a press there."""

    slack: SlackEmulator
    bot: RunningBot
    places: list[Message | dict[str, Any]]

    async def pressed(self, on: Message | dict[str, Any], action: str, value: str | None = None) -> str:
        """Press a button, and return all that is newly said where it stands or in the window that opens."""
        before, window = self.said_at(on), self.slack.modal_of()
        if not isinstance(on, Message) and window and window["id"] == on["id"]:
            on |= {"hash": window["hash"]}
        await self.slack.press(on, action, value=value, request_url=self.bot.request_url)
        if action == "fine" and "Which words were fine?" in self.shown():
            await self.slack.submit(request_url=self.bot.request_url, light="0", reason="That is how we talk.")
        return " ".join([*self.said_at(on)[len(before) :], self.shown()])

    async def came(self, on: Message | dict[str, Any], version: str) -> None:
        """Wait until a version that was asked for stands in the conversation or in the window."""
        async with asyncio.timeout(20):
            while version not in " ".join([*self.said_at(on), self.shown()]):
                await asyncio.sleep(0.02)

    def shown(self) -> str:
        """Return the words of the window in front, if there is one."""
        window = self.slack.modal_of()
        return words(window) if window else ""

    def said_at(self, on: Message | dict[str, Any]) -> list[str]:
        """Return what stands in the conversation of a message, in the order it came."""
        seen = self.slack.seen_by(REP, on.channel) if isinstance(on, Message) else []
        return [words({"blocks": list(each.blocks)}) for each in seen]


async def everywhere(slack: SlackEmulator, bot: RunningBot, model: FakeOpenAI) -> Replies:
    model.answer(TWO_LIGHTS, TWO_LIGHTS, TWO_LIGHTS)
    ephemeral, direct = await coached(slack, bot), await answered(slack, bot, DRAFT)
    await coached_in_window(slack, bot)
    window = await modal_with(slack, REWRITE)
    return Replies(slack, bot, [window, ephemeral, direct])


def buttons_of(place: Message | dict[str, Any]) -> list[tuple[str, str | None]]:
    """Return what can be pressed, with its value where a button has two sides."""
    blocks = place.blocks if isinstance(place, Message) else place["blocks"]
    elements = [each for block in blocks if "actions" in block["type"] for each in block["elements"]]
    return [(each["action_id"], each.get("positive_button", {}).get("value")) for each in elements]


async def test_every_button_says_that_a_draft_is_gone_and_offers_to_paste_it_again(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        replies = await everywhere(slack, bot, model)
        await let_drafts_expire(tmp_path)
        told = {}
        for number, place in enumerate(replies.places):
            for action, value in buttons_of(place):
                told[number, action] = await replies.pressed(place, action, value)
                if number == 0:
                    slack.close_modal()
            slack.close_modal()

    assert len(told) >= 26
    assert [key for key, said in told.items() if GONE not in said or PASTE not in said] == []


async def test_every_button_counts_once_and_says_what_is_true_wherever_and_however_often_it_is_pressed(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        replies = await everywhere(slack, bot, model)
        again = {}
        for number, place in enumerate(replies.places):
            model.answer(*OTHERS)
            for action, value in buttons_of(place) * 2:
                again[number, action] = await replies.pressed(place, action, value)
                if action in SAID:
                    await replies.came(place, SAID[action])
                if action == "share_to":
                    await slack.submit(request_url=bot.request_url, channel=SALES)
                # What took the window's own place, and a word that was not said twice, leave it as it was.
                shown = slack.modal_of()
                if shown and (isinstance(place, Message) or shown["id"] != place["id"]):
                    slack.close_modal()

    counts = counted(tmp_path)
    assert (counts["used"], counts["edited"]) == (3, 3)
    assert (counts["shorter"], counts["kept_wording"], counts["was_fine"]) == (3, 3, 3)
    assert (counts["helpful"], counts["not_helpful"]) == (3, 1)
    assert counts["shared"] == 3
    assert {(number, action) for number in range(3) for action in SAID} <= again.keys()
    assert [key for key, said in again.items() if key[1] in SAID and SAID[key[1]] not in said] == []
    assert len(model.bodies) == 12


async def test_version_that_came_in_a_window_is_shown_where_it_is_asked_for_again(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    model.answer(TWO_LIGHTS, OTHERS[0])
    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        await coached_in_window(slack, bot)
        window = await modal_with(slack, REWRITE)
        await slack.press(window, "keep_in_dm", request_url=bot.request_url)
        slack.close_modal()
        (kept,) = slack.seen_by(REP, slack.workspace.conversation(REP).id)
        replies = Replies(slack, bot, [window, kept])
        await replies.pressed(window, "shorter")
        await replies.came(window, SAID["shorter"])
        slack.close_modal()
        told = await replies.pressed(kept, "shorter")

    assert SAID["shorter"] in told
    assert len(model.bodies) == 2
