"""The model at OpenAI, at Azure, or at any server that speaks as they do."""

import asyncio
import contextlib
from typing import TYPE_CHECKING, Literal

from bot.domain import Answer, Asker, Prompt, Usage
from bot.errors import ModelTimedOut
from bot.models.openai.azure import is_azure
from bot.models.openai.requests import Requests
from bot.ports import Hear

if TYPE_CHECKING:
    from bot.models.openai.client import OpenAIClient

Api = Literal["responses", "chat"]


class OpenAIModel:
    """Implements the port `Model`.

    `at_openai` says that the server is OpenAI's own. `budget` is the time for a whole call in seconds,
    retries included, and `first_words` for its answer to begin. The client is opened once,
    by `warm` or the first call, and shared by all calls; it belongs to the event loop that opened it.
    """

    def __init__(
        self,
        name: str,
        *,
        api: Api = "responses",
        api_key: str | None = None,
        base_url: str | None = None,
        budget: float = 25.0,
        first_words: float = 12.0,
        at_openai: bool = False,
    ) -> None:
        self._name = name
        self._requests = Requests(name, at_openai=at_openai)
        self._api = api
        self._api_key = api_key
        self._base_url = base_url
        self._budget = budget
        self._first_words = min(first_words, budget)
        self._opening = asyncio.Lock()
        self._client: OpenAIClient | None = None

    @property
    def name(self) -> str:
        """The model's name as its provider knows it."""
        return self._name

    async def warm(self) -> None:
        """Get ready ahead of the first call, so that nobody waits for it.

        Raises:
            ModelMisconfigured: The address is not an address.
        """
        await self._opened()

    async def ask(self, prompt: Prompt, asker: Asker | None = None, hear: Hear | None = None) -> Answer:
        """Ask the model and wait for the whole answer; see `Model.ask`.

        Raises:
            ModelError: The first words were too long in coming, or no whole answer came within the budget.
        """
        now = asyncio.get_running_loop().time()
        end, first_by = now + self._budget, now + self._first_words
        usage, texts = Usage(), list[str]()
        try:
            async with asyncio.timeout_at(end):
                client = await self._opened()
            ask = client.chat if self._api == "chat" else client.responses
            pieces = ask(prompt, asker, end - asyncio.get_running_loop().time())
            async with asyncio.timeout_at(first_by) as deadline, contextlib.aclosing(pieces):
                async for piece in pieces:
                    if isinstance(piece, Usage):
                        usage = piece
                        continue
                    if not texts:
                        deadline.reschedule(end)
                    texts.append(piece)
                    if hear:
                        hear(piece)
        except TimeoutError:
            raise ModelTimedOut from None
        from bot.models.openai.replies import answer_of  # noqa: PLC0415 - loaded with the client

        return answer_of("".join(texts), usage)

    async def is_known(self) -> bool:
        """Tell whether the provider lists the model; costs nothing.

        Raises:
            ModelError: The provider does not answer, or refuses us.
        """
        client = await self._opened()
        models = await client.models()
        # Azure lists what could be deployed, not the names of what is: that it answers us has to do.
        return self._name in models or is_azure(self._base_url)

    async def close(self) -> None:
        """Close the connections; a later call opens new ones."""
        async with self._opening:
            client, self._client = self._client, None
        if client is not None:
            await client.close()

    async def _opened(self) -> "OpenAIClient":
        async with self._opening:
            if self._client is None:
                self._client = await asyncio.to_thread(self._open)
            return self._client

    def _open(self) -> "OpenAIClient":
        from bot.models.openai.client import OpenAIClient  # noqa: PLC0415 - the SDK is slow: in a thread

        return OpenAIClient(self._requests, api_key=self._api_key, base_url=self._base_url, patience=self._first_words)
