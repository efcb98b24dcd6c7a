"""Sameside reads a draft mail from the customer's side of the table."""

VERSION = "0.1.0"
