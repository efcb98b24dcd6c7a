"""What an examination finds: a line each, and whether it is well, to be known, or to be mended."""

from enum import StrEnum
from typing import NamedTuple


class Standing(StrEnum):
    """How it stands with what was examined; the catalogue has a word for each."""

    WELL = "well"
    NOTED = "noted"
    UNWELL = "unwell"


class Finding(NamedTuple):
    """One line of the examination."""

    standing: Standing
    told: str

    @property
    def is_well(self) -> bool:
        """Whether there is nothing to mend."""
        return self.standing is not Standing.UNWELL


def holds(told: str) -> Finding:
    """Return what is as it should be."""
    return Finding(Standing.WELL, told)


def noted(told: str) -> Finding:
    """Return what is no fault, and what whoever runs the app may want to know: so it is not called fine."""
    return Finding(Standing.NOTED, told)


def fails(told: str) -> Finding:
    """Return what is to be mended."""
    return Finding(Standing.UNWELL, told)
