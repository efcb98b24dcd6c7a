"""What can be done with a reply, each with the id of its coaching in it; and what is said once it is done."""

from enum import StrEnum

from bot.domain import Advice, CoachingId, Mode, Verdict
from bot.rendering.blocks import Block, Message, actions, button, confirmation, plain_text, said
from bot.rendering.catalogue import catalogue
from bot.rendering.slack import fits


class Action(StrEnum):
    """What buttons are called on their way to Slack and back; Slack remembers old messages, so names stay."""

    USE = "use"
    EDIT = "edit"
    SHORTER = "shorter"
    KEEP_WORDING = "keep_wording"
    FINE = "fine"
    WHY = "why"
    SHARE = "share"
    SHARE_TO = "share_to"
    KEEP = "keep_in_dm"
    FEEDBACK = "feedback"
    HELPFUL = "helpful"
    NOT_HELPFUL = "not_helpful"
    PASTE = "paste"
    LONGER = "longer"
    SIGNALS = "signals"
    DRAFTS_ON = "drafts_on"
    DRAFTS_OFF = "drafts_off"
    MEANT_STUCK = "meant_stuck"
    GO_ON = "go_on"


def reply_buttons(id: CoachingId, advice: Advice, *, in_modal: bool = False, alone: bool = False) -> list[Block]:
    """Draw the buttons of a reply; in a modal, and `alone` with the app, a channel to share in is chosen first."""
    if advice.unfinished:
        return [actions(_button(Action.GO_ON, id, primary=True), *_why(id, advice))]
    first = [_button(Action.USE, id, primary=True)] if advice.rewrite else []
    first.append(_button(Action.EDIT, id))
    if advice.rewrite and advice.mode is Mode.MODEL:
        first.append(_button(Action.SHORTER, id))
    if advice.rewrite and len(advice.highlights) > 1:
        first.append(_button(Action.KEEP_WORDING, id))
    second = [_button(Action.FINE, id), _button(Action.WHY, id)] if advice.highlights else []
    if advice.rewrite and fits(advice.rewrite):
        second.append(_button(Action.SHARE_TO, id) if in_modal or alone else _share(id))
    if in_modal:
        second.append(_button(Action.KEEP, id))
    if advice.verdict is Verdict.SEND:
        first, second = [], second[-1:] if in_modal else []
    rows = [actions(*row) for row in (first, second) if row]
    return [*rows, _plain_feedback(id) if in_modal else _feedback(id)]


def stopped_message(id: CoachingId) -> Message:
    """Say that an answer was stopped before there was anything of it."""
    return said(catalogue().say("mode.stopped_early"), actions(_button(Action.GO_ON, id)))


def gone_message() -> Message:
    """Say that a draft has been deleted, and offer to start again."""
    texts = catalogue()
    return said(texts.say("pressed.gone"), actions(button(Action.PASTE, texts.say("button.paste"))))


def _button(action: Action, id: CoachingId, *, primary: bool = False, confirm: Block | None = None) -> Block:
    return button(action, catalogue().say(f"button.{action}"), id, primary=primary, confirm=confirm)


def _why(id: CoachingId, advice: Advice) -> list[Block]:
    return [_button(Action.WHY, id)] if advice.highlights else []


def _share(id: CoachingId) -> Block:
    texts = catalogue()
    question = confirmation(
        texts.say("share.title"), texts.say("share.question"), yes=texts.say("share.yes"), no=texts.say("share.no")
    )
    return _button(Action.SHARE, id, confirm=question)


def _feedback(id: CoachingId) -> Block:
    texts = catalogue()
    sides = {
        name: {
            "text": plain_text(texts.say(f"button.{side}")),
            "accessibility_label": texts.say(f"feedback.{side}"),
            "value": f"{side}:{id}",
        }
        for name, side in (("positive_button", Action.HELPFUL), ("negative_button", Action.NOT_HELPFUL))
    }
    return {
        "type": "context_actions",
        "elements": [{"type": "feedback_buttons", "action_id": Action.FEEDBACK, **sides}],
    }


def _plain_feedback(id: CoachingId) -> Block:
    """Draw the same for a modal, which takes no buttons for feedback."""
    texts = catalogue()
    sides = (Action.HELPFUL, Action.NOT_HELPFUL)
    return actions(
        *(button(side, texts.say(f"button.{side}"), id, spoken=texts.say(f"feedback.{side}")) for side in sides)
    )
