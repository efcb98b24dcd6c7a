"""What goes over the wire beside the prompt: a kept prefix where it pays, and nobody's name."""

import json

import pytest

from bot.domain import Asker, TeamId, UserId
from bot.models.openai.requests import CACHE_SECONDS, Requests
from tests.fake_openai import PROMPT

ASKER = Asker(TeamId("T0CANARY"), UserId("U0CANARY"))
PREFIX = {"text": PROMPT.prefix, "prompt_cache_breakpoint": {"mode": "explicit"}}


class Watch:
    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


def test_prefix_is_kept_once_traffic_is_thick_enough_to_pay() -> None:
    watch = Watch()
    requests = Requests("gpt-6-luna", at_openai=True, clock=watch)

    first = requests.response(PROMPT, None)
    watch.now += CACHE_SECONDS - 1
    second = requests.response(PROMPT, None)
    watch.now += CACHE_SECONDS + 1
    late = requests.response(PROMPT, None)

    assert (first["instructions"], first["prompt_cache_options"]) == (PROMPT.system, {"mode": "explicit"})
    assert "breakpoint" not in json.dumps([first, late])
    parts = second["input"][0]["content"]
    assert parts == [{"type": "input_text", **PREFIX}, {"type": "input_text", "text": PROMPT.guidance}]
    assert second["input"][1] == {"role": "user", "content": PROMPT.user}
    assert second["prompt_cache_key"].startswith("sameside-")


def test_chat_marks_the_prefix_the_same_way() -> None:
    requests = Requests("gpt-5.6", at_openai=True)
    requests.completion(PROMPT, None)

    system = requests.completion(PROMPT, None)["messages"][0]

    assert system["content"] == [{"type": "text", **PREFIX}, {"type": "text", "text": PROMPT.guidance}]


@pytest.mark.parametrize(
    ("model", "at_openai"),
    [("gpt-6-luna", False), ("gpt-5.5", True), ("llama-4", True)],
)
def test_server_that_may_not_know_it_is_asked_for_nothing_of_the_kind(model: str, *, at_openai: bool) -> None:
    requests = Requests(model, at_openai=at_openai)

    asked = [requests.response(PROMPT, None), requests.response(PROMPT, None), requests.completion(PROMPT, None)]

    assert "cache" not in json.dumps(asked)


def test_who_asks_is_told_to_openai_as_a_hash_and_to_others_not_at_all() -> None:
    at_openai = Requests("gpt-6-luna", at_openai=True).response(PROMPT, ASKER)
    elsewhere = Requests("gpt-6-luna").response(PROMPT, ASKER)
    other = Requests("gpt-6-luna", at_openai=True).completion(PROMPT, ASKER._replace(user=UserId("U2")))

    assert len(at_openai["safety_identifier"]) == 64
    assert at_openai["safety_identifier"] != other["safety_identifier"]
    assert "CANARY" not in json.dumps(at_openai)
    assert "safety_identifier" not in elsewhere
