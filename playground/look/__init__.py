"""A picture of a message: Block Kit in, a PNG out, drawn as Slack would show it.

Needs Node and Chromium; nothing here is imported by the bot, shipped in the wheel or run by `make test`.
"""
