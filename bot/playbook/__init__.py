"""What the coach knows: signals, principles and word classes, loaded from `prompts/` and checked."""
