"""Where in the learner's file something is: an exception, a function, a class.

Owns: these as the fields of a verdict. Does not own: finding the learner's lines in a stack (`context`).
"""

from __future__ import annotations

import sys
import types

from . import context

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from typing import Any


def where(problem: BaseException) -> dict[str, Any]:
    """The learner's lines of a traceback: the innermost as the location, all of them as frames."""
    places = context.places_of(problem)
    if not places:
        return {}
    # Comprehensions have a frame of their own up to 3.11 only (PEP 709); reports do not depend on that.
    places = [p for p in places if p.function not in ("<listcomp>", "<dictcomp>", "<setcomp>")] or places
    runs: list[list[Any]] = []  # a place, and how often it is there in a row
    for place in places:
        if runs and runs[-1][0] == place:
            runs[-1][1] += 1
        else:
            runs.append([place, 1])
    shown = runs if len(runs) <= 12 else [*runs[:4], *runs[-8:]]
    frames = [{"line": p.line, "source": p.source, "function": p.function, "times": _about(times)} for p, times in shown]
    left_out = len(places) - sum(times for _, times in shown)
    return {"location": {"line": places[-1].line, "source": places[-1].source}, "frames": frames, "frames_left_out": _about(left_out)}


def _about(count: int) -> int:
    """A count of frames; a large one in whole hundreds: how deep it goes depends on the version and the sitting."""
    return count if count <= 100 else count // 100 * 100


def definition(thing: Any) -> dict[str, Any]:
    """Where a function, method, class or `Place` of the submission stands; nothing for other objects."""
    if isinstance(thing, context.Place):
        return {"location": {"line": thing.line, "source": thing.source}}
    if "katabook._split.checker" in sys.modules:
        from .._split import checker

        if checker.is_across(thing):
            return checker.definition(thing)
    try:
        if isinstance(thing, type):
            import inspect

            if inspect.getsourcefile(thing) != context.submission_file:
                return {}
            line = inspect.getsourcelines(thing)[1]
        else:
            code = getattr(getattr(thing, "__func__", thing), "__code__", None)
            if not isinstance(code, types.CodeType) or not context.is_learner_code(code.co_filename):
                return {}
            line = code.co_firstlineno
    except Exception:  # the submission's objects may refuse to be looked at
        return {}
    return {"location": {"line": line, "source": context.line_of(context.submission_file, line)}}


def innermost(problem: BaseException, of_kata: bool = False) -> tuple[str, int] | None:
    """File and line of the innermost frame that is not the harness's own; of_kata: and is in a file of the kata's."""
    found, traceback = None, problem.__traceback__
    while traceback is not None:
        filename = traceback.tb_frame.f_code.co_filename
        if filename in context.sources if of_kata else not filename.startswith("<katabook"):
            found = (filename, traceback.tb_lineno)
        traceback = traceback.tb_next
    return found


def raised_in(problem: BaseException) -> str | None:
    traceback = problem.__traceback__
    while traceback is not None and traceback.tb_next is not None:
        traceback = traceback.tb_next
    return traceback.tb_frame.f_code.co_filename if traceback is not None else None
