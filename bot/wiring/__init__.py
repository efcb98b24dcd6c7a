"""The one place where edges meet use cases."""
