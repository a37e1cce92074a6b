"""Plain `assert` in a `checks.py`, with the values of its parts.

Owns: what a rewritten assert calls, so that a failing one can tell what it compared.
Does not own: the rewriting (`rewrite`), turning the failure into a verdict (`_running.verdicts`).
"""

from __future__ import annotations

from .._values import render

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from typing import Any

NEW = "__katabook_new_assert__"
SEE = "__katabook_see__"
WANT = "__katabook_want__"
CALL = "__katabook_call__"

_seen: list[tuple[str, Any]] = []


def compile_checks(source: str, filename: str, submission: str | None = None) -> Any:
    """The code object of a checks module whose asserts remember the values of their parts.

    submission: the name by which a test file imports it. Raises SyntaxError as compile() does.
    """
    tree: Any = source
    if "assert" in source or submission is not None:
        from . import rewrite  # it imports `ast`, which costs more than all else that a check needs

        tree = rewrite.rewritten(source, filename, submission)
    return compile(tree, filename, "exec", dont_inherit=True)


def names() -> dict[str, Any]:
    """What the rewritten module needs in its globals."""
    return {NEW: _new, SEE: _see, WANT: _want, CALL: _call}


def last_values() -> list[str]:
    """The parts of the assert that failed last, such as `len(rows) is 3`, without repetitions."""
    lines = [f"{text} is {render.full(value)}" for text, value in _seen]
    return list(dict.fromkeys(lines))


def _new() -> bool:
    _seen.clear()
    return True


def _see(text: str, value: Any) -> Any:
    _seen.append((text, value))
    return value


def _want(module: str, name: str) -> Any:
    from . import absent  # for test files only

    return absent.wanted(module, name)


def _call(function: Any, /, *args: Any, **kwargs: Any) -> Any:
    from . import announced  # for test files only

    return announced.announced(function, *args, **kwargs)


def forget() -> None:
    """What is known of an assert is not of the next one."""
    _seen.clear()


def remember(text: str, value: Any) -> None:
    """A part of the assert that failed last, which something else has seen."""
    _seen.append((text, value))


def seen(text: str) -> tuple[Any] | None:
    """The value of the part that is written as `text` in the assert that failed last; None if it was not evaluated."""
    return next(((value,) for part, value in reversed(_seen) if part == text), None)
