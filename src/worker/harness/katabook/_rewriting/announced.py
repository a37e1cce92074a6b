"""Which call of a test file into the submission is under way, and which was the last.

Owns: the text of such a call, with its arguments as they are before it; telling the engine; and noticing the call where
the test and the submission share a process.
Does not own: noticing it where they do not (`_split.following`), changing the test's source so that it asks (`rewrite`).
"""

from __future__ import annotations

import sys
from _functools import partial
from types import FunctionType, MethodType

from .._authoring import record
from .._running import context
from .._values import render

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from typing import Any

#: So many calls are told one by one.
_MOST_CALLS = 300
_PLAIN = frozenset((str, int, float, complex, bool, bytes, bytearray, type(None), range))
#: Modules whose classes write themselves with a repr of Python's own. They come with other modules, or not at all.
_WRITTEN = frozenset(("datetime", "decimal", "fractions", "uuid", "pathlib", "ipaddress"))

#: The call that was made last, as Python source; to make an object only prepares for one.
last: str | None = None
#: The names of the classes of which the test itself has made an object.
made: set[str] = set()
_calls = 0


def announce(name: str, args: tuple[Any, ...], kwargs: dict[str, Any], makes_an_object: bool = False, brief: Callable[[Any], str] | None = None) -> None:
    """Tell that `name(*args, **kwargs)` is about to be called.

    brief: how an argument is written; by `brief_of` if it is not given.
    """
    global last, _calls
    brief = brief or brief_of
    text = f"{name}({', '.join([*map(brief, args), *(f'{key}={brief(value)}' for key, value in kwargs.items())])})"
    if makes_an_object:
        made.add(name)
    else:
        last = text
    _calls += 1
    if _calls <= _MOST_CALLS:
        record.calling(text)
    elif _calls == _MOST_CALLS + 1:
        record.calling(f"{name}(…), after {_MOST_CALLS} other calls")


def brief_of(value: Any) -> str:
    """A value as it is written, where that asks nothing of the submission."""
    if isinstance(value, type):
        return type.__getattribute__(value, "__name__")
    return render.brief(value, 200) if _is_plain(value, 200) else f"<{type(value).__name__}>"


def _is_plain(value: Any, left: int) -> bool:
    kind = type(value)
    if kind in _PLAIN or _is_pythons_own(kind, _WRITTEN):
        return True
    if left <= 0:
        return False
    if kind in (list, tuple, set, frozenset) or _is_pythons_own(kind, ("collections",)) and kind.__name__ == "deque":
        return len(value) <= left and all(_is_plain(v, left // 4) for v in value)
    if kind is dict or _is_pythons_own(kind, ("collections",)) and issubclass(kind, dict):
        return len(value) <= left and all(_is_plain(v, left // 4) for pair in value.items() for v in pair)
    return False


def _is_pythons_own(kind: type, modules: Collection[str]) -> bool:
    """Whether this very class is found in one of these modules of the standard library."""
    module = kind.__module__
    return module in modules and getattr(sys.modules.get(module), kind.__name__, None) is kind


def announced(function: Any, /, *args: Any, **kwargs: Any) -> Any:
    """What a test calls in the place of `function(*args, **kwargs)`, and then calls without arguments.

    So there is no frame of ours between the test's and the submission's: `partial` is written in C.
    """
    if not callable(function):
        return function(*args, **kwargs)  # with Python's own words
    code = _code_of(function)
    if code is not None and code.co_filename == context.submission_file:
        announce(code.co_qualname.replace("<locals>.", "")[:200], args, kwargs)
    return partial(function, *args, **kwargs)


def _code_of(function: Any) -> Any:
    if type(function) is MethodType:
        function = function.__func__
    return function.__code__ if type(function) is FunctionType else None
