"""One shared client of the OpenAI SDK, which takes most of a second to import."""

import contextlib
from collections.abc import AsyncGenerator
from typing import Any

import httpx2
import openai

from bot.domain import Answer, Asker, Prompt, Usage
from bot.models.openai_errors import translated_errors
from bot.models.openai_replies import answer_of_completion, answer_of_response
from bot.models.openai_requests import Requests
from bot.models.openai_streams import events, pieces_of_completion, pieces_of_response


class OpenAIClient:
    """Sends a prompt to an OpenAI-compatible server and returns the answer."""

    def __init__(self, requests: Requests, *, api_key: str | None, base_url: str | None, patience: float) -> None:
        """Open the client; `patience` is the longest `Retry-After`, in seconds, worth obeying."""
        self._requests = requests
        self._patience = patience
        with translated_errors():
            self._sdk = openai.AsyncOpenAI(
                api_key=api_key or "unused",  # the SDK insists on one, servers of one's own do not
                base_url=base_url,
                http_client=openai.DefaultAsyncHttpx2Client(
                    follow_redirects=False,  # a draft goes where the operator said, and nowhere else
                    event_hooks={"response": [self._refuse_long_waits]},
                ),
            )
            # The SDK imports its resources when they are first touched.
            self._responses: Any = self._sdk.responses.with_raw_response
            self._completions: Any = self._sdk.chat.completions.with_raw_response

    async def ask_responses(self, prompt: Prompt, asker: Asker | None) -> Answer:
        """Ask by the Responses API.

        Raises:
            ModelError: There is no whole answer.
        """
        with translated_errors():
            reply = await self._responses.create(**self._requests.response(prompt, asker))
        return answer_of_response(reply.content)

    async def ask_chat(self, prompt: Prompt, asker: Asker | None) -> Answer:
        """Ask by chat completions.

        Raises:
            ModelError: There is no whole answer.
        """
        with translated_errors():
            reply = await self._completions.create(**self._requests.completion(prompt, asker))
        return answer_of_completion(reply.content)

    async def stream_responses(self, prompt: Prompt, asker: Asker | None) -> AsyncGenerator[str | Usage]:
        """Ask by the Responses API and yield the answer as it comes; see `pieces_of_response`.

        Raises:
            ModelError: There is no whole answer.
        """
        request = self._requests.response(prompt, asker) | {"stream": True}
        with translated_errors():
            async with self._sdk.responses.with_streaming_response.create(**request) as reply:
                async for piece in pieces_of_response(events(reply.iter_lines())):
                    yield piece

    async def stream_chat(self, prompt: Prompt, asker: Asker | None) -> AsyncGenerator[str | Usage]:
        """Ask by chat completions and yield the answer as it comes; see `pieces_of_completion`.

        Raises:
            ModelError: There is no whole answer.
        """
        request = self._requests.completion(prompt, asker)
        request |= {"stream": True, "stream_options": {"include_usage": True}}
        with translated_errors():
            async with self._sdk.chat.completions.with_streaming_response.create(**request) as reply:
                async for piece in pieces_of_completion(events(reply.iter_lines())):
                    yield piece

    async def models(self) -> frozenset[str]:
        """Return the names of the models the provider lists.

        Raises:
            ModelError: It does not answer, or refuses us.
        """
        with translated_errors():
            return frozenset([model.id async for model in self._sdk.models.list()])

    async def close(self) -> None:
        """Close the connections."""
        await self._sdk.close()

    async def _refuse_long_waits(self, response: httpx2.Response) -> None:
        # The SDK would sleep for up to two minutes, and nobody waits that long for a coaching.
        if _seconds_to_wait(response.headers) >= self._patience:
            response.headers["x-should-retry"] = "false"


def _seconds_to_wait(headers: httpx2.Headers) -> float:
    """Read the wait as the SDK does; one that names a time of day ends with the budget."""
    for name, unit in (("retry-after-ms", 1_000), ("retry-after", 1)):
        with contextlib.suppress(ValueError):
            return float(headers.get(name, "")) / unit
    return 0.0
