"""Fixtures every test may ask for."""

import gc

pytest_plugins = ["tests.postgres"]


def pytest_collection_finish() -> None:
    """Look no more for garbage in what was collected: it is there to stay, and it is large."""
    gc.collect()
    gc.freeze()
