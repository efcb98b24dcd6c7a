"""What Slack's payloads say: what was typed, pressed or asked for."""
