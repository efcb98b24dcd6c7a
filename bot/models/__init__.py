"""Whoever can propose a coaching: a language model elsewhere, or the coach that needs none."""
