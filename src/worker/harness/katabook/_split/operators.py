"""The operators of a proxy, which Python looks up on the type.

Owns: what each of them asks. Does not own: which of them a class has (`classes`), `==` and `hash` (`proxies`).
"""

from __future__ import annotations

import operator
import types
from typing import Any

from .proxies import LOCAL, OPERATORS, handle_of, handle_slot, isinstance_of_proxy, owner_of, peer_of, plain, value_kind


def _ordering(name: str) -> Any:
    compare = getattr(operator, name)

    def operate(self: Any, other: Any) -> Any:
        if isinstance_of_proxy(other):
            return peer_of(self).request("op", handle_of(self), (name, other))
        # As for `==`: where it stands to a value of this side is not for the other side to say.
        if value_kind(self) is None:
            if type.__getattribute__(type(self), "_katabook_orders"):
                peer_of(self).not_asked(type(self))
            return NotImplemented
        return compare(plain(self), other)

    operate.__name__ = operate.__qualname__ = name
    return operate


def _operator(name: str) -> Any:
    if name in ("__lt__", "__le__", "__gt__", "__ge__"):
        return _ordering(name)
    def operate(self: Any, *args: Any) -> Any:
        return peer_of(self).request("op", handle_of(self), (name, *args))

    operate.__name__ = operate.__qualname__ = name
    return operate


def _next(self: Any) -> Any:
    return peer_of(self).request("next", handle_of(self))


def _call(self: Any, /, *args: Any, **kwargs: Any) -> Any:
    if handle_slot(self) == 0:
        owner, name = owner_of(self)
        return peer_of(self).request(f".{name}", handle_of(owner), args, kwargs)
    return peer_of(self).request("call", handle_of(self), args, kwargs)


def _await(self: Any) -> Any:
    return to_the_end(peer_of(self), handle_of(self), self).__await__()


def bind(self: Any, instance: Any, owner: Any = None) -> Any:
    return self if instance is None else types.MethodType(self, instance)


async def to_the_end(peer: Any, handle: int, kept: Any = None) -> Any:
    """The other side runs its awaitable to the end on an event loop of its own. kept: the proxy, which has to live on."""
    return peer.request("await", handle, ())


BY_NAME: dict[str, Any] = {name: _operator(name) for name in OPERATORS - LOCAL}
BY_NAME |= {"__call__": _call, "__await__": _await, "__next__": _next}
