"""What Slack takes: arguments, texts, blocks and views, and the words it refuses the rest with."""
