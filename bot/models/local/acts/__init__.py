"""What somebody did, or is about to do: it is offered, or owned."""
