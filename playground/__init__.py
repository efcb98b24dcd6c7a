"""A small Slack of our own, for the tests and the demo; it knows Slack's documentation, never the bot."""
