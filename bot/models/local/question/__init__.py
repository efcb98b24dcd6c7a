"""The one question of a mail that would ask nothing any more."""
