"""How Slack reaches us and how we reach Slack: servers, sockets, and the pace."""
