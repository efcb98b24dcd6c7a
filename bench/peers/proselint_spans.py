"""Texts as JSON on standard input, what proselint flags in each on standard output, in code points."""

import json
import sys

from proselint.checks import __register__
from proselint.config import DEFAULT
from proselint.registry import CheckRegistry
from proselint.tools import LintFile

CheckRegistry().register_many(__register__)
print(
    json.dumps(
        [
            [[at - 1 for at in r.check_result.span] for r in LintFile("-", content=t).lint(DEFAULT)]
            for t in json.load(sys.stdin)
        ]
    )
)
