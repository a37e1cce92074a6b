"""One test, and what is told of it before it is run.

Owns: its title, its explanation and its source. Does not own: finding it (`loading`), running it (`testfile`).
"""

from __future__ import annotations

from .._running import context

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

#: How much of a test's source is told, in lines.
_MOST_LINES = 80
_LONGEST_DOC = 4_000


class Test:
    """One test. name: as it is known to `unittest` and pytest, without the module.

    function: what was written, for its docstring and its source. variant: what to add to its title, if it has parameters.
    run: runs it with all that belongs to it, and returns the fields of a verdict.
    """

    def __init__(self, name: str, function: Any, run: Callable[[], dict[str, Any]], variant: str = "") -> None:
        self.name = name
        self.function = function
        self.run = run
        self.variant = variant


def facts_of(test: Test) -> dict[str, Any]:
    from .._authoring.check import _unindented

    doc = _unindented(getattr(test.function, "__doc__", None) or "")[:_LONGEST_DOC]
    title, _, why = doc.partition("\n\n")
    title = " ".join(title.split()) or _in_words(test.name.partition("[")[0].rpartition(".")[2])
    facts = {"name": test.name, "title": title + test.variant, "why": why.strip(), "after": None, "stretch": False}
    return facts | {"seconds": None, "test": _source_of(test.function)}


def _in_words(name: str) -> str:
    """`test_no_name_given` as a heading: `No name given`."""
    words = " ".join(name.removeprefix("test").replace("_", " ").split())
    return words[:1].upper() + words[1:] if words else name


def _source_of(function: Any) -> str | None:
    """The lines of a function, as far as they are known here and not too many."""
    import inspect
    import textwrap

    code = getattr(inspect.unwrap(function), "__code__", None)
    if code is None or code.co_filename not in context.sources:
        return None
    lines = inspect.getblock(context.lines_of(code.co_filename)[code.co_firstlineno - 1 :])
    left = len(lines) - _MOST_LINES
    text = textwrap.dedent("".join(lines[:_MOST_LINES])).rstrip()
    return text if left <= 0 else f"{text}\n… ({left} more lines)"
