"""One shared client of the OpenAI SDK, which takes most of a second to import."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from typing import Any

import httpx2
import openai

from bot.domain import Answer, Asker, Prompt, Usage
from bot.errors import ModelError
from bot.models.openai.azure import dated_api
from bot.models.openai.errors import translated_errors
from bot.models.openai.replies import answer_of_completion, answer_of_response
from bot.models.openai.requests import Requests
from bot.models.openai.streams import Event, events, pieces_of_completion, pieces_of_response

_A_MOMENT = 0.2
_CONNECTING = 5.0


class OpenAIClient:
    """Sends a prompt to an OpenAI-compatible server and returns the answer.

    Requests go out as `extra_body`: what is given by name the SDK walks through, the whole schema included.
    """

    def __init__(self, requests: Requests, *, api_key: str | None, base_url: str | None, patience: float) -> None:
        """Open the client; `patience` is the longest `Retry-After`, in seconds, worth obeying."""
        self._requests = requests
        self._patience = patience
        with translated_errors():
            self._sdk = _sdk(
                api_key or "unused",  # the SDK insists on one, servers of one's own do not
                base_url,
                openai.DefaultAsyncHttpx2Client(
                    follow_redirects=False,  # a draft goes where the operator said, and nowhere else
                    event_hooks={"response": [self._refuse_long_waits]},
                ),
            )
            # The SDK imports its resources when they are first touched.
            self._responses: Any = self._sdk.responses.with_streaming_response
            self._completions: Any = self._sdk.chat.completions.with_streaming_response

    async def responses(self, prompt: Prompt, asker: Asker | None, seconds: float) -> AsyncGenerator[str | Usage]:
        """Ask by the Responses API and yield the answer as it comes; see `pieces_of_response`.

        `seconds` are what is left for it: the longest a try may be silent.

        Raises:
            ModelError: There is no whole answer.
        """
        request = self._requests.response(prompt, asker) | {"stream": True}
        with translated_errors():
            async with self._responses.create(stream=True, extra_body=request, timeout=_waits(seconds)) as reply:
                async for piece in _pieces(reply, pieces_of_response, answer_of_response):
                    yield piece

    async def chat(self, prompt: Prompt, asker: Asker | None, seconds: float) -> AsyncGenerator[str | Usage]:
        """Ask by chat completions and yield the answer as it comes; see `pieces_of_completion`.

        `seconds` are as for `responses`.

        Raises:
            ModelError: There is no whole answer.
        """
        request = self._requests.completion(prompt, asker)
        request |= {"stream": True, "stream_options": {"include_usage": True}}
        with translated_errors():
            async with self._completions.create(
                model=request["model"], messages=[], stream=True, extra_body=request, timeout=_waits(seconds)
            ) as reply:
                async for piece in _pieces(reply, pieces_of_completion, answer_of_completion):
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


def _sdk(api_key: str, address: str | None, http: httpx2.AsyncClient) -> openai.AsyncOpenAI:
    """Open the SDK's client for the address: Azure's dated API has one of its own."""
    dated = dated_api(address)
    if dated is None:
        return openai.AsyncOpenAI(api_key=api_key, base_url=address, http_client=http)
    return openai.AsyncAzureOpenAI(api_key=api_key, base_url=dated[0], api_version=dated[1], http_client=http)


async def _pieces(
    reply: Any,  # noqa: ANN401 - the SDK's, of no public type
    pieces: Callable[[AsyncIterator[Event]], AsyncIterator[str | Usage]],
    whole: Callable[[bytes], Answer],
) -> AsyncIterator[str | Usage]:
    """Yield an answer in pieces, or in one where a server does not stream."""
    if not reply.headers.get("content-type", "").startswith("text/event-stream"):
        answer = whole(await reply.read())
        yield answer.text
        yield answer.usage
        return
    lines = reply.iter_lines()
    async for piece in pieces(events(lines)):
        yield piece
    # A stream that is read to its end leaves its connection to the next call.
    with contextlib.suppress(ModelError, TimeoutError), translated_errors():
        async with asyncio.timeout(_A_MOMENT):
            async for _ in lines:
                pass


def _waits(seconds: float) -> httpx2.Timeout:
    """Give a try all the time that is left, and connecting no more than the SDK does, so that it can be tried again."""
    return httpx2.Timeout(seconds, connect=min(seconds, _CONNECTING))


def _seconds_to_wait(headers: httpx2.Headers) -> float:
    """Read the wait as the SDK does; one that names a time of day ends with the budget."""
    for name, unit in (("retry-after-ms", 1_000), ("retry-after", 1)):
        with contextlib.suppress(ValueError):
            return float(headers.get(name, "")) / unit
    return 0.0
