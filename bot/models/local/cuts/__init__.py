"""Parts of a sentence that can go, so that the rest stands."""
