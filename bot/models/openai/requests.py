"""What a prompt looks like on the wire, by the Responses API and by chat completions."""

import hashlib
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.domain import Asker, Prompt

CACHE_SECONDS = 30 * 60
"""How long OpenAI keeps a prefix: `prompt_cache_options.ttl` is 30 minutes unless one asks for more."""

# Earlier models take no `prompt_cache_options`.
_FIRST_CACHING = (5, 6)
_VERSION = re.compile(r"gpt-(\d+)(?:\.(\d+))?")


@dataclass(slots=True)
class Requests:
    """Writes requests for one model.

    `at_openai` says that the server is OpenAI's own, which knows who-asks identifiers and kept prefixes;
    others may refuse what they do not know.
    """

    model: str
    at_openai: bool = False
    clock: Callable[[], float] = time.monotonic
    _last_used: dict[str, float] = field(default_factory=dict)

    def response(self, prompt: Prompt, asker: Asker | None) -> dict[str, Any]:
        """Write a request for the Responses API, which would keep the answer for 30 days if it were not told."""
        schema = {"type": "json_schema", "name": "answer", "schema": prompt.schema, "strict": True}
        told: dict[str, Any] = {"instructions": prompt.system, "input": prompt.user}
        cache = self._cache(prompt)
        if "prompt_cache_key" in cache:
            parts = self._parts(prompt, "input_text")
            told = {"input": [{"role": "developer", "content": parts}, {"role": "user", "content": prompt.user}]}
        return {
            "model": self.model,
            **told,
            "text": {"format": schema},
            "max_output_tokens": prompt.max_output_tokens,
            "store": False,
            **cache,
            **self._who(asker),
        }

    def completion(self, prompt: Prompt, asker: Asker | None) -> dict[str, Any]:
        """Write a request for chat completions, which are not kept unless one asks for it."""
        cache = self._cache(prompt)
        system = self._parts(prompt, "text") if "prompt_cache_key" in cache else prompt.system
        schema = {"name": "answer", "schema": prompt.schema, "strict": True}
        return {
            "model": self.model,
            "messages": [{"role": "system", "content": system}, {"role": "user", "content": prompt.user}],
            "response_format": {"type": "json_schema", "json_schema": schema},
            "max_completion_tokens": prompt.max_output_tokens,
            **cache,
            **self._who(asker),
        }

    def _cache(self, prompt: Prompt) -> dict[str, Any]:
        """Ask for the prefix to be kept, if it pays.

        Writing costs a quarter more than reading, so it pays from a hit in five on: where the same prefix was
        last used within the time it is kept, the next use will be too. Where not, nothing is written at all.
        """
        if not (self.at_openai and _keeps_prefixes(self.model)):
            return {}
        key = hashlib.sha256(prompt.prefix.encode()).hexdigest()[:16]
        now = self.clock()
        busy = now - self._last_used.get(key, -CACHE_SECONDS) < CACHE_SECONDS
        self._last_used[key] = now
        options = {"prompt_cache_options": {"mode": "explicit"}}
        return {"prompt_cache_key": f"sameside-{key}", **options} if busy else options

    def _parts(self, prompt: Prompt, kind: str) -> list[dict[str, Any]]:
        """Mark where the prefix ends: one letter more would be new with every draft, and written in vain."""
        prefix = {"type": kind, "text": prompt.prefix, "prompt_cache_breakpoint": {"mode": "explicit"}}
        return [prefix, *([{"type": kind, "text": prompt.guidance}] if prompt.guidance else [])]

    def _who(self, asker: Asker | None) -> dict[str, str]:
        """Name who asks by a hash, so that OpenAI can tell one abuser from a whole company, and nobody by name."""
        if asker is None or not self.at_openai:
            return {}
        return {"safety_identifier": hashlib.sha256(f"sameside:{asker.team}:{asker.user}".encode()).hexdigest()}


def _keeps_prefixes(model: str) -> bool:
    version = _VERSION.match(model)
    return version is not None and (int(version[1]), int(version[2] or 0)) >= _FIRST_CACHING
