"""How Slack reaches the app: over HTTP, signed, or through a socket."""
