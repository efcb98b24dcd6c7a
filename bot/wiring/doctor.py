"""Examines an installation: each check is one line, with what to do when it does not hold."""

import asyncio
import contextlib
import json
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import Any

from bot import VERSION
from bot.database.address import database_place
from bot.database.unreadable import unreadable_rows
from bot.errors import SamesideError
from bot.jobs.storage import find_tables, require_own_sessions
from bot.playbook.resources import shipped
from bot.rendering.catalogue import catalogue
from bot.rendering.slack import help_message
from bot.settings import Settings
from bot.slack.connection.examination import SlackHealth, examine_slack
from bot.slack.connection.manifest import ADDRESS, Difference, differences, exported_manifest
from bot.slack.transports import SlackSide
from bot.wiring.clock import SystemClock
from bot.wiring.coaching import cost_of_a_thousand, open_model
from bot.wiring.findings import Finding, Standing, fails, holds, noted
from bot.wiring.reading import open_analyst
from bot.wiring.storage import jobs_url, open_keys, require_keys, require_usable

CHECK_SECONDS = 15
# Slack turns requests away at five minutes.
MOST_SKEW_SECONDS = 60.0
LEAST_BYTES_FREE = 500_000_000


class Doctor:
    """Examines what the settings name; reads only, so it may run beside a running service."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    async def examine(self) -> AsyncIterator[Finding]:
        """Yield a finding for each check."""
        health: SlackHealth | None = None
        kind, where = database_place(self._settings.database_url)
        yield holds(catalogue().say("doctor.version", version=VERSION, kind=kind, where=where))
        yield await _found("playbook", self._playbook)
        keys, database = await _found("keys", self._keys), await _found("database", self._database)
        yield keys
        yield database
        if keys.is_well and database.is_well and not self._is_new():
            yield await _found("database", self._kept)
        yield await _found("jobs", self._jobs)
        yield await _found("disk", self._disk)

        async def slack() -> Finding:
            nonlocal health
            health = await self._slack()
            return holds(catalogue().say("doctor.slack"))

        yield await _found("slack", slack)
        if health is not None:
            for name, fault in self._of_slack(health).items():
                yield fails(fault) if fault else self._well(name, health)
            for each in await self._manifest(health):
                yield each
        yield await _found("model", self._model)
        if cost := await asyncio.to_thread(self._cost):
            yield cost

    async def _playbook(self) -> Finding:
        await asyncio.to_thread(open_analyst, self._settings)
        return holds(catalogue().say("doctor.playbook"))

    async def _keys(self) -> Finding:
        if not await asyncio.to_thread(require_keys, self._settings):
            return holds(catalogue().say("doctor.keys_new"))
        open_keys(self._settings)
        return holds(catalogue().say("doctor.keys"))

    async def _database(self) -> Finding:
        if self._is_new():
            return holds(catalogue().say("doctor.database_new"))
        newer = await asyncio.to_thread(require_usable, self._settings)
        return noted(catalogue().say("doctor.database_newer")) if newer else holds(catalogue().say("doctor.database"))

    async def _kept(self) -> Finding:
        """Look for what was written with a key that is not there any more, or not in this process."""
        settings = self._settings
        if not await asyncio.to_thread(require_keys, settings):
            return holds(catalogue().say("doctor.kept"))
        if rows := await asyncio.to_thread(unreadable_rows, settings.database_url, open_keys(settings)):
            return fails(catalogue().say("doctor.kept_unreadable", rows=rows))
        return holds(catalogue().say("doctor.kept"))

    async def _jobs(self) -> Finding:
        if self._is_new():
            return holds(catalogue().say("doctor.jobs_new"))
        await asyncio.to_thread(require_own_sessions, jobs_url(self._settings))
        found = await asyncio.to_thread(find_tables, jobs_url(self._settings))
        return holds(catalogue().say("doctor.jobs")) if found else noted(catalogue().say("doctor.jobs_missing"))

    def _is_new(self) -> bool:
        """Whether the files are yet to be made, by the first `sameside run`."""
        return self._settings.on_sqlite and not (self._settings.data / "jobs.db").exists()

    async def _disk(self) -> Finding:
        folder = next(folder for folder in (self._settings.data, *self._settings.data.parents) if folder.exists())
        free = shutil.disk_usage(folder).free
        if free < LEAST_BYTES_FREE:
            return fails(catalogue().say("doctor.disk_full", path=folder, megabytes=free // 1_000_000))
        return holds(catalogue().say("doctor.disk"))

    async def _slack(self) -> SlackHealth:
        settings, message = self._settings, help_message(self._settings.command)
        client = SlackSide(settings.slack_bot_token or "", settings.slack_api_url).client
        return await examine_slack(client, settings.slack_app_token, SystemClock().now(), message)

    def _of_slack(self, health: SlackHealth) -> dict[str, str | None]:
        """Return what does not hold of what Slack says of us, by check."""
        texts, missing = catalogue(), sorted(set(_scopes()["bot"]) - health.scopes)
        skewed = abs(health.ahead_seconds) > MOST_SKEW_SECONDS
        return {
            "scopes": texts.say("doctor.scopes_missing", scopes=", ".join(missing)) if missing else None,
            "clock": texts.say("doctor.clock_skewed", seconds=round(abs(health.ahead_seconds))) if skewed else None,
            "blocks": texts.say("doctor.blocks_refused") if health.takes_our_blocks is False else None,
        }

    def _well(self, name: str, health: SlackHealth) -> Finding:
        """Say what holds of what Slack says of us, and what nobody can tell from here."""
        if name == "scopes" and (missing := sorted(set(_scopes()["bot_optional"]) - health.scopes)):
            return noted(catalogue().say("doctor.scopes_optional", scopes=", ".join(missing)))
        if name == "blocks" and health.takes_our_blocks is None:
            return noted(catalogue().say("doctor.blocks_unasked"))
        return holds(catalogue().say(f"doctor.{name}"))

    async def _manifest(self, health: SlackHealth) -> list[Finding]:
        """Compare the app as it is set up with the manifest that ships, a line for each difference."""
        settings, texts = self._settings, catalogue()
        if settings.slack_config_token is None:
            return [noted(texts.say("doctor.manifest_unasked", command=settings.command))]
        if not health.app:
            return [fails(texts.say("doctor.manifest_of_whom"))]
        client = SlackSide(settings.slack_bot_token or "", settings.slack_api_url).client
        try:
            theirs, word = await exported_manifest(client, health.app, settings.slack_config_token)
        except SamesideError as error:
            return [fails(texts.trouble_here(error))]
        if word:
            return [fails(texts.say("doctor.manifest_withheld", word=word))]
        by_socket = settings.slack_app_token is not None
        found = differences(_shipped(), theirs, command=settings.command, by_socket=by_socket)
        told = [(noted if each.ours is None else fails)(_difference(each)) for each in found]
        return told if any(not each.is_well for each in told) else [holds(texts.say("doctor.manifest")), *told]

    async def _model(self) -> Finding:
        model = open_model(self._settings)
        if model is None:
            return holds(catalogue().say("doctor.model_none"))
        try:
            known = await model.is_known()
        finally:
            await model.close()
        if not known:
            return fails(catalogue().say("doctor.model_unknown", model=model.name))
        return holds(catalogue().say("doctor.model"))

    def _cost(self) -> Finding | None:
        """Say what the model costs, where its price is known and the prompt can be made."""
        settings = self._settings
        if not settings.has_model or settings.model is None:
            return None
        with contextlib.suppress(SamesideError):
            cost = cost_of_a_thousand(settings.model, open_analyst(settings))
            if cost is None:
                return noted(catalogue().say("doctor.cost_unknown", model=settings.model))
            bare, kept = (f"{usd:.2f}" for usd in cost)
            if settings.at_openai:
                return holds(catalogue().say("doctor.cost_kept", model=settings.model, bare=bare, kept=kept))
            return holds(catalogue().say("doctor.cost", model=settings.model, bare=bare))
        return None


def examine(settings: Settings, tell: Callable[[str, Standing], None]) -> bool:
    """Tell each finding, and how it stands with it, as soon as it is known; return whether none is to be mended."""

    async def run() -> bool:
        findings = []
        async for finding in Doctor(settings).examine():
            tell(finding.told, finding.standing)
            findings.append(finding)
        return all(finding.is_well for finding in findings)

    return asyncio.run(run())


async def _found(name: str, check: Callable[[], Awaitable[Finding]]) -> Finding:
    try:
        async with asyncio.timeout(CHECK_SECONDS):
            return await check()
    except SamesideError as error:
        return fails(catalogue().trouble_here(error))
    except TimeoutError:
        what = catalogue().say(f"doctor.what_{name}")
        return fails(catalogue().say("doctor.no_answer", what=what, seconds=CHECK_SECONDS))


def _shipped() -> Any:  # noqa: ANN401 - it is JSON
    return json.loads(shipped("manifest.json").read_text(encoding="utf-8"))


def _scopes() -> Mapping[str, list[str]]:
    scopes: Mapping[str, list[str]] = _shipped()["oauth_config"]["scopes"]
    return scopes


def _difference(found: Difference) -> str:
    """Say where the app differs from the manifest that ships, and what to do."""
    where, ours, theirs = found
    if ours is None:
        return catalogue().say("doctor.manifest_more", where=where)
    if theirs is None:
        return catalogue().say("doctor.manifest_lacks", where=where)
    if ours is ADDRESS:
        return catalogue().say("doctor.manifest_astray", where=where, ours=ours, theirs=theirs)
    return catalogue().say("doctor.manifest_differs", where=where, ours=json.dumps(ours), theirs=json.dumps(theirs))
