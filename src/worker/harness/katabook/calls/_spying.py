"""Spying on a function where it is.

Owns: `spy_on`: putting a spy in the place of an attribute, and the attribute back. Does not own: the spy (`_spy`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from ._journal import Journal
from ._spy import Spy

_CO_COROUTINE = 0x80  # inspect.CO_COROUTINE, without importing inspect
_ABSENT = object()


@contextmanager
def spy_on(
    owner: Any, attribute: str, *, journal: Journal | None = None, instead: Callable | None = None
) -> Iterator[Spy]:
    """Record the calls of `owner.attribute` inside the block; they still go through.

    owner: a module, a class (methods then show `self` as first argument; class and static
    methods stay what they are) or an instance.  instead: called in place of the original.
    A coroutine function stays one (its calls are then recorded when they are awaited).
    Raises AttributeError if there is no such attribute, TypeError if the owner cannot be
    changed (built-in types). Names copied by `from module import name` are not reached: spy
    on the module that holds the copy.
    """
    own = vars(owner).get(attribute, _ABSENT) if hasattr(owner, "__dict__") else _ABSENT
    original, kind = _found(owner, attribute)
    target = original if instead is None else instead
    if not callable(target):
        raise TypeError(f"cannot spy on {attribute}: it is not callable")
    spy = Spy(side_effect=target, name=attribute, journal=journal, awaitable=_is_async(target))
    wrapper = _as_function(spy, original)
    setattr(owner, attribute, wrapper if kind is None else kind(wrapper))
    try:
        yield spy
    finally:
        if own is not _ABSENT:
            setattr(owner, attribute, own)
        else:
            delattr(owner, attribute)
            if getattr(owner, attribute, _ABSENT) is _ABSENT:  # it lived in a slot
                setattr(owner, attribute, original)


def _found(owner: Any, attribute: str) -> tuple[Any, type | None]:
    """What is there, out of its `staticmethod` or `classmethod`, and which of the two it was in."""
    original = getattr(owner, attribute)
    if not isinstance(owner, type):
        return original, None
    found = next((vars(base)[attribute] for base in owner.__mro__ if attribute in vars(base)), original)
    return (found.__func__, type(found)) if isinstance(found, (staticmethod, classmethod)) else (found, None)


def _is_async(function: Any) -> bool:
    code = getattr(getattr(function, "__func__", function), "__code__", None)
    return bool(code is not None and code.co_flags & _CO_COROUTINE)


def _as_function(spy: Spy, original: Any) -> Callable:
    """`spy` as a real function, which binds `self` like one."""
    import functools

    if _is_async(original):

        async def stand_in(*args: Any, **kwargs: Any) -> Any:
            answer = spy(*args, **kwargs)
            return await answer if hasattr(type(answer), "__await__") else answer

    else:

        def stand_in(*args: Any, **kwargs: Any) -> Any:
            return spy(*args, **kwargs)

    try:
        functools.update_wrapper(stand_in, original)
    except Exception:
        pass  # a clumsy original; its name is the only thing lost
    return stand_in
