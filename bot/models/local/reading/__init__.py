"""What the words of a sentence tell before any of them is changed."""
