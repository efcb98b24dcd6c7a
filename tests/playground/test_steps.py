"""Steps of workflows: each ends once, with what the manifest says."""

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from playground.api.functions import Execution
from playground.slack import SlackEmulator

OUTPUTS = {"verdict": "send", "rewrite": "Hello Dana", "reply": "Send it."}


@pytest.fixture
async def execution(slack: SlackEmulator) -> Execution:
    # Nobody listens here: it stays running, as it does in Slack.
    execution, outcome = await slack.run_step("coach_draft", draft="Hello", request_url="http://127.0.0.1:9/")
    assert outcome.error == "dispatch_failed"
    return execution


async def test_step_ends_with_what_it_gives(web: AsyncWebClient, execution: Execution) -> None:
    await web.functions_completeSuccess(function_execution_id=execution.id, outputs=OUTPUTS)

    assert (execution.state, execution.outputs) == ("completed", OUTPUTS)


async def test_step_that_fails_says_why(web: AsyncWebClient, execution: Execution) -> None:
    await web.functions_completeError(function_execution_id=execution.id, error="Too short.")

    assert (execution.state, execution.error) == ("failed", "Too short.")


async def test_step_ends_once(web: AsyncWebClient, execution: Execution) -> None:
    await web.functions_completeError(function_execution_id=execution.id, error="Too short.")

    with pytest.raises(SlackApiError, match="execution_not_in_running_state"):
        await web.functions_completeSuccess(function_execution_id=execution.id, outputs=OUTPUTS)


async def test_step_nobody_ran_is_not_found(web: AsyncWebClient) -> None:
    with pytest.raises(SlackApiError, match="function_execution_not_found"):
        await web.functions_completeSuccess(function_execution_id="Fx0", outputs=OUTPUTS)


@pytest.mark.parametrize("outputs", [{"verdict": "send"}, {**OUTPUTS, "score": "9"}, {**OUTPUTS, "verdict": 9}])
async def test_outputs_are_those_of_the_manifest(
    web: AsyncWebClient, execution: Execution, outputs: dict[str, object]
) -> None:
    with pytest.raises(SlackApiError, match="parameter_validation_failed"):
        await web.functions_completeSuccess(function_execution_id=execution.id, outputs=outputs)

    assert execution.state == "running"
