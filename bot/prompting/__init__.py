"""A draft and its analysis become exactly what is sent to the model."""
