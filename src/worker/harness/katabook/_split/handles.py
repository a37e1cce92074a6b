"""Handles: which object of this side the other side knows by which number, and the proxies of the other side's objects.

Owns: handing objects and classes over as references, reading references, and letting go of what the other side has
let go of. Each is described once: afterwards its number is enough, until the other side tells that it let go.
Does not own: asking and answering (`peer`), what mirrored classes do (`mirrors`), exceptions as values (`crossing`).
"""

from __future__ import annotations

import builtins
import types
import weakref
from typing import Any

from . import crossing, mirrors, operators, proxies
from .frames import CannotCross, WireError, framed
from .memory import Memory
from .wire import expect_type, read

MOST_HANDLES = 100_000
_LONGEST_NAME = 2000

_FUNCTIONS = "abs all any ascii bin callable chr divmod hash hex id isinstance issubclass len max min oct ord pow print"
_FUNCTIONS += " repr round sorted sum"
#: Builtins that cross by name: every class, and the functions that do nothing to the side that calls them.
_BUILTINS: dict[str, Any] = {
    name: thing for name, thing in vars(builtins).items() if isinstance(thing, type) or name in _FUNCTIONS.split()
}
BUILTIN_NAMES = {id(thing): name for name, thing in reversed(_BUILTINS.items())}
_FACTS = ("__name__", "__qualname__", "__doc__", "__module__")
_FUNCTION_KINDS = (types.FunctionType, types.MethodType, types.BuiltinFunctionType)


class _Reference(weakref.ref):  # type: ignore[type-arg]
    """Knows, when the proxy is gone, how to make it anew. A coroutine or an exception cannot be: it has no kind."""

    __slots__ = ("handle", "kind", "facts")
    handle: int
    kind: Any
    facts: dict[str, Any] | None


class Handles:
    """The tables of one end of the wire."""

    def __init__(self) -> None:
        self.decoding = 0
        self.memory = Memory()
        self._exported: dict[int, Any] = {}
        self._handles: dict[int, int] = {}  # by id(); the object is kept alive by `_exported`
        self._last_handle = 0
        self._handed_over: set[int] = set()  # classes that crossed themselves, and not only as the class of something
        self._told: set[int] = set()  # what the other side has a description of
        self._mentioned: set[int] = set()  # what is described in the message that is being written
        self._proxies: dict[int, _Reference] = {}
        self._exceptions: dict[int, _Reference] = {}
        self._classes: dict[int, Any] = {}
        self._released: dict[int, _Reference] = {}

    def export(self, thing: Any) -> int:
        """The handle of an object of this side."""
        handle = self._handles.get(id(thing))
        if handle is None:
            if len(self._exported) >= MOST_HANDLES:
                raise CannotCross(f"more than {MOST_HANDLES:,} objects were handed over")
            self._last_handle = handle = self._last_handle + 1
            self._exported[handle], self._handles[id(thing)] = thing, handle
        return handle

    def _object(self, handle: Any) -> Any:
        if type(handle) is not int or handle not in self._exported:
            raise WireError("an object is meant that was never handed over")
        return self._exported[handle]

    # -- letting go -------------------------------------------------------------------------------

    def _frame(self, start: str) -> bytes:
        """The frame of a message of which `start` is all but the end: that tells what this side has let go of."""
        if not self._released:
            return framed(start + ",[]]")
        released, self._released = self._released, {}
        try:
            return framed(f"{start},{list(released)}]")
        except BaseException:  # too long: it was not told
            self._released = released
            raise

    def _release(self, handles: Any) -> None:
        for handle in expect_type(handles, list):
            if type(handle) is int and handle in self._exported and not issubclass(type(self._exported[handle]), type):
                self._told.discard(handle)
                del self._handles[id(self._exported[handle])]
                del self._exported[handle]  # last, and held by no variable: its end may call the other side

    def _drop(self, table: dict[int, _Reference], reference: Any) -> None:
        if table.get(reference.handle) is reference:
            del table[reference.handle]
            self._released[reference.handle] = reference

    def _remember(self, table: dict[int, _Reference], handle: int, thing: Any, kind: Any = None, facts: Any = None) -> None:
        if len(table) >= MOST_HANDLES:
            raise WireError("too many objects")
        reference = _Reference(thing, self._drop_proxy if table is self._proxies else self._drop_exception)
        reference.handle, reference.kind, reference.facts = handle, kind, facts
        table[handle] = reference
        if self._released:
            self._released.pop(handle, None)

    def _drop_proxy(self, reference: Any) -> None:
        self._drop(self._proxies, reference)
        kind = reference.kind
        if kind is not None and kind._katabook_dies_aloud and reference.handle in self._released:
            self.release_at_once()

    def release_at_once(self) -> None:
        """Let the other side do now what it does when an object goes; where it cannot be now, it is told later."""

    def _drop_exception(self, reference: Any) -> None:
        self._drop(self._exceptions, reference)

    def known_exception(self, handle: int) -> BaseException | None:
        """The exception that stands for `handle`, while it lives."""
        reference = self._exceptions.get(handle)
        origin = None if reference is None else reference()
        return None if origin is None else origin.exception

    def remember_exception(self, origin: crossing.Origin) -> None:
        """Let the same exception be the same object when it crosses again."""
        self._remember(self._exceptions, origin.handle, origin)

    # -- written ----------------------------------------------------------------------------------

    def refer(self, value: Any, depth: int) -> Any:
        """`value`, which does not cross by value, as JSON."""
        kind = type(value)
        if issubclass(kind, proxies.Proxy) and proxies.peer_of(value) is self:
            owner = proxies.owner_of(value)
            return ["back", proxies.handle_of(value)] if owner is None else ["of", proxies.handle_of(owner[0]), owner[1]]
        if issubclass(kind, type):
            real = self._real_name(value)
            if real is not None:
                return ["same", real]
            self._handed_over.add(id(value))
            return self.class_of(value, depth)
        if issubclass(kind, BaseException):
            return crossing.write(value, self, depth)
        handle = self._handles.get(id(value))
        if handle is not None and handle in self._told:
            return ["again", handle]
        if kind is types.TracebackType:
            return None  # for `__exit__`, which is given one and seldom looks at it
        if kind is types.CoroutineType:
            return ["co", self.export(value)]
        if id(value) in BUILTIN_NAMES:
            return ["g", BUILTIN_NAMES[id(value)]]
        description = self._description(kind, depth)
        handle = self.export(value)
        self._mentioned.add(handle)
        if kind in _FUNCTION_KINDS:
            return ["f", handle, description, [_fact(value, name) for name in _FACTS]]
        return ["o", handle, description]

    def _real_name(self, kind: type) -> str | None:
        if type(kind) is not type or id(kind) in BUILTIN_NAMES:
            return None
        from . import classes

        return classes.real_name(kind)

    def class_of(self, kind: type, depth: int) -> Any:
        """A class as JSON: a builtin by its name, any other by its handle and, the first time, its description."""
        if type(kind) is mirrors.Mirror and kind._katabook_peer_of_class is self:  # type: ignore[attr-defined]
            return ["back", mirrors.class_handle(kind)]
        name = BUILTIN_NAMES.get(id(kind))
        return ["g", name] if name is not None else self._description(kind, depth)

    def _description(self, kind: type, depth: int) -> list[Any]:
        handle = self.export(kind)
        if handle in self._told or handle in self._mentioned:
            return ["class", handle]
        from . import classes

        described = classes.describe(kind, lambda base: self.class_of(base, depth + 1))
        self._mentioned.add(handle)
        return ["class", handle, *described]

    # -- read -------------------------------------------------------------------------------------

    def resolve(self, tag: str, items: list[Any], depth: int) -> Any:
        """The value behind a tag that is not one of a builtin value."""
        if tag == "again":
            return self._again(expect_type(*items, int))
        if tag == "back":
            return self._object(*items)
        if tag == "of":
            owner, name = items
            return self.bound(self._object(owner), expect_type(name, str))
        if tag == "g":
            return _BUILTINS[expect_type(*items, str)]
        if tag == "class":
            return self._mirror(items, depth)
        if tag == "o":
            return self._proxy(items, None, depth)
        if tag == "f":
            facts = [f if f is None else expect_type(f, str) for f in expect_type(items[2], list)]
            return self._proxy(items[:2], dict(zip(_FACTS, facts, strict=True)), depth)
        if tag == "same":
            from . import classes

            return classes.real_class(expect_type(*items, str))
        if tag == "e":
            return crossing.read_exception(items, self, depth)
        if tag == "e again":
            return crossing.read_again(*items, self)
        if tag == "co":
            return self._coroutine(expect_type(*items, int))
        if tag == "~":
            from . import wire_deep

            return wire_deep.read_deep(items, self, depth)
        if tag == "x":
            from . import wire_extra

            return wire_extra.read_extra(items, self, depth)
        if tag == "#":
            hashed, raw = items
            thing = read(raw, self, depth)
            if issubclass(type(thing), proxies.Proxy):
                proxies.set_hash(thing, expect_type(hashed, int))
            return thing
        raise WireError("an unknown tag")

    def bound(self, owner: Any, name: str) -> Any:
        """A method that the other side has not asked for by itself."""
        raise WireError("a method is meant that was never handed over")

    def _again(self, handle: int) -> Any:
        reference = self._proxies.get(handle)
        known = None if reference is None else reference()
        if known is not None:
            return known
        reference = reference or self._released.get(handle)
        if reference is None or reference.kind is None:
            raise WireError("an object was never described")
        proxy = proxies.make(reference.kind, self, handle, reference.facts)
        self._remember(self._proxies, handle, proxy, reference.kind, reference.facts)
        return proxy

    def _proxy(self, items: list[Any], facts: dict[str, Any] | None, depth: int) -> Any:
        handle, description = items
        reference = self._proxies.get(expect_type(handle, int))
        known = None if reference is None else reference()
        kind = read(description, self, depth)
        if known is not None:
            return known
        if type(kind) is not mirrors.Mirror or not type.__subclasscheck__(proxies.Proxy, kind):
            raise WireError("an object is of no class")
        proxy = proxies.make(kind, self, handle, facts)
        self._remember(self._proxies, handle, proxy, kind, facts)
        return proxy

    def _coroutine(self, handle: int) -> Any:
        reference = self._proxies.get(handle)
        known = None if reference is None else reference()
        if known is None:
            known = operators.to_the_end(self, handle)
            self._remember(self._proxies, handle, known)
        return known

    def known_classes(self) -> list[type]:
        """The classes that stand for those of the other side, so far."""
        return list(self._classes.values())

    def _mirror(self, items: list[Any], depth: int) -> Any:
        handle = expect_type(items[0], int)
        known = self._classes.get(handle)
        if known is not None:
            return known
        if len(items) == 1:
            raise WireError("a class was never described")
        if len(self._classes) >= MOST_HANDLES:
            raise WireError("too many classes")
        from . import classes

        found = classes.read_description(self, handle, items[1:], depth)
        self._classes[handle] = found
        return found


def _fact(function: Any, name: str) -> str | None:
    value = getattr(function, name, None)
    return value[: _LONGEST_NAME * 10] if type(value) is str else None
