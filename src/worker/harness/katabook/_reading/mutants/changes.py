"""All changes that are worth making in a source.

Owns: putting those of statements and of expressions together.
"""

from __future__ import annotations

from .expressions import Expressions
from .statements import Statements


class Changes(Statements, Expressions):
    """Walks a tree and yields what could be changed in it."""
