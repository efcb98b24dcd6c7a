"""What people press and submit, from docs.slack.dev /reference/interaction-payloads/<kind>."""

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from playground.api.response_urls import ResponseUrls
from playground.api.views import Views
from playground.delivery.courier import Courier, Outcome, Outgoing
from playground.errors import Refused
from playground.people import APP, TEAM, TEAM_DOMAIN
from playground.rules.arguments import json_object
from playground.rules.blocks import parts
from playground.shapes import message_shape
from playground.workspace import JsonObject, Message, Workspace


@dataclass(slots=True)
class Interactions:
    """Lets people press buttons, use shortcuts and submit modals."""

    workspace: Workspace
    views: Views
    response_urls: ResponseUrls
    courier: Courier
    faults: list[str]

    async def press(self, said: Message, action_id: str, *, user: str, url: str | None, value: str | None) -> Outcome:
        """Press a button of a message; a `value` chooses among the options or the two sides of an element."""
        container = {
            "type": "message",
            "message_ts": said.ts,
            "channel_id": said.channel,
            "is_ephemeral": said.ephemeral,
        }
        if said.thread_ts:
            container["thread_ts"] = said.thread_ts
        payload = {
            **self._by(user, "block_actions"),
            "container": container,
            "channel": self._channel(said.channel),
            "state": {"values": {}},
            "response_url": self.response_urls.issue(user, said.channel, of=said),
            "actions": [_action(said.blocks, action_id, value)],
        }
        # The message itself is there for messages that stay; of an ephemeral one only its container is.
        if not said.ephemeral:
            payload["message"] = message_shape(said)
        return await self._send(payload, url)

    async def press_in_view(
        self, view: JsonObject, action_id: str, *, user: str, url: str | None, value: str | None
    ) -> Outcome:
        """Press something in a modal or on the Home tab."""
        payload = {
            **self._by(user, "block_actions"),
            "container": {"type": "view", "view_id": view["id"]},
            "view": {**view, "state": {"values": _values(view, {})}},
            "actions": [_action(view["blocks"], action_id, value)],
        }
        return await self._send(payload, url)

    async def submit(self, user: str, typed: Mapping[str, str], *, url: str | None) -> Outcome:
        """Submit the modal this person has in front of them; `typed` is by block_id, the rest is as it was given.

        Raises:
            LookupError: There is no modal, or it has no such field.
        """
        view = self.views.modal_of(user)
        if view is None:
            raise LookupError("no modal is open")
        fields = _fields(view)
        if unknown := typed.keys() - fields.keys():
            raise LookupError(f"no such fields: {sorted(unknown)}")
        submitted = {**view, "state": {"values": _values(view, typed)}}
        payload = {**self._by(user, "view_submission"), "view": submitted, "response_urls": []}
        outcome = await self._send(payload, url)
        if outcome.error is None:
            self._answered(user, outcome, set(fields))
        return outcome

    async def shortcut(self, callback_id: str, *, user: str, url: str | None, on: Message | None) -> Outcome:
        """Choose a shortcut, of a message or of the whole workspace."""
        if on is None:
            by = self._by(user, "shortcut")
            return await self._send({**by, "callback_id": callback_id, "action_ts": str(time.time())}, url)
        payload = {
            **self._by(user, "message_action"),
            "callback_id": callback_id,
            "message_ts": on.ts,
            "message": message_shape(on),
            "channel": self._channel(on.channel),
            "response_url": self.response_urls.issue(user, on.channel),
        }
        return await self._send(payload, url)

    async def _send(self, payload: JsonObject, url: str | None) -> Outcome:
        return await self.courier.carry(Outgoing("interactive", payload, url, str(int(time.time()))))

    def _answered(self, user: str, outcome: Outcome, fields: set[str]) -> None:
        """Do with the modal what the acknowledgement of its submission says."""
        try:
            answer = json_object(outcome.body) if outcome.body.strip() else {}
            self.faults += [f"view_submission: no field {name}" for name in answer.get("errors", {}).keys() - fields]
            self.views.after_submission(user, answer)
        except Refused as refused:
            self.faults.append(" ".join(["view_submission:", refused.code, *refused.details]))

    def _by(self, user: str, kind: str) -> dict[str, Any]:
        name = self.workspace.people[user].name
        return {
            "type": kind,
            "user": {"id": user, "username": name, "name": name, "team_id": self.workspace.people[user].team},
            "api_app_id": APP,
            "token": "playground-verification-token",
            "trigger_id": self.views.trigger(user),
            "team": {"id": TEAM, "domain": TEAM_DOMAIN},
            "enterprise": None,
            "is_enterprise_install": False,
        }

    def _channel(self, id: str) -> JsonObject:
        return {"id": id, "name": self.workspace.channels[id].shown_name}


def _fields(view: JsonObject) -> dict[str, JsonObject]:
    return {block["block_id"]: block["element"] for block in view["blocks"] if block["type"] == "input"}


def _values(view: JsonObject, typed: Mapping[str, str]) -> JsonObject:
    """Return what stands in the fields of a view, by block_id and action_id."""
    fields = _fields(view)
    return {name: {element["action_id"]: _entered(element, typed.get(name))} for name, element in fields.items()}


def _entered(element: JsonObject, typed: str | None) -> JsonObject:
    """Return an input's state: what was typed or chosen, else what it began with."""
    kind = element["type"]
    if kind == "plain_text_input":
        return {"type": kind, "value": typed if typed is not None else element.get("initial_value")}
    if kind == "conversations_select":
        return {"type": kind, "selected_conversation": typed or element.get("initial_conversation")}
    if kind == "checkboxes":
        chosen = [option for option in element["options"] if option["value"] in (typed or "").split()]
        return {"type": kind, "selected_options": chosen if typed is not None else element.get("initial_options", [])}
    groups = element.get("option_groups", [element])
    chosen = [option for group in groups for option in group["options"] if option["value"] == typed]
    return {"type": kind, "selected_option": chosen[0] if chosen else element.get("initial_option")}


def _action(blocks: object, action_id: str, value: str | None) -> JsonObject:
    """Return what a press of this element says.

    Raises:
        LookupError: Nothing of that name can be pressed.
    """
    for block in parts(blocks):
        for element in [*block.get("elements", ()), block.get("accessory")] if "type" in block else ():
            if isinstance(element, dict) and element.get("action_id") == action_id:
                return {
                    "type": element["type"],
                    "action_id": action_id,
                    "block_id": block.get("block_id", "b1"),
                    "action_ts": str(time.time()),
                    **_pressed(element, value),
                }
    raise LookupError(f"nothing to press is called {action_id}")


def _pressed(element: JsonObject, value: str | None) -> JsonObject:
    match element["type"]:
        case "button":
            given = {"value": element["value"]} if "value" in element else {}
            return {"text": element["text"], **given}
        case "feedback_buttons":
            sides = [element["positive_button"]["value"], element["negative_button"]["value"]]
            if value not in sides:
                raise LookupError(f"choose one of {json.dumps(sides)}")
            return {"value": value}
        case _:
            (option,) = [option for option in element["options"] if option["value"] == value]
            return {"selected_option": option}
