"""Steps of workflows, from docs.slack.dev /reference/events/function_executed and the pages of functions.<name>."""

import asyncio
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from playground.errors import Refused
from playground.manifest import FUNCTIONS
from playground.people import APP
from playground.workspace import JsonObject


@dataclass(slots=True)
class Execution:
    """One run of a step.

    Attributes:
        outputs: What the app gave back, once it is completed.
        error: Why it failed, as the app said it.
    """

    id: str
    callback_id: str
    state: Literal["running", "completed", "failed"] = "running"
    outputs: JsonObject = field(default_factory=dict)
    error: str = ""
    over: asyncio.Event = field(default_factory=asyncio.Event, repr=False)

    def end(self, state: Literal["completed", "failed"]) -> None:
        """Let the workflow go on, or stop."""
        self.state = state
        self.over.set()


@dataclass(frozen=True, slots=True)
class Steps:
    """Every step that was run."""

    executions: dict[str, Execution] = field(default_factory=dict)

    @property
    def methods(self) -> dict[str, Callable[[JsonObject], JsonObject]]:
        """The methods this answers, by name."""
        return {"functions.completeError": self.fail, "functions.completeSuccess": self.complete}

    def begin(self, callback_id: str, inputs: JsonObject) -> tuple[Execution, JsonObject]:
        """Start a step; return it, and the event that tells the app."""
        execution = Execution(f"Fx{uuid.uuid4().hex[:10].upper()}", callback_id)
        self.executions[execution.id] = execution
        declared = FUNCTIONS[callback_id]
        function = {
            "id": f"Fn{uuid.uuid4().hex[:10].upper()}",
            "callback_id": callback_id,
            "title": declared["title"],
            "description": declared["description"],
            "type": "app",
            "input_parameters": list(declared["input_parameters"].values()),
            "output_parameters": list(declared["output_parameters"].values()),
            "app_id": APP,
            "date_created": int(time.time()),
            "date_updated": int(time.time()),
            "date_deleted": 0,
        }
        event = {
            "type": "function_executed",
            "function": function,
            "inputs": inputs,
            "function_execution_id": execution.id,
            "workflow_execution_id": f"Wx{uuid.uuid4().hex[:10].upper()}",
            "event_ts": f"{time.time():.6f}",
            "bot_access_token": "xwfp-playground",
        }
        return execution, event

    def complete(self, given: JsonObject) -> JsonObject:
        """Answer functions.completeSuccess; what comes out has to be what the manifest says."""
        execution = self._running(given)
        outputs: Any = given["outputs"]
        declared = FUNCTIONS[execution.callback_id]["output_parameters"]
        required = {name for name, parameter in declared.items() if parameter["is_required"]}
        if not isinstance(outputs, dict) or not required <= outputs.keys() <= declared.keys():
            raise Refused("parameter_validation_failed")
        if not all(isinstance(value, str) for value in outputs.values()):
            raise Refused("parameter_validation_failed")
        execution.outputs = outputs
        execution.end("completed")
        return {}

    def fail(self, given: JsonObject) -> JsonObject:
        """Answer functions.completeError."""
        execution = self._running(given)
        execution.error = given["error"]
        execution.end("failed")
        return {}

    def _running(self, given: JsonObject) -> Execution:
        execution = self.executions.get(given["function_execution_id"])
        if execution is None:
            raise Refused("function_execution_not_found")
        if execution.state != "running":
            raise Refused("execution_not_in_running_state")
        return execution
