#!/bin/sh
# Slack's command line keeps the tokens it made under names of its own.
export SLACK_BOT_TOKEN="${SLACK_CLI_XOXB:-$SLACK_BOT_TOKEN}" SLACK_APP_TOKEN="${SLACK_CLI_XAPP:-$SLACK_APP_TOKEN}"
exec .venv/bin/sameside run
