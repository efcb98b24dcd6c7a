"""What every failure of ours has in common."""

import re
from enum import StrEnum
from typing import ClassVar


class Mender(StrEnum):
    """Who can do something about a failure."""

    AUTHOR = "author"
    OPERATOR = "operator"
    NOBODY_NOW = "nobody now"


class SamesideError(Exception):
    """Something the product knows how to name went wrong.

    Keyword arguments are facts for the sentence a person reads (a limit, a count, a file's name); they
    never hold a draft, a note, a token or a model's words, so a failure may be logged whole.
    """

    mended_by: ClassVar[Mender] = Mender.NOBODY_NOW
    retryable: ClassVar[bool] = False

    def __init__(self, **facts: object) -> None:
        """Remember the facts."""
        super().__init__(self.code(), facts) if facts else super().__init__(self.code())
        self.facts = facts

    @classmethod
    def code(cls) -> str:
        """Return the stable name used in JSON answers and in the catalogue, such as `draft_too_short`."""
        return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()
