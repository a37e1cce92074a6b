"""katabook: what the author of a kata's `checks.py` imports.

    from katabook import check, expect, evidence, sql

    @check
    def query_count_is_flat(solution):
        \"\"\"The number of queries does not grow with the number of authors.

        One query per author is invisible with three rows, and takes the page down with three thousand.
        \"\"\"
        counts = {n: sql.count(solution.titles_by_author, library(n)) for n in (2, 20, 200)}
        expect(counts).is_flat(unit="queries")

Owns: the names an author sees. The probes (`sql`, `threads`, `event_loop`, `memory`, `steps`, `resources`,
`faults`, `counting`, `calls`, `clock`, `logs`, `source`) are submodules: `from katabook import sql` imports
that one only, so that a check pays for nothing it does not use.
Does not own: running anything (`_running`).
"""

from __future__ import annotations

from ._authoring.calling import awaited, called, raised_at
from ._authoring.check import check
from ._authoring.expect import expect
from ._authoring.record import Failed, evidence, fail, why
from ._running.context import Place
from ._values.render import named

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from typing import Any

__all__ = ["Failed", "Place", "awaited", "called", "check", "draw", "evidence", "expect", "fail", "named", "raised_at", "why"]


def __getattr__(name: str) -> Any:
    """`draw`, the source of random inputs, is made when a check first asks for it."""
    if name != "draw":
        raise AttributeError(f"module 'katabook' has no attribute {name!r}")
    from ._authoring.draw import draw

    globals()["draw"] = draw
    return draw
