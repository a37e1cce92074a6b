"""The `check` decorator and the register it fills.

Owns: which functions of a `checks.py` are checks, in the order of their definition, and their facts.
Does not own: running them (`_running.holding`).
"""

from __future__ import annotations

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    CheckFunction = Callable[[Any], None]


class Check:
    """One check: its function and what `@check(...)` said about it.

    title: the docstring's first sentence-line, what the learner reads.  why: the rest of the docstring.
    after: the name of the check that has to pass first, or None.  stretch: beyond the core of the kata.
    seconds: its deadline, or None for the kata's.
    """

    __slots__ = ("function", "name", "title", "why", "after", "stretch", "seconds")

    def __init__(
        self,
        *,
        function: CheckFunction,
        name: str,
        title: str,
        why: str,
        after: str | None,
        stretch: bool,
        seconds: float | None,
    ) -> None:
        self.function = function
        self.name = name
        self.title = title
        self.why = why
        self.after = after
        self.stretch = stretch
        self.seconds = seconds


#: The checks of the `checks.py` being loaded, in order of definition.
register: dict[str, Check] = {}


def check(
    function: CheckFunction | None = None,
    *,
    after: CheckFunction | None = None,
    stretch: bool = False,
    seconds: float | None = None,
) -> Any:
    """Make a function of one argument, the learner's module, a check of the kata.

    Its docstring's first line is the check's title, the rest says why it matters; both are shown to the
    learner. It passes by returning. Checks are run and shown in the order of their definition, each in a
    process of its own.

    after: a check defined above; if that one did not pass, this one is skipped and says so.
    stretch: True for the extra mile: shown once the others pass, and not needed to pass the kata.
    seconds: a deadline for this check instead of the kata's.

    Raises ValueError (shown to the author with its line) for a second check of the same name, a missing
    docstring, or an `after` that is not a check defined above.
    """
    if function is None:
        return lambda f: _add(f, after, stretch, seconds)
    return _add(function, None, False, None)


def _unindented(doc: str) -> str:
    """A docstring without the indentation of its code (PEP 257), as inspect.cleandoc gives it."""
    first, *rest = doc.expandtabs().split("\n")
    indent = min((len(line) - len(line.lstrip()) for line in rest if line.strip()), default=0)
    return "\n".join([first.strip(), *(line[indent:].rstrip() for line in rest)]).strip("\n")


def _add(
    function: CheckFunction, after: CheckFunction | None, stretch: bool, seconds: float | None
) -> CheckFunction:
    name = function.__name__
    doc = _unindented(function.__doc__ or "")
    if not doc:
        raise ValueError(f"check {name!r} has no docstring: its first line is the title that learners read")
    if name in register:
        raise ValueError(f"there are two checks named {name!r}: rename one of them")
    if after is not None and getattr(after, "__name__", None) not in register:
        raise ValueError(f"check {name!r} comes after something that is not a check defined above it")
    title, _, why = doc.partition("\n\n")
    register[name] = Check(
        function=function,
        name=name,
        title=" ".join(title.split()),
        why=why.strip(),
        after=None if after is None else after.__name__,
        stretch=stretch,
        seconds=seconds,
    )
    return function
