"""Stand-ins for the other side's objects and classes: using one is a call across the wire.

Owns: what a proxy answers by itself and what it asks. A class of the other side is a real local class (a `Mirror`),
so that `isinstance`, `issubclass`, `except` and `match` need to ask nothing.
Does not own: who may ask for what (`learner`, `checker`), exceptions as values (`crossing`).
"""

from __future__ import annotations

import abc
import operator
import types
from typing import Any

from . import standins
from .standins import VALUES

# What a class may bring along beyond calls by name: the operators that Python looks up on the type.
_ALWAYS = ("__eq__", "__ne__", "__hash__", "__repr__", "__str__", "__format__", "__dir__")
_LOCAL = frozenset(_ALWAYS) | {"__call__", "__await__", "__instancecheck__", "__copy__", "__deepcopy__"}
_BINARY = "add sub mul matmul truediv floordiv mod divmod pow lshift rshift and xor or".split()
OPERATORS = frozenset(
    [
        *(f"__{prefix}{name}__" for prefix in ("", "r", "i") for name in _BINARY),
        *(f"__{name}__" for name in "lt le gt ge neg pos abs invert bool len length_hint int float complex index".split()),
        *(f"__{name}__" for name in "round trunc floor ceil bytes iter next reversed getitem setitem delitem".split()),
        *(f"__{name}__" for name in "contains enter exit get set delete set_name aiter anext aenter aexit".split()),
        *(f"__{name}__" for name in "missing fspath copy deepcopy".split()),
        *_LOCAL,
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
            if _value_kind(self) is None or peer_of(self).decoding or _overrules(self):
                return NotImplemented
            return plain(self) == other
        if not _own_eq(self) or peer_of(self).decoding:
            return NotImplemented
        return _compare(self, "__eq__", other)

    def __ne__(self, other: Any) -> Any:
        if not isinstance_of_proxy(other) and _value_kind(self) is not None and not peer_of(self).decoding:
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
            set_hash(self, _exact(peer_of(self).request("op", handle_of(self), ("__hash__",)), int))
        return _hash_slot(self)

    def __repr__(self) -> str:
        return _exact(peer_of(self).request("op", handle_of(self), ("__repr__",)), str)

    def __str__(self) -> str:
        return _exact(peer_of(self).request("op", handle_of(self), ("__str__",)), str)

    def __format__(self, spec: str) -> str:
        return _exact(peer_of(self).request("op", handle_of(self), ("__format__", spec)), str)

    def __dir__(self) -> list[str]:
        return [_exact(name, str) for name in _exact(peer_of(self).request("dir", handle_of(self), ()), list)]


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
    function, read = (
        ("signature", standins.read_signature) if name == "__signature__" else ("fields", standins.read_fields)
    )
    told = ask(thing, function)
    if told is None:
        raise AttributeError(name)
    try:
        return read(told)
    except (TypeError, ValueError, LookupError, AttributeError):
        raise AttributeError(name) from None


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
    handle: int = _handle_slot(proxy)
    if handle == 0:
        owner, name = owner_of(proxy)
        found = peer_of(owner).request("get", handle_of(owner), (name,))
        if not isinstance_of_proxy(found):
            raise AttributeError(name)
        handle = _handle_slot(found)
        _set_handle(proxy, handle)
        _set_owner(proxy, None)
        _set_found(proxy, found)
    return handle


# The slots, read past `__getattribute__`.
peer_of = Proxy.__dict__["_katabook_peer"].__get__
_handle_slot = Proxy.__dict__["_katabook_handle"].__get__
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


def _value_kind(proxy: Proxy) -> Any:
    """Which builtin's subclass its class is, if any."""
    return type.__getattribute__(type(proxy), "_katabook_value")


def plain(proxy: Proxy) -> Any:
    """The builtin value that an instance of a builtin's subclass holds."""
    return _exact(peer_of(proxy).request("plain", handle_of(proxy)), _value_kind(proxy))


def _compare(left: Proxy, name: str, right: Any) -> Any:
    """What its class answers, whatever that is: Python asks on if it is NotImplemented, and whether it is true."""
    return peer_of(left).request("op", handle_of(left), (name, right))


def _exact(value: Any, kind: type) -> Any:
    if type(value) is not kind:
        raise TypeError(f"a {kind.__name__} was expected of the object, not a {type(value).__name__}")
    return value


def make(kind: type, peer: Any, handle: int, facts: dict[str, Any] | None) -> Any:
    """A new proxy of the mirrored class `kind`. facts: attributes that are known without asking."""
    proxy = object.__new__(kind)
    _set_peer(proxy, peer)
    _set_handle(proxy, handle)
    _set_facts(proxy, facts)
    set_hash(proxy, None)
    _set_owner(proxy, None)
    return proxy


# -- operators ------------------------------------------------------------------------------------


def _ordering(name: str) -> Any:
    compare = getattr(operator, name)

    def operate(self: Any, other: Any) -> Any:
        if isinstance_of_proxy(other):
            return peer_of(self).request("op", handle_of(self), (name, other))
        # As for `==`: where it stands to a value of this side is not for the other side to say.
        if _value_kind(self) is None:
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
    if _handle_slot(self) == 0:
        owner, name = owner_of(self)
        return peer_of(self).request(f".{name}", handle_of(owner), args, kwargs)
    return peer_of(self).request("call", handle_of(self), args, kwargs)


def _await(self: Any) -> Any:
    return to_the_end(peer_of(self), handle_of(self), self).__await__()


def _bind(self: Any, instance: Any, owner: Any = None) -> Any:
    return self if instance is None else types.MethodType(self, instance)


async def to_the_end(peer: Any, handle: int, kept: Any = None) -> Any:
    """The other side runs its awaitable to the end on an event loop of its own. kept: the proxy, which has to live on."""
    return peer.request("await", handle, ())


_OPERATORS: dict[str, Any] = {name: _operator(name) for name in OPERATORS - _LOCAL}
_OPERATORS |= {"__call__": _call, "__await__": _await, "__next__": _next}


# -- classes --------------------------------------------------------------------------------------


def _asks(name: str) -> property:
    return property(lambda cls: _class_request(cls, "get", name))


def _class_request(cls: Any, operation: str, *args: Any) -> Any:
    return type.__getattribute__(cls, "_katabook_peer_of_class").request(operation, class_handle(cls), args)


def ask(thing: Any, operation: str, *args: Any) -> Any:
    """Request an operation on a proxy or a mirrored class."""
    if type(thing) is Mirror:
        return _class_request(thing, operation, *args)
    return peer_of(thing).request(operation, handle_of(thing), args)


def class_handle(cls: type) -> int:
    """The handle of a mirrored class."""
    return type.__getattribute__(cls, "_katabook_class")


class Mirror(type):
    """The type of the local classes that stand for the other side's."""

    def __new__(meta, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> Any:
        if "_katabook_class" not in namespace:
            raise TypeError("a class of the other side cannot be subclassed here: this check has to sit shared")
        return type.__new__(meta, name, bases, namespace)

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        return cls._katabook_peer_of_class.request("call", class_handle(cls), args, kwargs)  # type: ignore[attr-defined]

    def __getattr__(cls, name: str) -> Any:
        if name in ("__signature__", "__dataclass_fields__"):
            return _told(cls, name)
        return _class_request(cls, "get", name)

    def __setattr__(cls, name: str, value: Any) -> None:
        _class_request(cls, "set", name, value)

    def __delattr__(cls, name: str) -> None:
        _class_request(cls, "del", name)

    # For enumerations; of other classes the other side says that they cannot.
    def __iter__(cls) -> Any:
        return _class_request(cls, "op", "__iter__")

    def __len__(cls) -> Any:
        return _class_request(cls, "op", "__len__")

    def __getitem__(cls, key: Any) -> Any:
        return _class_request(cls, "op", "__getitem__", key)

    def __contains__(cls, thing: Any) -> Any:
        return _class_request(cls, "op", "__contains__", thing)

    def __bool__(cls) -> bool:
        return True

    def __dir__(cls) -> list[str]:
        return [_exact(name, str) for name in _exact(_class_request(cls, "dir"), list)]

    def __instancecheck__(cls, thing: Any) -> bool:
        if type.__instancecheck__(cls, thing):
            return True
        return _asking(cls) and _class_request(cls, "isinstance", thing) is True

    def __subclasscheck__(cls, kind: Any) -> bool:
        if type.__subclasscheck__(cls, kind):
            return True
        return _asking(cls) and _class_request(cls, "issubclass", kind) is True

    def __subclasses__(cls) -> Any:
        return _class_request(cls, "get", "__subclasses__")()

    # Local classes have these too, but theirs say nothing about the other side's class.
    __bases__ = property(lambda cls: type.__getattribute__(cls, "_katabook_bases"))  # type: ignore[assignment]
    __base__ = property(lambda cls: _class_request(cls, "get", "__base__"))  # type: ignore[assignment]
    __mro__ = property(lambda cls: _mro_told(cls))  # type: ignore[assignment]
    __doc__ = _asks("__doc__")
    __dict__ = _asks("__dict__")  # type: ignore[assignment]
    __annotations__ = _asks("__annotations__")  # type: ignore[assignment]


Mirror.__slots__ = _asks("__slots__")  # type: ignore[attr-defined]  # in the body it would be Mirror's own


#: The classes that a local class is really made of, past what a `Mirror` answers.
mro_of = type.__dict__["__mro__"].__get__


def _mro_told(cls: Any) -> tuple[type, ...]:
    """The learner's classes as the other side has them; of the check's, what is known here: enough to dispatch on."""
    if cls._katabook_peer_of_class.asks_for_facts:
        return mro_of(cls)  # type: ignore[no-any-return]
    return _exact(_class_request(cls, "get", "__mro__"), tuple)  # type: ignore[no-any-return]


def _asking(cls: type) -> bool:
    return bool(type.__getattribute__(cls, "_katabook_asks"))


def mirror(
    peer: Any, handle: int, name: str, bases: tuple[type, ...], operators: list[str], flags: str, kind: str,
    stands_for: type | None = None,
) -> Any:  # fmt: skip
    """A local class for one of the other side.

    name: as it is qualified. operators: which of `OPERATORS` it defines. flags: `e` own `__eq__`, `h` own `__hash__`,
    `u` unhashable, `a` asks in isinstance, `d` does something when it dies, `o` its `__eq__` is the learner's, `l` so is
    one of its orderings. kind: a key of `KINDS`, or "".
    stands_for: the class of this side that an instance's `__class__` is.
    """
    namespace: dict[str, Any] = {
        "__slots__": (),
        "__module__": getattr(getattr(peer, "module", None), "__name__", "solution"),
        "_katabook_class": handle,
        "_katabook_peer_of_class": peer,
        "_katabook_equates": "e" in flags,
        "_katabook_hashes": "h" in flags,
        "_katabook_overrules": "o" in flags,
        "_katabook_orders": "l" in flags,
        "_katabook_asks": "a" in flags,
        "_katabook_kind": kind,
        "_katabook_bases": bases or (object,),
        "_katabook_dies_aloud": "d" in flags,
        "__qualname__": name,
    }
    if stands_for is not None:
        namespace["_katabook_stands_for"] = stands_for
    name = name.rpartition(".")[2]
    values = (type.__getattribute__(b, "_katabook_value") if type(b) is Mirror else b for b in bases)
    namespace["_katabook_value"] = next((v for v in values if v in VALUES), None)
    namespace |= {name: _OPERATORS[name] for name in operators if name not in _ALWAYS and name in _OPERATORS}
    namespace.pop("__get__", None) if kind else None
    if kind == "function":  # in a class of this side it is a method, as any function
        namespace["__get__"] = _bind
    if "u" in flags:
        namespace["__hash__"] = None
    local = tuple(_marker(b) if type(b) is abc.ABCMeta else b for b in bases if _is_local(b))
    raised = tuple(base for base in local if issubclass(base, BaseException))
    if raised:  # a mixin has another memory layout than an exception, so only exceptions are kept
        return _mirror_exception(name, raised, namespace)
    try:
        return Mirror(name, local or (Proxy,), namespace)
    except TypeError:  # bases in an order that Python refuses: only a forged class has them
        return Mirror(name, (Proxy,), namespace)


_markers: dict[type, type] = {}


def _is_local(base: type) -> bool:
    return type(base) is abc.ABCMeta or type.__subclasscheck__(Proxy, base) or type.__subclasscheck__(BaseException, base)


def _marker(base: Any) -> type:
    """A class that counts as a subclass of an abstract base class. (A mirror would be asked about every other class.)"""
    if base not in _markers:
        _markers[base] = type(base.__name__, (Proxy,), {"__slots__": ()})
        base.register(_markers[base])
    return _markers[base]


def _mirror_exception(name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> Any:
    from . import crossing

    for key in [*_OPERATORS, "__slots__", "__hash__"]:
        namespace.pop(key, None)
    namespace |= {"__str__": crossing.text_of, "__repr__": crossing.repr_of, "__getattr__": crossing.ask_attribute}
    if namespace["_katabook_equates"]:
        namespace |= {"__eq__": crossing.equals, "__hash__": BaseException.__hash__}
    for chosen in (bases, bases[:1], (Exception,)):
        try:
            return Mirror(name, chosen, namespace)
        except TypeError:
            continue
    raise AssertionError("unreachable: every class can derive from Exception")


def readable_name(name: str) -> str:
    """A name from the other side, qualified or not, made fit to be a class's."""
    parts = name.split(".")
    if len(name) < 400 and parts[-1].isidentifier() and all(p.isidentifier() or p == "<locals>" for p in parts):
        return name
    kept = "".join(c if c.isidentifier() or c.isdigit() else "_" for c in name[:100])
    return f"_{kept}"
