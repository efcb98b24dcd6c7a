"""Plain ways of pressing, for which only a mail that is mended anyway is searched."""
