"""Settings, read once from the environment and `.env`; every problem is reported at once, secrets never shown."""

import os
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Literal, NamedTuple, cast

from bot.errors import SettingsInvalid
from bot.rendering.catalogue import catalogue

# A current small model; `SAMESIDE_MODEL` names another.
DEFAULT_MODEL = "gpt-6-luna"
# Far above what a busy day brings, and low enough to notice a loop before the bill does.
DAILY_PERSON, DAILY_WORKSPACE = 100, 2_000
# It may change every app of its owner, and so is read of one run's environment and of no file.
_NEVER_KEPT = "SLACK_CONFIG_TOKEN"
_KEY_BYTES = 32
_MOST_DIGITS = 9
_OPENAI = re.compile(r"https://(?:\w+\.)?api\.openai\.com(?:[:/]|$)", re.IGNORECASE)
# What would end a link in Slack before its address does.
_NO_LINK = re.compile(r"[\s<>|]")
_SECRET = frozenset(
    "slack_bot_token slack_signing_secret slack_app_token slack_config_token slack_api_url database_url keys "
    "openai_api_key openai_base_url".split()
)


class Settings(NamedTuple):
    """What an operator can set; names and meanings are in `docs/settings.md`. An empty value counts as unset."""

    data: Path
    command: str = "/coach"
    guests: bool = True
    draft_channels: frozenset[str] = frozenset()
    installer: str | None = None
    playbook: Path | None = None
    signals_page: str = ""
    slack_bot_token: str | None = None
    slack_signing_secret: str | None = None
    slack_app_token: str | None = None
    slack_config_token: str | None = None
    slack_api_url: str = "https://slack.com/api/"
    database_url: str = ""
    keys: str | None = None
    openai_api_key: str | None = None
    openai_base_url: str | None = None
    model: str | None = None
    model_api: Literal["responses", "chat"] = "responses"
    daily_person: int = DAILY_PERSON
    daily_workspace: int = DAILY_WORKSPACE

    def __repr__(self) -> str:
        """Return it without what is secret."""
        shown = (f"{name}={value!r}" for name, value in self._asdict().items() if name not in _SECRET)
        return f"{type(self).__name__}({', '.join(shown)})"

    @property
    def has_model(self) -> bool:
        """Whether there is a model to ask: a key, or a server of one's own."""
        return bool(self.openai_api_key or self.openai_base_url)

    @property
    def at_openai(self) -> bool:
        """Whether the model's server is OpenAI's own, which knows kept prefixes and who-asks identifiers."""
        return self.openai_base_url is None or bool(_OPENAI.match(self.openai_base_url))

    @property
    def on_sqlite(self) -> bool:
        """Whether everything is kept in files of the data folder."""
        return self.database_url.startswith("sqlite")


def environment(folder: Path) -> dict[str, str]:
    """Return the process's environment over the `.env` file of `folder`, if there is one.

    Raises:
        SettingsInvalid: The file cannot be read.
    """
    path = folder / ".env"
    if not path.exists():
        return {**os.environ}
    from dotenv import dotenv_values  # most have no such file, and need not wait for its reader

    try:
        written = dotenv_values(path, encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        # The cause holds what is in the file.
        raise SettingsInvalid(problems=[catalogue().say("setting.env_file")]) from None
    return {key: value for key, value in written.items() if value and key != _NEVER_KEPT} | dict(os.environ)


def read_settings(env: Mapping[str, str], *parts: str) -> Settings:
    """Read settings and check the named parts: `model`, `storage`, `slack`; the playbook always.

    Raises:
        SettingsInvalid: Something is missing or malformed; every problem is named at once.
    """
    given = {key: value.strip() for key, value in env.items() if value.strip()}
    checks = [check for part, check in _CHECKS if part in {"always", *parts}]
    problems = [problem for check in checks for problem in check(given)]
    if problems:
        texts = catalogue()
        raise SettingsInvalid(problems=[texts.say(f"setting.{problem}") for problem in problems])
    data = Path(given.get("SAMESIDE_DATA", "~/.sameside")).expanduser()
    has_base_url = "OPENAI_BASE_URL" in given
    return Settings(
        data=data,
        command=given.get("SAMESIDE_COMMAND", "/coach"),
        draft_channels=frozenset(_listed(given.get("SAMESIDE_DRAFT_CHANNELS", ""))),
        installer=given.get("SAMESIDE_INSTALLER"),
        guests=given.get("SAMESIDE_GUESTS", "yes") == "yes",
        playbook=Path(given["SAMESIDE_PLAYBOOK"]).expanduser() if "SAMESIDE_PLAYBOOK" in given else None,
        signals_page=given.get("SAMESIDE_SIGNALS_PAGE", ""),
        slack_bot_token=given.get("SLACK_BOT_TOKEN"),
        slack_signing_secret=given.get("SLACK_SIGNING_SECRET"),
        slack_app_token=given.get("SLACK_APP_TOKEN"),
        slack_config_token=given.get(_NEVER_KEPT),
        slack_api_url=given.get("SLACK_API_URL", "https://slack.com/api/").rstrip("/") + "/",
        database_url=given.get("DATABASE_URL", f"sqlite:///{data / 'sameside.db'}"),
        keys=given.get("SAMESIDE_KEYS"),
        openai_api_key=given.get("OPENAI_API_KEY"),
        openai_base_url=given.get("OPENAI_BASE_URL"),
        model=given.get("SAMESIDE_MODEL", None if has_base_url else DEFAULT_MODEL),
        model_api=cast("Literal['responses', 'chat']", given.get("SAMESIDE_MODEL_API", "responses")),
        daily_person=_count(given, "SAMESIDE_DAILY_PERSON", DAILY_PERSON),
        daily_workspace=_count(given, "SAMESIDE_DAILY_WORKSPACE", DAILY_WORKSPACE),
    )


def _count(given: Mapping[str, str], name: str, default: int) -> int:
    """Return a count; one that is malformed is named by the check of its part, when that part is needed."""
    return int(given[name]) if _is_count(given.get(name, "")) else default


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS


def _general(given: Mapping[str, str]) -> Iterable[str]:
    if not re.fullmatch(r"/[a-z0-9_-]{1,31}", given.get("SAMESIDE_COMMAND", "/coach")):
        yield "sameside_command"
    if "SAMESIDE_PLAYBOOK" in given and not Path(given["SAMESIDE_PLAYBOOK"]).expanduser().is_dir():
        yield "sameside_playbook"
    page = given.get("SAMESIDE_SIGNALS_PAGE", "https://docs")
    if not _is_url(page) or _NO_LINK.search(page):
        yield "sameside_signals_page"


def _model(given: Mapping[str, str]) -> Iterable[str]:
    if "OPENAI_BASE_URL" in given:
        if not _is_url(given["OPENAI_BASE_URL"]):
            yield "openai_base_url"
        if "SAMESIDE_MODEL" not in given:
            yield "sameside_model"
    if given.get("SAMESIDE_MODEL_API", "responses") not in {"responses", "chat"}:
        yield "sameside_model_api"
    if not _is_count(given.get("SAMESIDE_DAILY_PERSON", "0")):
        yield "sameside_daily_person"
    if not _is_count(given.get("SAMESIDE_DAILY_WORKSPACE", "0")):
        yield "sameside_daily_workspace"


def _storage(given: Mapping[str, str]) -> Iterable[str]:
    url = given.get("DATABASE_URL", "sqlite:///")
    if not re.match(r"sqlite:///|postgres(?:ql)?://[^/]", url) or not _has_port_if_any(url):
        yield "database_url"
    elif url.startswith("postgres") and "SAMESIDE_KEYS" not in given:
        yield "sameside_keys_missing"
    if not all(map(_is_key, given.get("SAMESIDE_KEYS", "").split(","))) and "SAMESIDE_KEYS" in given:
        yield "sameside_keys"


def _slack(given: Mapping[str, str]) -> Iterable[str]:
    if not given.get("SLACK_BOT_TOKEN", "").startswith(("xoxb-", "xoxe.xoxb-")):
        yield "slack_bot_token" if "SLACK_BOT_TOKEN" in given else "slack_bot_token_missing"
    if "SLACK_APP_TOKEN" in given:
        if not given["SLACK_APP_TOKEN"].startswith("xapp-"):
            yield "slack_app_token"
    elif "SLACK_SIGNING_SECRET" not in given:
        yield "slack_signing_secret_missing"
    if not _is_url(given.get("SLACK_API_URL", "https://slack.com/api/")):
        yield "slack_api_url"


def _workspace(given: Mapping[str, str]) -> Iterable[str]:
    if not all(re.fullmatch(r"[CG][A-Z0-9]+", id) for id in _listed(given.get("SAMESIDE_DRAFT_CHANNELS", ""))):
        yield "sameside_draft_channels"
    if not re.fullmatch(r"[UW][A-Z0-9]+", given.get("SAMESIDE_INSTALLER", "U0")):
        yield "sameside_installer"
    if given.get("SAMESIDE_GUESTS", "yes") not in {"yes", "no"}:
        yield "sameside_guests"


_CHECKS: tuple[tuple[str, Callable[[Mapping[str, str]], Iterable[str]]], ...] = (
    ("always", _general),
    ("slack", _slack),
    ("slack", _workspace),
    ("storage", _storage),
    ("model", _model),
)


def _listed(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _has_port_if_any(url: str) -> bool:
    from urllib.parse import urlsplit

    try:
        return urlsplit(url).port != 0
    except ValueError:
        return False


def _is_url(text: str) -> bool:
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def _is_key(text: str) -> bool:
    from base64 import b64decode

    try:
        return len(b64decode(text.strip(), validate=True)) == _KEY_BYTES
    except ValueError:
        return False
