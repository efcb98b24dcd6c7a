"""Measures of the judgement and its speed, beside what others find. Nothing here ships."""
