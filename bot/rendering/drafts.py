"""What is said of drafts in a channel: whether they are coached there, and a button to change it."""

from bot.domain import UserId
from bot.domain.digests import Standing
from bot.rendering.blocks import Block, Message, actions, button, said
from bot.rendering.buttons import Action
from bot.rendering.catalogue import catalogue
from bot.rendering.naming import MARK, naming, person, told


def drafts_message(opener: UserId | None, *, named: bool) -> Message:
    """Say how it is in this channel; what an operator has named is theirs to change."""
    texts = catalogue()
    if named:
        return said(texts.say("drafts.named"))
    if opener is None:
        return said(texts.say("drafts.off"), drafts_button())
    stop = actions(button(Action.DRAFTS_OFF, texts.say("button.drafts_off")))
    return told(naming(texts.say("drafts.on", person=MARK), person(opener)), below=(stop,))


def drafts_closed_message() -> Message:
    """Say that drafts are not coached here any more."""
    return said(catalogue().say("drafts.closed"), drafts_button())


def no_drafts_message(why: Standing) -> Message:
    """Say why drafts cannot be coached here."""
    return said(catalogue().say(f"drafts.no_{why}"))


def drafts_button() -> Block:
    """Draw the button that opens a channel for drafts."""
    return actions(button(Action.DRAFTS_ON, catalogue().say("button.drafts_on")))
