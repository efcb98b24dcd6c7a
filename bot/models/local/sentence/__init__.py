"""What becomes of one sentence that presses or hedges."""
