"""What a person sees of themselves: their notes, their settings, and the Home tab."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from bot.domain.people import MOST_CLIENT, MOST_NOTE, ClientNote, Preferences
from bot.rendering.blocks import (
    MOST_BUTTON,
    Block,
    Message,
    View,
    actions,
    bold,
    button,
    choice,
    confirmation,
    context,
    ephemeral,
    field,
    header,
    line,
    modal,
    paragraphs,
    plain,
    preformatted,
    said,
)
from bot.rendering.buttons import Action
from bot.rendering.catalogue import LANGUAGES, catalogue
from bot.rendering.method import how_determined
from bot.rendering.reply import clipped
from bot.rendering.trend import trend

_KEPT = {0: "none", 30: "half_hour", 1440: "day"}
MOST_NOTES_SHOWN = 20
# Slack takes 40,000 characters of text, in which each of three signs counts up to five times.
MOST_EXPORTED = 8_000
_NOTE_WORDS = 30


class Own(StrEnum):
    """What buttons and modals about oneself are called."""

    NOTE_ADD = "note_add"
    NOTE_EDIT = "note_edit"
    NOTE_FORGET = "note_forget"
    NOTES_MORE = "notes_more"
    SETTINGS = "settings"
    CHART = "chart"
    EXPORT = "export"
    FORGET = "forget"


def notes_message(notes: Sequence[ClientNote]) -> Message:
    """Draw a person's notes for their eyes alone."""
    texts = catalogue()
    told = [texts.say("notes.title" if notes else "notes.none")]
    told += [f"{note.client}: {clipped(note.text, _NOTE_WORDS)}" for note in notes[:MOST_NOTES_SHOWN]]
    if len(notes) > MOST_NOTES_SHOWN:
        told += [texts.say("own.notes_more", count=len(notes) - MOST_NOTES_SHOWN)]
    told += [texts.say("notes.how")]
    return ephemeral("\n".join(told), [*_notes(notes), _row(Own.NOTE_ADD)])


def notes_modal(notes: Sequence[ClientNote], first: int) -> View:
    """Draw the notes from this one on, in a window; when they have become fewer, the first of them."""
    texts = catalogue()
    first = first if first < len(notes) else 0
    blocks = _notes(notes, editable=True, first=first)
    return modal(
        Own.NOTES_MORE, texts.say("notes.window_more"), blocks, close=texts.say("modal.close"), carried=str(first)
    )


def recalled(notes: Sequence[ClientNote]) -> str:
    """Bring up what was noted on the clients of a draft, in one line."""
    told = "; ".join(f"{note.client}: {note.text}" for note in notes)
    return catalogue().say("notes.recalled", notes=clipped(told, _NOTE_WORDS)) if told else ""


def note_modal(note: ClientNote | None = None) -> View:
    """Draw the modal for one note."""
    texts = catalogue()
    client, text = (note.client, note.text) if note else ("", "")
    blocks = [
        field("client", texts.say("notes.client"), hint=texts.say("notes.client_hint"), value=client, most=MOST_CLIENT),
        field("note", texts.say("notes.note"), value=text, multiline=True, most=MOST_NOTE),
        context(texts.say("notes.private")),
    ]
    return modal(
        Own.NOTE_EDIT if note else Own.NOTE_ADD,
        texts.say("notes.window"),
        blocks,
        close=texts.say("modal.close"),
        submit=texts.say("notes.keep"),
        carried=note.id if note else "",
    )


def settings_modal(preferences: Preferences) -> View:
    """Draw what a person can set."""
    texts = catalogue()
    yes_no = {"yes": texts.say("settings.yes"), "no": texts.say("settings.no")}
    kept = {str(minutes): texts.say(f"settings.kept_{name}") for minutes, name in _KEPT.items()}
    languages = {
        language or "slack": texts.say(f"settings.language_{language or 'slack'}") for language in ("", *LANGUAGES)
    }
    blocks = [
        choice("look", texts.say("settings.first_look"), yes_no, chosen="yes" if preferences.first_look else "no"),
        choice("language", texts.say("settings.language"), languages, chosen=preferences.language or "slack"),
        choice("kept", texts.say("settings.kept"), kept, chosen=str(preferences.keep_minutes)),
        choice("digest", texts.say("settings.digest"), yes_no, chosen="yes" if preferences.in_digest else "no"),
    ]
    return modal(
        Own.SETTINGS,
        texts.say("settings.title"),
        blocks,
        close=texts.say("modal.close"),
        submit=texts.say("settings.keep"),
    )


def settings_in(values: Mapping[str, Mapping[str, Mapping[str, object]]], before: Preferences) -> Preferences:
    """Read what was chosen."""

    def chosen(block: str) -> str:
        option = values[block]["chosen"]["selected_option"]
        return str(option["value"]) if isinstance(option, dict) else ""

    language = chosen("language")
    return Preferences(
        first_look=chosen("look") == "yes",
        language="" if language == "slack" else language,
        keep_minutes=int(chosen("kept")),
        in_digest=chosen("digest") == "yes",
        told=before.told,
    )


def exported_message(piece: str) -> Message:
    """Draw a piece of all that is kept of a person, `MOST_EXPORTED` characters at most."""
    return ephemeral(piece, [paragraphs(preformatted(piece))])


def forget_message() -> Message:
    """Ask before everything of a person is forgotten."""
    texts = catalogue()
    told = texts.say("forget.what")
    return ephemeral(told, [paragraphs(line(plain(told))), _row(Own.EXPORT, Own.FORGET)])


def home_view(
    notes: Sequence[ClientNote],
    weeks: Mapping[str, Mapping[str, int]],
    titles: Mapping[str, str],
    digests: Sequence[Block],
    *,
    model: str,
    command: str,
    page: str = "",
) -> View:
    """Draw the Home tab: useful before anything is set up, and honest about what is kept.

    Args:
        notes: The person's notes, newest first.
        weeks: Their counts by week.
        titles: What signals are called, by key.
        digests: The digests they set up.
        model: The language model drafts are sent to; empty when none is.
        command: How the slash command is called.
        page: The address of `docs/signals.md`, if people can read it somewhere.
    """
    texts = catalogue()
    leaves = texts.say("home.leaves", model=model) if model else texts.say("home.stays")
    blocks = [
        header(texts.say("home.title")),
        paragraphs(line(plain(texts.say("home.what"))), line(plain(texts.say("home.help", command=command)))),
        actions(
            button(Action.PASTE, texts.say("button.paste"), primary=True),
            button(Own.SETTINGS, texts.say("own.settings")),
        ),
        header(texts.say("home.trend")),
        paragraphs(*(line(plain(told)) for told in trend(weeks, titles)), gap="\n"),
        *([_row(Own.CHART)] if weeks else []),
        header(texts.say("notes.title")),
        *_notes(notes, editable=True),
        _row(Own.NOTE_ADD),
        header(texts.say("home.digests")),
        *digests,
        header(texts.say("home.how")),
        *how_determined(page),
        actions(button(Action.SIGNALS, texts.say("button.signals"))),
        header(texts.say("home.privacy")),
        paragraphs(line(plain(leaves)), line(plain(texts.say("home.kept")))),
        _row(Own.EXPORT, Own.FORGET),
    ]
    return {"type": "home", "blocks": blocks}


def _notes(notes: Sequence[ClientNote], *, editable: bool = False, first: int = 0) -> list[Block]:
    texts = catalogue()
    if not notes:
        return [paragraphs(line(plain(texts.say("notes.none"))), line(plain(texts.say("notes.how"))))]
    blocks: list[Block] = []
    after = first + MOST_NOTES_SHOWN
    for note in notes[first:after]:
        told = line(bold(note.client + ": "), plain(clipped(note.text, _NOTE_WORDS)))
        blocks.append(paragraphs(told))
        if editable:
            blocks.append(actions(_about(Own.NOTE_EDIT, note), _about(Own.NOTE_FORGET, note)))
    if more := len(notes[after:]):
        blocks.append(actions(button(Own.NOTES_MORE, texts.say("own.notes_more", count=more), str(after))))
    return blocks


def _about(own: Own, note: ClientNote) -> Block:
    """Draw a button of a note; there are many of them, so a screen reader says whose note it is."""
    texts = catalogue()
    spoken = texts.say(f"own_spoken.{own}", client=note.client)[:MOST_BUTTON]
    return button(own, texts.say(f"own.{own}"), note.id, spoken=spoken)


def _row(*owns: Own) -> Block:
    texts = catalogue()
    question = confirmation(
        texts.say("forget.title"), texts.say("forget.question"), yes=texts.say("forget.yes"), no=texts.say("forget.no")
    )
    return actions(
        *(button(own, texts.say(f"own.{own}"), confirm=question if own is Own.FORGET else None) for own in owns)
    )


def guest_home() -> View:
    """Draw the Home tab of a guest."""
    return {"type": "home", "blocks": said(catalogue().say("guest.home"))["blocks"]}
