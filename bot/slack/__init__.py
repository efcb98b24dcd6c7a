"""Slack's side: what it says to us, what we say back, and the web server in between."""
