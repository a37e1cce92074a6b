"""Calls of the submission's code that may not fit it.

Owns: making such a call, the finding that it does not fit (the function takes other arguments, or is none), and the
learner's line that an exception came from.
Does not own: what a call should return (`expect`).
"""

from __future__ import annotations

from .._running import context
from .._values import render
from . import record
from .record import Failed

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from typing import Any

    from .._running.context import Place


def called(function: Any, /, *args: Any, **kwargs: Any) -> Any:
    """What `function(*args, **kwargs)` returns, where `function` is the learner's and may take other arguments.

    For functions, classes, methods and what a decorator of the learner's returned. A call that is refused because the
    arguments do not fit, or because the thing cannot be called at all, ends the check with a finding that names the
    call, what the function takes and where it stands; `named(f, "charge")` says what it is called. Any exception from
    inside travels on, and is reported with the call. Of an `async def` it returns the coroutine: see `awaited`.
    """
    result = make(function, args, kwargs, render.call_text(function, args, kwargs))
    record.calling("")
    return result


async def awaited(function: Any, /, *args: Any, **kwargs: Any) -> Any:
    """What awaiting `function(*args, **kwargs)` comes to; otherwise like `called`.

    Also ends the check, with a sentence, if there is nothing to await.
    """
    text = render.call_text(function, args, kwargs)
    pending = make(function, args, kwargs, text)
    if not hasattr(type(pending), "__await__"):
        raise Failed(f"{text} returned {render.brief(pending)}, which cannot be awaited: it has to be an `async def`", call=text, place=function)
    result = await pending
    record.calling("")
    return result


def raised_at(problem: BaseException) -> Place | None:
    """The innermost line of the learner's that `problem` came through, as a `place` for `fail`; None if there is none."""
    places = context.places_of(problem)
    return places[-1] if places else None


def make(function: Any, args: tuple[Any, ...], kwargs: dict[str, Any], text: str) -> Any:
    """Make the call that reports show as `text`. Raises Failed if it does not fit."""
    if not callable(function):
        raise Failed(f"{text.partition('(')[0]} cannot be called: it is {render.brief(function)}", call=text)
    record.calling(text)
    try:
        return function(*args, **kwargs)
    except TypeError as problem:
        if not _is_unfit(problem, function, args, kwargs):
            raise
        # What depends on the learner's names stays out of the sentence, by which mistakes are recognised.
        if (parameters := _parameters(function)) is not None:
            record.evidence("what it takes", parameters, exact=False)
        record.evidence("Python says", f"TypeError: {problem}", exact=False)
        raise Failed(f"it cannot be called as {text}", call=text, place=function) from None


def accepts(function: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> bool:
    """Whether the parameters of `function` take these arguments; True if they are not known."""
    import inspect  # only on the way to a failure

    try:
        # Its own parameters decide, whatever it says that it wraps.
        inspect.signature(function, follow_wrapped=False).bind(*args, **kwargs)
    except TypeError:
        return False
    except ValueError:
        return True  # a builtin without a signature: its TypeError speaks for itself
    return True


def _is_unfit(problem: TypeError, function: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> bool:
    """Whether the call itself was refused, rather than something inside the function."""
    attached = context.attached_to(problem)
    if attached is not None:  # the function stands in the learner's process, which alone can tell
        return attached.unfit
    # Raised by the call itself: the traceback ends in the frame that called.
    here = problem.__traceback__
    return here is not None and here.tb_next is None and not accepts(function, args, kwargs)


def _parameters(function: Any) -> str | None:
    import inspect

    try:
        return str(inspect.signature(function, follow_wrapped=False))
    except Exception:  # the learner's objects may refuse to be looked at
        return None
