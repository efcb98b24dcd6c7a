"""The demo in a terminal: our Slack, the real bot, and you."""
