"""One end of the wire: handles, requests, replies, and requests of the other end while a reply is awaited.

Owns: which object has which handle, and that calls nest like brackets: every reply repeats the number of the innermost
request. Does not own: what the other end may ask for (`_learner`, `_checker`), the format of values (`_wire`).

Messages: `["q", number, operation, handle, args, kwargs, released]` asks; `["v", number, value, mutated, released]`
answers with a value and `["x", number, exception, places, unfit, mutated, released]` with an exception.
"""

from __future__ import annotations

import builtins
import types
import weakref
from typing import Any

from . import _crossing, _proxies, _wire
from ._wire import CannotCross, Channel, Gone, Tampered, WireError, encode, expect_type, read, value_of

MOST_HANDLES = 100_000
DEEPEST_CALLS = 100
_LONGEST_NAME = 2000

_FUNCTIONS = "abs all any ascii bin callable chr divmod hash hex id isinstance issubclass len max min oct ord pow print"
_FUNCTIONS += " repr round sorted sum"
#: Builtins that cross by name: every class, and the functions that do nothing to the side that calls them.
_BUILTINS: dict[str, Any] = {
    name: thing for name, thing in vars(builtins).items() if isinstance(thing, type) or name in _FUNCTIONS.split()
}
_BUILTIN_NAMES = {id(thing): name for name, thing in reversed(_BUILTINS.items())}
_MUTABLE = (list, dict, set, bytearray)
_FACTS = ("__name__", "__qualname__", "__doc__", "__module__")
_FUNCTION_KINDS = (types.FunctionType, types.MethodType, types.BuiltinFunctionType)


class _Reference(weakref.ref):  # type: ignore[type-arg]
    __slots__ = ("handle",)
    handle: int


class Peer:
    """Both ends derive from this one."""

    #: Whether exceptions carry their causes and attributes: those of the checker are none of the learner's business.
    tells_causes = True

    def __init__(self, sock: Any) -> None:
        self.decoding = 0
        self.failure: BaseException | None = None
        self._channel = Channel(sock)
        self._exported: dict[int, Any] = {}
        self._handles: dict[int, int] = {}  # by id(); the object is kept alive by `_exported`
        self._last_handle = 0
        self._proxies: dict[int, _Reference] = {}
        self._exceptions: dict[int, _Reference] = {}
        self._classes: dict[int, Any] = {}
        self._described: set[int] = set()
        self._mentioned: list[int] = []
        self._released: set[int] = set()
        self._asked = 0
        self._answered = 0
        self._depth = 0

    # -- asking -----------------------------------------------------------------------------------

    def request(self, operation: str, handle: int, args: tuple[Any, ...] = (), kwargs: dict[str, Any] = {}) -> Any:
        """Ask the other end; what it raises is raised here."""
        if self.failure is not None:
            raise self.failure
        if self._depth >= DEEPEST_CALLS:
            raise RecursionError(f"check and submission call each other more than {DEEPEST_CALLS} deep")
        self._mentioned = []
        written = [encode(a, self) for a in args]
        named = [[name, encode(value, self)] for name, value in kwargs.items()]
        self._asked = number = self._asked + 1
        self._depth += 1
        try:
            self._send(["q", number, operation, handle, written, named, self._take_released()])
            reply = self._reply_to(number)
            mutable = [a for a in (*args, *kwargs.values()) if type(a) in _MUTABLE] if operation == "call" else ()
            return self._outcome(reply, mutable)
        except WireError as problem:
            self.failure = Tampered(str(problem))
            raise self.failure from None
        except (Gone, Tampered) as problem:
            self.failure = problem
            raise
        finally:
            self._depth -= 1

    def _send(self, message: list[Any]) -> None:
        self._channel.send(message)
        self._described.update(self._mentioned)

    def _reply_to(self, number: int) -> list[Any]:
        while True:
            message = _wire.parse(self._channel.receive())
            if type(message) is not list or not message:
                raise WireError("a message has no kind")
            if message[0] == "q":
                self.answer(message)
                continue
            if len(message) < 3 or type(message[1]) is not int or message[1] != number:
                raise WireError("a reply answers nothing that was asked")
            return message

    def _outcome(self, reply: list[Any], mutable: Any) -> Any:
        if reply[0] == "v" and len(reply) == 5:
            _, _, value, mutated, released = reply
            self._release(released)
            self._write_back(mutated, mutable)
            if type(value) is list and value[:1] == ["arg"]:  # the very object that it was given
                return mutable[expect_type(value[1], int)] if 0 <= value[1] < len(mutable) else self._no("an argument")
            return value_of(value, self)
        if reply[0] == "x" and len(reply) == 7:
            _, _, problem, places, unfit, mutated, released = reply
            self._release(released)
            self._write_back(mutated, mutable)
            problem = value_of(problem, self)
            if not issubclass(type(problem), BaseException):
                raise WireError("what was raised is no exception")
            self.attach(problem, places, expect_type(unfit, bool))
            raise problem
        return self.other_outcome(reply)

    def _no(self, what: str) -> Any:
        raise WireError(f"{what} is meant that does not exist")

    def other_outcome(self, reply: list[Any]) -> Any:
        """A reply of a kind that only one end sends."""
        raise WireError("a reply is of no known kind")

    def attach(self, problem: BaseException, places: Any, unfit: bool) -> None:
        """Keep what came with an exception."""

    def _write_back(self, mutated: Any, mutable: Any) -> None:
        if mutated is None:
            return
        if len(expect_type(mutated, list)) != len(mutable):
            raise WireError("another number of arguments came back")
        from . import _mutable

        for old, raw in zip(mutable, mutated):
            _mutable.write_back(old, value_of(raw, self))

    # -- answering --------------------------------------------------------------------------------

    def answer(self, message: list[Any]) -> None:
        """Do what a request asks for, and send the reply."""
        if len(message) != 7 or type(message[1]) is not int or message[1] != self._answered + 1:
            raise WireError("a request is malformed, or out of order")
        _, number, operation, handle, args, named, released = message
        self._answered = number
        self._release(released)
        target = self._object(handle)
        given = [value_of(a, self) for a in expect_type(args, list)]
        keywords = {expect_type(n, str): value_of(v, self) for n, v in expect_type(named, list)}
        mutable = [a for a in (*given, *keywords.values()) if type(a) in _MUTABLE] if operation == "call" else []
        reply = self._attempt(number, expect_type(operation, str), target, given, keywords, mutable)
        self._channel.send_packed(reply)
        self._described.update(self._mentioned)

    def _attempt(self, number: int, operation: str, target: Any, args: Any, kwargs: Any, mutable: list[Any]) -> bytes:
        try:
            value = self.perform(operation, target, args, kwargs)
            special = self.special_reply(number, value)
            if special is not None:
                return _wire.pack(special)
            self._mentioned = []
            same = next((i for i, m in enumerate(mutable) if m is value), None)
            written = encode(value, self) if same is None else ["arg", same]
            return _wire.pack(["v", number, written, self._contents(mutable), self._take_released()])
        except (Gone, Tampered, WireError):
            raise
        except BaseException as problem:
            return self._raised(number, problem, (operation, target, args, kwargs), mutable)

    def _raised(self, number: int, problem: BaseException, asked: Any, mutable: list[Any]) -> bytes:
        self._mentioned = []
        places, unfit = self.describe(problem, asked)
        try:
            written, contents = _crossing.write(problem, self, 0), self._contents(mutable)
            return _wire.pack(["x", number, written, places, unfit, contents, self._take_released()])
        except Exception:  # what it carries cannot cross; that it was raised has to
            plain: BaseException = RuntimeError(f"a {type(problem).__name__} that cannot be handed over")
            if isinstance(problem, (MemoryError, RecursionError, SystemExit, KeyboardInterrupt)):
                plain = next(k for k in type(problem).__mro__ if id(k) in _BUILTIN_NAMES)()
            return _wire.pack(["x", number, _crossing.write(plain, self, 0), places, unfit, None, []])

    def _contents(self, mutable: list[Any]) -> list[Any] | None:
        return [encode(m, self) for m in mutable] if mutable else None

    def perform(self, operation: str, target: Any, args: list[Any], kwargs: dict[str, Any]) -> Any:
        """Carry out one request of the other end."""
        raise NotImplementedError

    def special_reply(self, number: int, value: Any) -> list[Any] | None:
        """A reply other than a value."""
        return None

    def describe(self, problem: BaseException, asked: Any) -> tuple[list[Any], bool]:
        """What to tell about an exception: places, and whether the call did not fit the function."""
        return [], False

    # -- handles ----------------------------------------------------------------------------------

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

    def _take_released(self) -> list[int]:
        if not self._released:
            return []
        released, self._released = self._released, set()
        return list(released)

    def _release(self, handles: Any) -> None:
        for handle in expect_type(handles, list):
            if type(handle) is int and handle in self._exported and handle not in self._described:
                del self._handles[id(self._exported.pop(handle))]

    def _drop(self, table: dict[int, _Reference], reference: Any) -> None:
        if table.get(reference.handle) is reference:
            del table[reference.handle]
            self._released.add(reference.handle)

    def _remember(self, table: dict[int, _Reference], handle: int, thing: Any) -> None:
        if len(table) >= MOST_HANDLES:
            raise WireError("too many objects")
        reference = _Reference(thing, lambda gone: self._drop(table, gone))
        reference.handle = handle
        table[handle] = reference
        self._released.discard(handle)

    def known_exception(self, handle: int) -> BaseException | None:
        """The exception that stands for `handle`, while it lives."""
        reference = self._exceptions.get(handle)
        origin = None if reference is None else reference()
        return None if origin is None else origin.exception

    def remember_exception(self, origin: _crossing.Origin) -> None:
        """Let the same exception be the same object when it crosses again."""
        self._remember(self._exceptions, origin.handle, origin)

    # -- references, written ----------------------------------------------------------------------

    def refer(self, value: Any, depth: int) -> Any:
        """`value`, which does not cross by value, as JSON."""
        kind = type(value)
        if issubclass(kind, _proxies.Proxy) and _proxies.peer_of(value) is self:
            return ["back", _proxies.handle_of(value)]
        if issubclass(kind, type):
            return self.class_of(value, depth)
        if issubclass(kind, BaseException):
            return _crossing.write(value, self, depth)
        if kind is types.TracebackType:
            return None  # for `__exit__`, which is given one and seldom looks at it
        if kind is types.CoroutineType:
            return ["co", self.export(value)]
        if id(value) in _BUILTIN_NAMES:
            return ["g", _BUILTIN_NAMES[id(value)]]
        description = self._description(kind, depth)
        if kind in _FUNCTION_KINDS:
            return ["f", self.export(value), description, [_fact(value, name) for name in _FACTS]]
        return ["o", self.export(value), description]

    def class_of(self, kind: type, depth: int) -> Any:
        """A class as JSON: a builtin by its name, any other by its handle and, the first time, its description."""
        if type(kind) is _proxies.Mirror and kind._katabook_peer_of_class is self:  # type: ignore[attr-defined]
            return ["back", _proxies.class_handle(kind)]
        name = _BUILTIN_NAMES.get(id(kind))
        return ["g", name] if name is not None else self._description(kind, depth)

    def _description(self, kind: type, depth: int) -> list[Any]:
        handle = self.export(kind)
        if handle in self._described:
            return ["class", handle]
        self._mentioned.append(handle)
        from . import _classes

        return ["class", handle, *_classes.describe(kind, lambda base: self.class_of(base, depth + 1))]

    # -- references, read -------------------------------------------------------------------------

    def resolve(self, tag: str, items: list[Any], depth: int) -> Any:
        """The value behind a tag that is not one of a builtin value."""
        if tag == "back":
            return self._object(*items)
        if tag == "g":
            return _BUILTINS[expect_type(*items, str)]
        if tag == "class":
            return self._mirror(items, depth)
        if tag == "o":
            return self._proxy(items, None, depth)
        if tag == "f":
            facts = [f if f is None else expect_type(f, str) for f in expect_type(items[2], list)]
            return self._proxy(items[:2], dict(zip(_FACTS, facts, strict=True)), depth)
        if tag == "e":
            return _crossing.read_exception(items, self, depth)
        if tag == "co":
            return _proxies.to_the_end(self, expect_type(*items, int))
        if tag == "x":
            from . import _wire_extra

            return _wire_extra.read_extra(items, self, depth)
        if tag == "#":
            hashed, raw = items
            thing = read(raw, self, depth)
            if issubclass(type(thing), _proxies.Proxy):
                _proxies.set_hash(thing, expect_type(hashed, int))
            return thing
        raise WireError("an unknown tag")

    def _proxy(self, items: list[Any], facts: dict[str, Any] | None, depth: int) -> Any:
        handle, description = items
        reference = self._proxies.get(expect_type(handle, int))
        known = None if reference is None else reference()
        kind = read(description, self, depth)
        if known is not None:
            return known
        if type(kind) is not _proxies.Mirror or not type.__subclasscheck__(_proxies.Proxy, kind):
            raise WireError("an object is of no class")
        proxy = _proxies.make(kind, self, handle, facts)
        self._remember(self._proxies, handle, proxy)
        return proxy

    def _mirror(self, items: list[Any], depth: int) -> Any:
        handle = expect_type(items[0], int)
        known = self._classes.get(handle)
        if known is not None:
            return known
        if len(items) == 1:
            raise WireError("a class was never described")
        if len(self._classes) >= MOST_HANDLES:
            raise WireError("too many classes")
        from . import _classes

        found = _classes.read_description(self, handle, items[1:], depth)
        self._classes[handle] = found
        return found


def _fact(function: Any, name: str) -> str | None:
    value = getattr(function, name, None)
    return value[: _LONGEST_NAME * 10] if type(value) is str else None
