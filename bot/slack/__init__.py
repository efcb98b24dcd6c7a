"""Slack: `surfaces` hear people, `hearing` reads what Slack says, `replying` brings answers, `connection` carries."""
