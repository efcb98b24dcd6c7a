"""What a mail offers, at what price, and for whom that holds."""
