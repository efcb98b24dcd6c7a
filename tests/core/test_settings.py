"""Settings: read once, every problem named at once, secrets kept to ourselves."""

import ast
import base64
import inspect
import re
from pathlib import Path

import pytest
from dotenv import dotenv_values

import bot.settings
from bot.errors import SettingsInvalid
from bot.rendering.catalogue import catalogue
from bot.settings import environment, read_settings

ROOT = Path(__file__).parents[2]
PARTS = ("slack", "storage", "model")
KEY = base64.b64encode(b"k" * 32).decode()
HTTP = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "shh"}
NAMES = {
    node.value
    for node in ast.walk(ast.parse(inspect.getsource(bot.settings)))
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"[A-Z]+(_[A-Z]+)+", node.value)
}
MALFORMED = {
    "SLACK_BOT_TOKEN": "token-canary",
    "SLACK_APP_TOKEN": "xoxb-canary",
    "SLACK_API_URL": "ftp://canary",
    "DATABASE_URL": "mysql://root:canary@db/x",
    "SAMESIDE_KEYS": "canary",
    "OPENAI_BASE_URL": "localhost:canary",
    "SAMESIDE_MODEL_API": "canary",
    "SAMESIDE_DAILY_PERSON": "canary",
    "SAMESIDE_DAILY_WORKSPACE": "-1canary",
    "SAMESIDE_COMMAND": "coach canary",
    "SAMESIDE_GUESTS": "canary",
    "SAMESIDE_INSTALLER": "@canary",
    "SAMESIDE_DRAFT_CHANNELS": "C0SALES001,#canary",
    "SAMESIDE_PLAYBOOK": "/canary/nowhere",
    "SAMESIDE_SIGNALS_PAGE": "canary.md",
}


def problems(env: dict[str, str]) -> list[str]:
    with pytest.raises(SettingsInvalid) as caught:
        read_settings(env, *PARTS)
    found = caught.value.facts["problems"]
    assert isinstance(found, list)
    return found


def test_nothing_set_is_enough_for_the_terminal() -> None:
    settings = read_settings({}, "model")

    assert settings.command == "/coach"
    assert settings.data == Path("~/.sameside").expanduser()
    assert settings.on_sqlite
    assert not settings.has_model


def test_address_that_would_end_its_link_early_is_no_page() -> None:
    assert [line.split()[0] for line in problems({**HTTP, "SAMESIDE_SIGNALS_PAGE": "https://docs/a|b"})] == [
        "SAMESIDE_SIGNALS_PAGE"
    ]


def test_every_missing_setting_is_named_at_once_with_where_to_get_it() -> None:
    told = problems({"DATABASE_URL": "postgresql://me@db/x", "OPENAI_BASE_URL": "http://localhost:1/v1"})

    assert [line.split()[0] for line in told] == [
        "SLACK_BOT_TOKEN",
        "SLACK_SIGNING_SECRET",
        "SAMESIDE_KEYS",
        "SAMESIDE_MODEL",
    ]
    assert "api.slack.com/apps" in told[0]
    assert "Basic Information" in told[1]
    assert "openssl" in told[2]


@pytest.mark.parametrize("name", MALFORMED)
def test_malformed_setting_is_named(name: str) -> None:
    told = problems(HTTP | {"SAMESIDE_MODEL": "m", name: MALFORMED[name]})

    assert len(told) == 1
    assert told[0].startswith(name)
    assert "canary" not in told[0]


def test_every_malformed_setting_is_named_at_once_and_none_is_quoted() -> None:
    told = problems({**MALFORMED, "SAMESIDE_MODEL": "m"})

    assert {line.split()[0] for line in told} == set(MALFORMED)
    assert "canary" not in " ".join(told)


@pytest.mark.parametrize(
    "keys",
    [KEY[:-4], KEY + KEY, f"{KEY},", f"{KEY},short", "\u00fc" * 43 + "="],
    ids=["31", "64", "comma", "one", "letters"],
)
def test_keys_are_32_bytes_in_base64_each(keys: str) -> None:
    assert [line.split()[0] for line in problems(HTTP | {"SAMESIDE_KEYS": keys})] == ["SAMESIDE_KEYS"]


def test_several_keys_stand_with_commas_between() -> None:
    settings = read_settings(HTTP | {"SAMESIDE_KEYS": f"{KEY}, {KEY}"}, *PARTS)

    assert settings.keys == f"{KEY}, {KEY}"


@pytest.mark.parametrize(
    "url",
    ["sqlite:////tmp/x.db", "postgresql://me:pw@db/x", "postgres://me@db:5432/x"],
    ids=lambda url: url.split(":")[0],
)
def test_both_databases_are_known(url: str) -> None:
    settings = read_settings(HTTP | {"DATABASE_URL": url, "SAMESIDE_KEYS": KEY}, *PARTS)

    assert settings.database_url == url


def test_app_token_stands_in_for_the_signing_secret() -> None:
    settings = read_settings({"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1"}, *PARTS)

    assert settings.slack_signing_secret is None


@pytest.mark.parametrize("empty", ["", " ", "\t"])
def test_empty_value_counts_as_unset(empty: str) -> None:
    settings = read_settings(dict.fromkeys(NAMES, empty), "storage", "model")

    assert settings == read_settings({}, "storage", "model")


def test_model_is_named_by_us_at_openai_and_by_the_operator_elsewhere() -> None:
    at_openai = read_settings({"OPENAI_API_KEY": "sk-1"}, "model")
    elsewhere = read_settings({"OPENAI_BASE_URL": "http://localhost:1/v1", "SAMESIDE_MODEL": "llama"}, "model")

    assert at_openai.has_model
    assert at_openai.model
    assert (elsewhere.has_model, elsewhere.model, elsewhere.model_api) == (True, "llama", "responses")


def test_only_what_a_command_needs_is_checked() -> None:
    env = {"SLACK_BOT_TOKEN": "nonsense", "DATABASE_URL": "nonsense", "SAMESIDE_MODEL_API": "nonsense"}

    assert read_settings(env).slack_bot_token == "nonsense"


def test_secrets_are_in_no_representation() -> None:
    secrets = {
        "SLACK_BOT_TOKEN": "xoxb-canary",
        "SLACK_SIGNING_SECRET": "canary",
        "SLACK_APP_TOKEN": "xapp-canary",
        "SLACK_API_URL": "https://me:canary@slack.test/api",
        "DATABASE_URL": "postgresql://me:canary@db/x",
        "OPENAI_API_KEY": "sk-canary",
        "OPENAI_BASE_URL": "https://me:canary@models.test/v1",
        "SAMESIDE_MODEL": "m",
        "SAMESIDE_KEYS": KEY,
    }

    settings = read_settings(secrets, *PARTS)

    assert settings.openai_api_key == "sk-canary"
    assert "canary" not in f"{settings!r} {settings}"
    assert KEY not in repr(settings)


def test_file_of_the_working_folder_is_read_and_the_environment_wins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_text(
        "\ufeffSLACK_BOT_TOKEN='xoxb-file'\nSAMESIDE_COMMAND=/file\nSAMESIDE_MODEL=\n", encoding="utf-8"
    )
    monkeypatch.setenv("SAMESIDE_COMMAND", "/real")
    monkeypatch.delenv("SLACK_BOT_TOKEN", raising=False)

    read = environment(tmp_path)

    assert (read["SLACK_BOT_TOKEN"], read["SAMESIDE_COMMAND"]) == ("xoxb-file", "/real")
    assert "SAMESIDE_MODEL" not in read


def test_file_that_is_no_text_is_a_problem_with_a_name(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"SLACK_BOT_TOKEN=canary\xff\n")

    with pytest.raises(SettingsInvalid) as caught:
        environment(tmp_path)

    assert caught.value.facts["problems"] == [catalogue().say("setting.env_file")]
    assert caught.value.__cause__ is None


@pytest.mark.parametrize("document", ["docs/settings.md", ".env.example"])
def test_every_setting_is_documented_and_nothing_else_is(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")

    documented = set(re.findall(r"\b(?:SLACK|OPENAI|SAMESIDE|DATABASE)(?:_[A-Z]+)+\b", text))

    assert documented == NAMES


def test_example_file_can_be_used_as_it_is() -> None:
    given = {name: value or "" for name, value in dotenv_values(ROOT / ".env.example").items()}

    assert given.keys() == NAMES - {"SLACK_CONFIG_TOKEN"}
    assert read_settings(given, "storage", "model") == read_settings({}, "storage", "model")


def test_database_address_with_a_port_that_is_no_number_is_named() -> None:
    told = problems({"DATABASE_URL": "postgresql://me:pw@host:notaport/x", "SAMESIDE_KEYS": KEY})

    assert [line for line in told if "DATABASE_URL" in line]


@pytest.mark.parametrize(
    ("address", "is_openai"),
    [
        (None, True),
        ("https://api.openai.com/v1", True),
        ("https://api.openai.com", True),
        ("https://eu.api.openai.com/v1", True),
        ("https://api.openai.com.models.test/v1", False),
        ("http://localhost:11434/v1", False),
    ],
)
def test_openai_is_known_by_its_address_however_it_is_given(address: str | None, *, is_openai: bool) -> None:
    told = {"OPENAI_API_KEY": "key", "SAMESIDE_MODEL": "small-model"}
    settings = read_settings(told | ({"OPENAI_BASE_URL": address} if address else {}), "model")

    assert settings.at_openai is is_openai
