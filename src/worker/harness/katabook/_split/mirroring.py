"""Making a local class for one of the other side.

Owns: its name, its bases, and what it brings along; classes of exceptions and what is registered with abstract base classes.
Does not own: what a class tells of itself on the way across (`classes`), what such a class does (`mirrors`).
"""

from __future__ import annotations

import abc
from typing import Any

from .mirrors import Mirror
from .operators import BY_NAME, bind
from .proxies import ALWAYS, Proxy
from .standins import VALUES


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
    namespace |= {name: BY_NAME[name] for name in operators if name not in ALWAYS and name in BY_NAME}
    namespace.pop("__get__", None) if kind else None
    if kind == "function":  # in a class of this side it is a method, as any function
        namespace["__get__"] = bind
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

    for key in [*BY_NAME, "__slots__", "__hash__"]:
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
