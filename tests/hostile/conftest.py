"""Property tests run the same way every time, and over more examples than elsewhere."""

from hypothesis import settings

settings.register_profile("hostile", max_examples=300, deadline=None, derandomize=True, database=None)
settings.load_profile("hostile")
