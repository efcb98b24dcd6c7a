"""Loaded by the nursery before any process begins: the shipped playbook read, and every expression of it made.

Python keeps what it made of an expression, so that whoever is forked later and makes the same one is given it. Each
still reads its own playbook.
"""

import importlib
import re

from bot.rendering.catalogue import catalogue
from bot.wiring.service import LATE
from tests import parts

# Python keeps five hundred; the playbook has thousands.
re._MAXCACHE = 100_000  # type: ignore[attr-defined]

catalogue()
parts.coach().local_coach.warm()
importlib.import_module(LATE)
