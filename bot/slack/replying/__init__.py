"""The way back: answers drawn, and brought to who waits for them."""
