"""Stand-ins for the other side's objects: using one is a call across the wire.

Owns: what a proxy answers by itself and what it asks.
Does not own: classes (`mirrors`), operators that Python looks up on the type (`operators`), who may ask for what (`learner`,
`checker`), exceptions as values (`crossing`).
"""

from __future__ import annotations

import types
from typing import Any

from . import standins
from .mirrors import Mirror, built, class_request, exact

# What a class may bring along beyond calls by name: the operators that Python looks up on the type.
ALWAYS = ("__eq__", "__ne__", "__hash__", "__repr__", "__str__", "__format__", "__dir__")
LOCAL = frozenset(ALWAYS) | {"__call__", "__await__", "__instancecheck__", "__copy__", "__deepcopy__"}
_BINARY = "add sub mul matmul truediv floordiv mod divmod pow lshift rshift and xor or".split()
OPERATORS = frozenset(
    [
        *(f"__{prefix}{name}__" for prefix in ("", "r", "i") for name in _BINARY),
        *(f"__{name}__" for name in "lt le gt ge neg pos abs invert bool len length_hint int float complex index".split()),
        *(f"__{name}__" for name in "round trunc floor ceil bytes iter next reversed getitem setitem delitem".split()),
        *(f"__{name}__" for name in "contains enter exit get set delete set_name aiter anext aenter aexit".split()),
        *(f"__{name}__" for name in "missing fspath copy deepcopy".split()),
        *LOCAL,
    ]
)

# Kinds of objects that are known to `inspect` and `types`: a proxy of one says so when asked for its `__class__`.
KINDS: dict[str, type] = {
    "function": types.FunctionType,
    "method": types.MethodType,
    "builtin_function_or_method": types.BuiltinFunctionType,
    "generator": types.GeneratorType,
    "async_generator": types.AsyncGeneratorType,
}


class Proxy:
    """An object of the other side."""

    __slots__ = (
        "_katabook_peer", "_katabook_handle", "_katabook_hash", "_katabook_facts", "_katabook_owner",
        "_katabook_found", "__weakref__",
    )  # fmt: skip
    _katabook_stands_for: Any = None

    def __getattribute__(self, name: str) -> Any:
        if name == "__class__":
            kind = KINDS.get(type.__getattribute__(type(self), "_katabook_kind"))
            return kind or type.__getattribute__(type(self), "_katabook_stands_for") or type(self)
        facts = facts_of(self)
        if facts is not None and name in facts:
            return facts[name]
        if name[:2] == "__":
            if name in _TOLD or (name in _OF_FUNCTIONS and peer_of(self).asks_for_facts):
                return _told(self, name)
            if name in OPERATORS and peer_of(self).asks_for_facts:  # spelled out: `conn.__enter__()`
                try:
                    return object.__getattribute__(self, name)
                except AttributeError:
                    pass
        if name == "__self__" and type.__getattribute__(type(self), "_katabook_kind") == "function":
            raise AttributeError("a function has no __self__")  # asked for in every report: spared a call
        if type.__getattribute__(type(self), "_katabook_stands_for") is not None:
            return _method_or_value(self, name)
        return peer_of(self).request("get", handle_of(self), (name,))

    def __setattr__(self, name: str, value: Any) -> None:
        peer_of(self).request("set", handle_of(self), (name, value))

    def __delattr__(self, name: str) -> None:
        peer_of(self).request("del", handle_of(self), (name,))

    def __copy__(self) -> Any:
        return peer_of(self).request("copy", handle_of(self))

    def __deepcopy__(self, memo: Any) -> Any:
        return peer_of(self).request("deepcopy", handle_of(self))

    def __eq__(self, other: Any) -> Any:
        # Only the other side's own objects are compared by the other side: it has no say about anything else.
        if self is other:
            return True if _own_eq(self) is False or peer_of(self).decoding else _compare(self, "__eq__", other)
        if not isinstance_of_proxy(other):
            if _overrules(self) and not peer_of(self).decoding:
                peer_of(self).not_asked(type(self))
            if value_kind(self) is None or peer_of(self).decoding or _overrules(self):
                return NotImplemented
            return plain(self) == other
        if not _own_eq(self) or peer_of(self).decoding:
            return NotImplemented
        return _compare(self, "__eq__", other)

    def __ne__(self, other: Any) -> Any:
        if not isinstance_of_proxy(other) and value_kind(self) is not None and not peer_of(self).decoding:
            return NotImplemented if _overrules(self) else plain(self) != other
        if not isinstance_of_proxy(other) or not _own_eq(self) or peer_of(self).decoding:
            return NotImplemented if self is not other else False
        return _compare(self, "__ne__", other)

    def __hash__(self) -> int:
        if not type.__getattribute__(type(self), "_katabook_hashes"):
            return hash(handle_of(self))
        if _hash_slot(self) is None:
            if peer_of(self).decoding:
                raise TypeError("an object came as a key without its hash")
            set_hash(self, exact(peer_of(self).request("op", handle_of(self), ("__hash__",)), int))
        return _hash_slot(self)

    def __repr__(self) -> str:
        return exact(peer_of(self).request("op", handle_of(self), ("__repr__",)), str)

    def __str__(self) -> str:
        return exact(peer_of(self).request("op", handle_of(self), ("__str__",)), str)

    def __format__(self, spec: str) -> str:
        return exact(peer_of(self).request("op", handle_of(self), ("__format__", spec)), str)

    def __dir__(self) -> list[str]:
        return [exact(name, str) for name in exact(peer_of(self).request("dir", handle_of(self), ()), list)]


#: Asked for as a whole and built here, or answered without asking.
_TOLD = frozenset(("__signature__", "__dataclass_fields__", "__reduce_ex__", "__reduce__", "__copy__", "__deepcopy__"))

#: Facts of a function of the check, which the learner's side is told in place of the thing itself.
_OF_FUNCTIONS = frozenset(("__code__", "__dict__", "__func__"))


def _refuse_to_be_pickled(*args: Any) -> Any:
    raise TypeError("an object of the other process cannot be pickled")


def _told(thing: Any, name: str) -> Any:
    if name in ("__copy__", "__deepcopy__"):
        if name == "__copy__" and hasattr(type(thing), "__next__"):
            raise AttributeError(name)  # hardly any iterator has one, and `itertools.tee` copies those that do
        return types.MethodType(getattr(Proxy, name), thing)
    if name in ("__reduce_ex__", "__reduce__"):
        return _refuse_to_be_pickled
    if name in _OF_FUNCTIONS:
        return standins.of_function(thing, name, ask)
    return built(name, lambda function: ask(thing, function))


# -- methods that are only called --------------------------------------------------------------------


#: By class and name: the class and the facts of methods of sqlite3's objects, once one has been handed over. Of these
#: the next ones need not be asked for: to call one is a request of its own (`.name`).
_methods: dict[tuple[type, str], tuple[Any, dict[str, Any]]] = {}


def _method_or_value(self: Any, name: str) -> Any:
    kind = type(self)
    known = _methods.get((kind, name))
    if known is not None:
        method = make(known[0], peer_of(self), 0, known[1])
        _set_owner(method, (self, name))
        return method
    found = peer_of(self).request("get", handle_of(self), (name,))
    if isinstance_of_proxy(found) and name[:1] != "_":
        facts = facts_of(found)
        is_method = type.__getattribute__(type(found), "_katabook_kind") in ("method", "builtin_function_or_method")
        if is_method and facts is not None and facts.get("__name__") == name:
            _methods[kind, name] = type(found), facts
    return found


def handle_of(proxy: Any) -> int:
    """The handle of a proxy. That of a method which has only been called so far is asked for now."""
    handle: int = handle_slot(proxy)
    if handle == 0:
        owner, name = owner_of(proxy)
        found = peer_of(owner).request("get", handle_of(owner), (name,))
        if not isinstance_of_proxy(found):
            raise AttributeError(name)
        handle = handle_slot(found)
        _set_handle(proxy, handle)
        _set_owner(proxy, None)
        _set_found(proxy, found)
    return handle


# The slots, read past `__getattribute__`.
peer_of = Proxy.__dict__["_katabook_peer"].__get__
handle_slot = Proxy.__dict__["_katabook_handle"].__get__
owner_of = Proxy.__dict__["_katabook_owner"].__get__
_set_owner = Proxy.__dict__["_katabook_owner"].__set__
_set_found = Proxy.__dict__["_katabook_found"].__set__
facts_of = Proxy.__dict__["_katabook_facts"].__get__
_hash_slot = Proxy.__dict__["_katabook_hash"].__get__
set_hash = Proxy.__dict__["_katabook_hash"].__set__
_set_peer = Proxy.__dict__["_katabook_peer"].__set__
_set_handle = Proxy.__dict__["_katabook_handle"].__set__
_set_facts = Proxy.__dict__["_katabook_facts"].__set__


def isinstance_of_proxy(thing: Any) -> bool:
    """Whether `thing` is a proxy; unlike isinstance(), without asking it for its `__class__`."""
    return issubclass(type(thing), Proxy)


def _own_eq(proxy: Proxy) -> bool:
    return bool(type.__getattribute__(type(proxy), "_katabook_equates"))


def _overrules(proxy: Proxy) -> bool:
    """Whether the learner's code says what it equals, where that is heeded: a test file compares as Python does."""
    return peer_of(proxy).heeds_own_equality and bool(type.__getattribute__(type(proxy), "_katabook_overrules"))


def value_kind(proxy: Proxy) -> Any:
    """Which builtin's subclass its class is, if any."""
    return type.__getattribute__(type(proxy), "_katabook_value")


def plain(proxy: Proxy) -> Any:
    """The builtin value that an instance of a builtin's subclass holds."""
    return exact(peer_of(proxy).request("plain", handle_of(proxy)), value_kind(proxy))


def _compare(left: Proxy, name: str, right: Any) -> Any:
    """What its class answers, whatever that is: Python asks on if it is NotImplemented, and whether it is true."""
    return peer_of(left).request("op", handle_of(left), (name, right))


def make(kind: type, peer: Any, handle: int, facts: dict[str, Any] | None) -> Any:
    """A new proxy of the mirrored class `kind`. facts: attributes that are known without asking."""
    proxy = object.__new__(kind)
    _set_peer(proxy, peer)
    _set_handle(proxy, handle)
    _set_facts(proxy, facts)
    set_hash(proxy, None)
    _set_owner(proxy, None)
    return proxy


# -- classes --------------------------------------------------------------------------------------


def ask(thing: Any, operation: str, *args: Any) -> Any:
    """Request an operation on a proxy or a mirrored class."""
    if type(thing) is Mirror:
        return class_request(thing, operation, *args)
    return peer_of(thing).request(operation, handle_of(thing), args)
