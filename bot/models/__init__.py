"""Whoever can propose a coaching: a model elsewhere (`openai`), or the coach that needs none (`local`)."""
