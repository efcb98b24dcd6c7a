"""What is said to the rep beside the rewrite: what is shown, from their chair, and before it is sent."""
