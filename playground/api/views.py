"""Modals and Home tabs, from docs.slack.dev /reference/methods/views.<name> and /surfaces/modals."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from playground.errors import Refused
from playground.people import APP, BOT, TEAM
from playground.rules.views import checked
from playground.workspace import JsonObject, Workspace

TRIGGER_LIVES, DEEPEST_STACK = 3.0, 3


@dataclass(slots=True)
class Trigger:
    """The right to open one modal for a person, for three seconds."""

    user: str
    issued_at: float
    exchanged: bool = False


@dataclass(slots=True)
class Views:
    """Every view that was opened, and what each person has on the screen."""

    workspace: Workspace
    _triggers: dict[str, Trigger] = field(default_factory=dict)
    _views: dict[str, JsonObject] = field(default_factory=dict)
    _modals: dict[str, list[str]] = field(default_factory=dict)
    _homes: dict[str, str] = field(default_factory=dict)

    @property
    def methods(self) -> dict[str, Callable[[JsonObject], JsonObject]]:
        """The methods this answers, by name."""
        return {
            "views.open": self.open,
            "views.publish": self.publish,
            "views.push": self.push,
            "views.update": self.update,
        }

    def trigger(self, user: str) -> str:
        """Issue a trigger_id for this person."""
        number = len(self._triggers) + 1
        trigger_id = f"{number}.{number:010d}.{secrets.token_hex(16)}"
        self._triggers[trigger_id] = Trigger(user, self.workspace.clock.now())
        return trigger_id

    def modal_of(self, user: str) -> JsonObject | None:
        """Return the modal this person has in front of them."""
        stack = self._modals.get(user)
        return self._views[stack[-1]] if stack else None

    def home_of(self, user: str) -> JsonObject | None:
        """Return the Home tab as this person sees it."""
        return self._views[self._homes[user]] if user in self._homes else None

    def open(self, given: JsonObject) -> JsonObject:
        """Answer views.open."""
        view = checked(given["view"], "modal")
        user = self._exchange(given)
        kept = self._keep(view)
        self._modals[user] = [kept["id"]]
        return {"view": kept}

    def push(self, given: JsonObject) -> JsonObject:
        """Answer views.push."""
        view = checked(given["view"], "modal")
        user = self._exchange(given)
        stack = self._modals.get(user, [])
        if not stack:
            raise Refused("not_found")
        if len(stack) >= DEEPEST_STACK:
            raise Refused("push_limit_reached")
        kept = self._keep(view, root=stack[0], previous=stack[-1])
        stack.append(kept["id"])
        return {"view": kept}

    def update(self, given: JsonObject) -> JsonObject:
        """Answer views.update."""
        known = self._find(given)
        view = checked(given["view"], known["type"])
        self._agree(given, known)
        root, previous = known["root_view_id"], known["previous_view_id"]
        return {"view": self._keep(view, id=known["id"], root=root, previous=previous)}

    def publish(self, given: JsonObject) -> JsonObject:
        """Answer views.publish."""
        user = self.workspace.person(given["user_id"]).id
        view = checked(given["view"], "home")
        known = self.home_of(user)
        if known:
            self._agree(given, known)
        kept = self._keep(view, id=self._homes.get(user))
        self._homes[user] = kept["id"]
        return {"view": kept}

    def after_submission(self, user: str, answer: JsonObject) -> None:
        """Do what the acknowledgement of a submission says, from docs.slack.dev /surfaces/modals#close_current_view.

        Raises:
            Refused: Slack would not take the view in it.
        """
        stack = self._modals[user]
        action = answer.get("response_action")
        if action == "errors":
            return
        current = self._views[stack[-1]]
        if action == "update":
            view = checked(answer.get("view"), "modal")
            root, previous = current["root_view_id"], current["previous_view_id"]
            self._keep(view, id=current["id"], root=root, previous=previous)
        elif action == "push":
            kept = self._keep(checked(answer.get("view"), "modal"), root=stack[0], previous=stack[-1])
            stack.append(kept["id"])
        else:
            self.close(user, everything=action == "clear")

    def close(self, user: str, *, everything: bool = False) -> None:
        """Close the modal this person has in front of them, or all of them; what is closed is gone."""
        stack = self._modals[user]
        for gone in stack if everything else stack[-1:]:
            del self._views[gone]
        del stack[0 if everything else -1 :]

    def _exchange(self, given: JsonObject) -> str:
        trigger = self._triggers.get(given.get("trigger_id", ""))
        if trigger is None:
            raise Refused("invalid_trigger_id")
        if trigger.exchanged:
            raise Refused("exchanged_trigger_id")
        if self.workspace.clock.now() - trigger.issued_at > TRIGGER_LIVES:
            raise Refused("expired_trigger_id")
        trigger.exchanged = True
        return trigger.user

    def _find(self, given: JsonObject) -> JsonObject:
        view_id, external = given.get("view_id"), given.get("external_id")
        for view in self._views.values():
            if view["id"] == view_id or (external and view["external_id"] == external):
                return view
        raise Refused("not_found")

    @staticmethod
    def _agree(given: JsonObject, known: JsonObject) -> None:
        if given.get("hash") and given["hash"] != known["hash"]:
            raise Refused("hash_conflict")

    def _keep(
        self, view: JsonObject, *, id: str | None = None, root: str | None = None, previous: str | None = None
    ) -> JsonObject:
        view_id = id or f"V0VIEW{len(self._views):05d}"
        external = view.get("external_id") or ""
        others = (other for other in self._views.values() if other["id"] != view_id)
        if external and any(other["external_id"] == external for other in others):
            raise Refused("duplicate_external_id")
        self._views[view_id] = {
            **view,
            "id": view_id,
            "team_id": TEAM,
            "app_id": APP,
            "bot_id": BOT,
            "external_id": external,
            "hash": f"{int(self.workspace.clock.now())}.{secrets.token_hex(4)}",
            "root_view_id": root or view_id,
            "previous_view_id": previous,
            "state": {"values": {}},
        }
        return self._views[view_id]
