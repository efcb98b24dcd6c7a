"""Does the answer hold up? The only room that makes advice out of a proposal."""
