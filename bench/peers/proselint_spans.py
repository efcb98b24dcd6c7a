"""Texts as JSON on standard input, what proselint flags in each on standard output, in code points.

With `--time`, only the seconds of processor time that a warm second pass took.
"""

import json
import sys
import time

from proselint.checks import __register__
from proselint.config import DEFAULT
from proselint.registry import CheckRegistry
from proselint.tools import LintFile

CheckRegistry().register_many(__register__)
texts = json.load(sys.stdin)
spans = [[[at - 1 for at in r.check_result.span] for r in LintFile("-", content=t).lint(DEFAULT)] for t in texts]
if "--time" in sys.argv:
    before = time.process_time()
    for text in texts:
        LintFile("-", content=text).lint(DEFAULT)
    print(time.process_time() - before)
else:
    print(json.dumps(spans))
