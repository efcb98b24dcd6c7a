"""Values in, words out: Block Kit for Slack, plain text for a terminal; nothing is sent from here."""
