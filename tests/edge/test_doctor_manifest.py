"""`sameside doctor` and the app's setup: compared by a token given for one run, and said when it was not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.rendering.catalogue import catalogue
from bot.settings import read_settings
from bot.wiring import doctor
from playground.slack import SlackEmulator
from tests.edge.test_doctor import left_in, settings_for, unwell
from tests.running_bot import APP_TOKEN, BOT_TOKEN, CONFIG_TOKEN
from tests.terminal import sameside


async def test_what_was_not_compared_with_the_manifest_is_said(slack: SlackEmulator, tmp_path: Path) -> None:
    # What a file says may stay there, and this token has to go.
    (tmp_path / ".env").write_text(f"SLACK_CONFIG_TOKEN={CONFIG_TOKEN}\n", encoding="utf-8")

    said = await sameside("doctor", folder=tmp_path, settings=settings_for(slack, SAMESIDE_COMMAND="/sales"))

    (line,) = [line for line in said.out.splitlines() if "manifest.json" in line]
    assert line.startswith(catalogue().say("doctor.noted"))
    assert catalogue().say("doctor.manifest_unasked", command="/sales") in line


async def test_app_is_compared_with_the_manifest_by_a_token_given_for_one_run(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    owned = settings_for(slack, SLACK_CONFIG_TOKEN=CONFIG_TOKEN)
    app = slack.workspace.installation.manifest

    agreed = await sameside("doctor", folder=tmp_path, settings=owned | {"SLACK_APP_TOKEN": APP_TOKEN})
    app["settings"]["event_subscriptions"]["bot_events"].remove("message.im")
    over_http = await sameside("doctor", folder=tmp_path, settings=owned)

    assert (agreed.code, agreed.err) == (0, "")
    assert catalogue().say("doctor.manifest") in agreed.out
    assert over_http.code == 1
    lacking, socket_mode, *astray = unwell(over_http.out)
    assert "Your app lacks settings.event_subscriptions.bot_events: message.im. Add it" in lacking
    assert "Your app has true at settings.socket_mode_enabled, and it has to be false." in socket_mode
    assert ["where nobody listens" in line for line in astray] == [True] * 3
    assert CONFIG_TOKEN not in agreed.out + over_http.out + over_http.err
    assert left_in(tmp_path) == []


def give_another_token(slack: SlackEmulator) -> None:
    del slack


def withhold_the_manifest(slack: SlackEmulator) -> None:
    slack.break_next("apps.manifest.export", error="no_permission")


def be_overloaded(slack: SlackEmulator) -> None:
    slack.break_next("apps.manifest.export", status=503)


def hide_whose_bot_it_is(slack: SlackEmulator) -> None:
    slack.workspace.installation.scopes.discard("users:read")


@pytest.mark.parametrize(
    ("token", "go_wrong", "told"),
    [
        ("xoxe-canary", give_another_token, "says invalid_auth. SLACK_CONFIG_TOKEN has to be"),
        (BOT_TOKEN, give_another_token, "says not_allowed_token_type. SLACK_CONFIG_TOKEN has to be"),
        (CONFIG_TOKEN, withhold_the_manifest, "says no_permission. SLACK_CONFIG_TOKEN has to be"),
        (CONFIG_TOKEN, be_overloaded, catalogue().say("operator.slack_unavailable")),
        (CONFIG_TOKEN, hide_whose_bot_it_is, catalogue().say("doctor.manifest_of_whom")),
    ],
    ids=["unknown", "another kind", "withheld", "overloaded", "of whom"],
)
async def test_manifest_that_cannot_be_had_is_one_line(
    slack: SlackEmulator, tmp_path: Path, token: str, go_wrong: Callable[[SlackEmulator], None], told: str
) -> None:
    go_wrong(slack)
    environment = settings_for(slack, SLACK_CONFIG_TOKEN=token, SAMESIDE_DATA=str(tmp_path / "data"))

    findings = [one async for one in doctor.Doctor(read_settings(environment)).examine()]

    assert [told in one.told for one in findings if not one.is_well] == [True]
