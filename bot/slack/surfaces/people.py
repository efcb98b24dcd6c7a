"""What people keep for themselves: notes on clients, settings, and the right to see and forget it all."""

import json
import secrets
from contextlib import suppress
from dataclasses import dataclass

from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import TeamId, UserId
from bot.domain.people import MOST_CLIENT, MOST_NOTE, ClientNote
from bot.errors import DeliveryError
from bot.ports import Clock
from bot.ports.errands import Errands
from bot.ports.people import ClientNotes, People
from bot.rendering.blocks import Message, said
from bot.rendering.catalogue import catalogue
from bot.rendering.people import (
    MOST_EXPORTED,
    Own,
    exported_message,
    note_modal,
    notes_message,
    notes_modal,
    settings_in,
    settings_modal,
)
from bot.rendering.slack import trouble_message
from bot.slack.hearing.presses import Ack, Body, Press
from bot.slack.replying.replies import SlackReplies
from bot.slack.surfaces.home import Home


@dataclass(frozen=True, slots=True)
class OwnThings:
    """Buttons and modals that are about the person who presses them."""

    people: People
    notes: ClientNotes
    replies: SlackReplies
    home: Home
    clock: Clock
    errands: Errands

    def register(self, app: AsyncApp) -> None:
        """Tell Bolt who listens to them."""
        app.action(Own.NOTE_ADD)(self.on_note)
        app.action(Own.NOTE_EDIT)(self.on_note)
        app.action(Own.NOTE_FORGET)(self.on_note_forgotten)
        app.action(Own.NOTES_MORE)(self.on_more)
        app.action(Own.SETTINGS)(self.on_settings)
        app.action(Own.EXPORT)(self.on_export)
        app.action(Own.FORGET)(self.on_forget)
        app.view(Own.NOTE_ADD)(self.on_noted)
        app.view(Own.NOTE_EDIT)(self.on_noted)
        app.view(Own.SETTINGS)(self.on_set)

    async def noted(self, team: TeamId, user: UserId, told: str, *, id: str = "") -> Message:
        """Keep what stands after `notes`, such as `Acme: CFO out until 4 May`; under the same `id` it is one note."""
        client, _, text = told.partition(":")
        note = self._note(id or secrets.token_hex(8), client, text)
        kept = await self.notes.keep(team, user, note)
        return said(catalogue().say("notes.kept" if kept else "notes.too_many", client=note.client))

    async def listed(self, team: TeamId, user: UserId) -> Message:
        """Show a person's notes to them."""
        return notes_message(await self.notes.of(team, user))

    async def on_note(self, ack: Ack, body: Body, client: AsyncWebClient) -> None:
        """Open the modal for a new note, or for the one that is to be changed."""
        press = Press.of(body)
        notes = await self.notes.of(press.team, press.user) if press.value else []
        await press.show(client, note_modal(next((note for note in notes if note.id == press.value), None)))
        await ack()

    async def on_noted(self, ack: Ack, body: Body, client: AsyncWebClient) -> None:
        """Keep the note."""
        press = Press.of(body)
        view: Body = press.view or {}
        values = view["state"]["values"]
        written = [str(values[block]["text"]["value"] or "").strip() for block in ("client", "note")]
        note = self._note(view.get("private_metadata") or secrets.token_hex(8), *written)
        if await self.notes.keep(press.team, press.user, note):
            await ack()
        else:
            told = catalogue().say("notes.too_many", client=note.client)
            await ack(response_action="errors", errors={"client": told})
        await self.home.refresh(client, press.team, press.user)

    async def on_note_forgotten(self, ack: Ack, body: Body, client: AsyncWebClient) -> None:
        """Delete a note."""
        press = Press.of(body)
        await self.notes.forget(press.team, press.user, press.value)
        if press.view and press.in_modal:
            await self._show_from(press, client, int(press.view["private_metadata"]))
        await self.home.refresh(client, press.team, press.user)
        await ack()

    async def on_more(self, ack: Ack, body: Body, client: AsyncWebClient) -> None:
        """Show the notes that had no room, in a window."""
        press = Press.of(body)
        await self._show_from(press, client, int(press.value))
        await ack()

    async def _show_from(self, press: Press, client: AsyncWebClient, first: int) -> None:
        view = notes_modal(await self.notes.of(press.team, press.user), first)
        # Notes are drawn as they are at this moment, so the later drawing is the truer.
        await (press.replace(client, view, newest=True) if press.in_modal else press.show(client, view))

    async def on_settings(self, ack: Ack, body: Body, client: AsyncWebClient) -> None:
        """Open the settings."""
        press = Press.of(body)
        await press.show(client, settings_modal(await self.people.preferences(press.team, press.user)))
        await ack()

    async def on_set(self, ack: Ack, body: Body, client: AsyncWebClient) -> None:
        """Keep the settings."""
        press = Press.of(body)
        view: Body = press.view or {}
        before = await self.people.preferences(press.team, press.user)
        chosen = settings_in(view["state"]["values"], before)
        await self.people.prefer(press.team, press.user, chosen, self.clock.now())
        await ack()
        await self.home.refresh(client, press.team, press.user)

    async def on_export(self, ack: Ack, body: Body, client: AsyncWebClient) -> None:
        """Write everything that is kept of a person into their messages, as JSON."""
        press = Press.of(body)
        everything = json.dumps(await self.people.export(press.team, press.user), ensure_ascii=False, indent=1)
        # Slack takes a message a second, and waits three for the acknowledgement.
        self.errands.run(self._send(press, client, everything))
        await ack()

    async def _send(self, press: Press, client: AsyncWebClient, everything: str) -> None:
        pieces = [everything[at : at + MOST_EXPORTED] for at in range(0, len(everything), MOST_EXPORTED)]
        told = said(catalogue().say("own.exported"))
        try:
            for piece in pieces:
                await self.replies.write_to(press.user, exported_message(piece))
        except DeliveryError as error:
            told = trouble_message(error)
        with suppress(DeliveryError):
            await self.replies.answer(press, client, told)

    async def on_forget(self, ack: Ack, body: Body, client: AsyncWebClient) -> None:
        """Forget everything of a person."""
        press = Press.of(body)
        await self.people.forget(press.team, press.user)
        await self.replies.answer(press, client, said(catalogue().say("forget.done")))
        await self.home.refresh(client, press.team, press.user)
        await ack()

    def _note(self, id: str, client: str, text: str) -> ClientNote:
        return ClientNote(id, client.strip()[:MOST_CLIENT], text.strip()[:MOST_NOTE], self.clock.now())
