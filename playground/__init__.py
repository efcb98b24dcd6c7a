"""A small Slack of our own, for the tests and the demo; it knows Slack's documentation, never the bot.

slack      the whole of it: a server on loopback, and how it is broken
face       what people do and what they see; screens are all one person sees, as data
people     who is there, and where they talk
workspace  what was said, and who sees it; shapes are how Slack writes it, the manifest what it knows of the app
actions    what leaves Slack when people act
delivery   how it reaches the app: over HTTP or through a socket
api        what the app calls, a file for each family of methods
rules      what Slack takes, and what it refuses
demo       a terminal before it; look draws one message as a picture
"""
