import time

import pytest

from playground.delivery import courier
from playground.people import COLLEAGUE, DEALS, REP, SALES, SLACKBOT
from playground.slack import SlackEmulator
from tests.playground.plain_app import plain_app


async def test_acknowledgement_is_seen_by_the_person_alone(slack: SlackEmulator, request_url: str) -> None:
    outcome = await slack.slash_command("/coach", "Hi Margit", request_url=request_url)

    assert (outcome.status, outcome.error) == (200, None)
    assert outcome.seconds < 3
    assert outcome.shown is not None
    assert outcome.shown.ephemeral
    assert outcome.shown.text == "First look. The full reply follows."
    assert [block["type"] for block in outcome.shown.blocks] == ["header", "section"]
    assert slack.seen_by(COLLEAGUE, SALES) == []


async def test_reply_through_the_response_url_comes_after_the_acknowledgement(
    slack: SlackEmulator, request_url: str
) -> None:
    outcome = await slack.slash_command("/coach", "one\ntwo\nthree", request_url=request_url)

    reply = await slack.next_message(REP, SALES, after=outcome.shown)

    assert reply.text == "Full reply to 3 lines"
    assert reply.ephemeral
    assert slack.seen_by(REP, SALES) == [outcome.shown, reply]


async def test_plain_text_acknowledgement_is_shown(slack: SlackEmulator, request_url: str) -> None:
    outcome = await slack.slash_command("/plain", "R&D <now>", channel=DEALS, request_url=request_url)

    assert outcome.body == "You said R&amp;D &lt;now&gt;"
    assert [seen.text for seen in slack.seen_by(REP, DEALS)] == [outcome.body]


async def test_delivering_again_sends_the_very_same_request(slack: SlackEmulator, request_url: str) -> None:
    first = await slack.slash_command("/plain", "hello", request_url=request_url)

    second = await slack.deliver_again(first)

    assert second.status == 200
    assert second.command.body == first.command.body
    assert len(slack.seen_by(REP, SALES)) == 2


@pytest.mark.parametrize(
    ("timestamp", "signature"),
    [(None, "v0=bad"), (str(int(time.time()) - 301), None)],
    ids=["bad signature", "stale timestamp"],
)
async def test_bolt_refuses_what_slack_did_not_sign_now(
    slack: SlackEmulator, request_url: str, timestamp: str | None, signature: str | None
) -> None:
    outcome = await slack.slash_command(
        "/plain", "hello", request_url=request_url, timestamp=timestamp, signature=signature
    )

    assert outcome.status == 401
    assert outcome.error == "http_client_error"


async def test_timestamp_that_is_no_number_is_sent_as_it_is_given(slack: SlackEmulator) -> None:
    async with plain_app("ok") as app:
        await slack.slash_command("/coach", "x", request_url=app.request_url, timestamp="yesterday")

    assert app.headers[0]["X-Slack-Request-Timestamp"] == "yesterday"


async def test_command_carries_every_field_slack_documents(slack: SlackEmulator) -> None:
    async with plain_app() as app:
        outcome = await slack.slash_command("/coach", "x", channel=DEALS, request_url=app.request_url)

    form = app.forms[0]
    assert sorted(form) == [
        "api_app_id",
        "channel_id",
        "channel_name",
        "command",
        "is_enterprise_install",
        "response_url",
        "team_domain",
        "team_id",
        "text",
        "token",
        "trigger_id",
        "user_id",
        "user_name",
    ]
    assert form["channel_name"] == "privategroup"
    assert outcome.shown is None


async def test_slack_gives_up_on_a_late_acknowledgement(slack: SlackEmulator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(courier, "ANSWER_WITHIN", 0.1)

    async with plain_app("too late", delay=0.3) as app:
        outcome = await slack.slash_command("/coach", "x", request_url=app.request_url)

    assert outcome.status is None
    assert 0.1 <= outcome.seconds < 0.3
    assert outcome.shown is not None
    assert outcome.shown.author == SLACKBOT
    assert outcome.shown.text == '/coach failed with the error "operation_timeout"'


@pytest.mark.parametrize(("status", "error"), [(404, "http_client_error"), (503, "http_service_error")])
async def test_failing_app_is_named_by_its_status(slack: SlackEmulator, status: int, error: str) -> None:
    async with plain_app("secret stack trace", status=status) as app:
        outcome = await slack.slash_command("/coach", "x", request_url=app.request_url)

    assert (outcome.status, outcome.error) == (status, error)
    assert [seen.text for seen in slack.seen_by(REP, SALES)] == [f'/coach failed with the error "{error}"']


async def test_app_that_is_not_there_gets_no_command(slack: SlackEmulator) -> None:
    outcome = await slack.slash_command("/coach", "x", request_url="http://127.0.0.1:9/")

    assert outcome.error == "dispatch_failed"


async def test_acknowledgement_in_channel_is_seen_by_all(slack: SlackEmulator) -> None:
    answer = '{"text": "For everyone", "response_type": "in_channel"}'

    async with plain_app(answer, content_type="application/json") as app:
        await slack.slash_command("/coach", "x", request_url=app.request_url)

    assert [seen.text for seen in slack.seen_by(COLLEAGUE, SALES)] == ["For everyone"]


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        ('{"blocks": [{"type": "headline"}]}', "/coach: invalid_blocks unsupported type"),
        ('{"text": "x", "colour": "red"}', "/coach: unknown argument colour"),
        ('{"text": ', "/coach: invalid_json"),
    ],
    ids=["bad block", "unknown argument", "not JSON"],
)
async def test_acknowledgement_slack_would_drop_is_a_fault(slack: SlackEmulator, answer: str, fault: str) -> None:
    async with plain_app(answer, content_type="application/json") as app:
        await slack.slash_command("/coach", "x", request_url=app.request_url)

    with pytest.raises(AssertionError, match=fault):
        slack.assert_no_faults()
    slack.faults.clear()


async def test_message_nobody_sends_is_not_awaited_for_ever(slack: SlackEmulator) -> None:
    with pytest.raises(TimeoutError):
        await slack.next_message(REP, SALES, timeout=0.05)
