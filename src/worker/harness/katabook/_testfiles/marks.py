"""What `pytest.mark` left on tests, classes and modules.

Owns: finding marks, and skipping what is marked so. Does not own: making them (`pytest_marks`).
"""

from __future__ import annotations

from typing import Any, NoReturn

#: Where pytest keeps marks.
MARKS = "pytestmark"


def skip_if_marked(*marked: Any) -> None:
    """Raise SkipTest if one of `marked` carries a mark that says so."""
    for mark in marks_of(*marked):
        if mark.name == "skip" or (mark.name == "skipif" and any(holds(c, marked[-1]) for c in mark.args)):
            given = mark.kwargs.get("reason") or (mark.args[0] if mark.name == "skip" and mark.args else "")
            skip(str(given) or "it is marked so")


def skip(reason: str) -> NoReturn:
    from unittest.case import SkipTest  # dear, and seldom wanted

    raise SkipTest(reason)


def holds(condition: Any, module: Any) -> bool:
    return bool(eval(condition, dict(vars(module)))) if type(condition) is str else bool(condition)


def marks_of(*marked: Any) -> list[Any]:
    found: list[Any] = []
    for thing in marked:
        marks = getattr(thing, MARKS, None) or []
        found += marks if isinstance(marks, (list, tuple)) else [marks]
    return found
