"""One shared client of the OpenAI SDK, which takes most of a second to import."""

import httpx2
import openai

from bot.domain import Prompt
from bot.models.openai_errors import translated_errors
from bot.models.openai_replies import text_of_completion, text_of_response


class OpenAIClient:
    """Sends a prompt to an OpenAI-compatible server and returns the text of the answer."""

    def __init__(self, model: str, *, api_key: str | None, base_url: str | None, patience: float) -> None:
        """Open the client; `patience` is the longest `Retry-After`, in seconds, worth obeying."""
        self._model = model
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
            self._responses = self._sdk.responses.with_raw_response
            self._completions = self._sdk.chat.completions.with_raw_response

    async def ask_responses(self, prompt: Prompt) -> str:
        """Ask by the Responses API.

        Raises:
            ModelError: There is no whole answer.
        """
        with translated_errors():
            reply = await self._responses.create(
                model=self._model,
                instructions=prompt.system,
                input=prompt.user,
                text={
                    "format": {
                        "type": "json_schema",
                        "name": "proposal",
                        "schema": prompt.schema,
                        "strict": True,
                    }
                },
                max_output_tokens=prompt.max_output_tokens,
                store=False,  # kept for 30 days otherwise
            )
        return text_of_response(reply.content)

    async def ask_chat(self, prompt: Prompt) -> str:
        """Ask by chat completions, which are not stored unless one asks for it.

        Raises:
            ModelError: There is no whole answer.
        """
        with translated_errors():
            reply = await self._completions.create(
                model=self._model,
                messages=[
                    {"role": "system", "content": prompt.system},
                    {"role": "user", "content": prompt.user},
                ],
                response_format={
                    "type": "json_schema",
                    "json_schema": {"name": "proposal", "schema": prompt.schema, "strict": True},
                },
                max_completion_tokens=prompt.max_output_tokens,
            )
        return text_of_completion(reply.content)

    async def close(self) -> None:
        """Close the connections."""
        await self._sdk.close()

    async def _refuse_long_waits(self, response: httpx2.Response) -> None:
        # The SDK would sleep for up to two minutes, and nobody waits that long for a coaching.
        wait = response.headers.get("retry-after", "")
        if wait.isdecimal() and float(wait) >= self._patience:
            response.headers["x-should-retry"] = "false"
