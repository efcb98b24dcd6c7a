"""The one way `look` fails: with a sentence for the person at the terminal."""


class NotDrawn(Exception):
    """No picture was made; the text says why and what to do."""
