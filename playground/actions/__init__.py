"""What leaves Slack when people act: commands, presses and submissions, events."""
