"""One end of the wire: requests, replies, and requests of the other end while a reply is awaited.

Owns: that calls nest like brackets: every reply repeats the number of the innermost request, and while a message is
being written or a reply awaited nothing else can be asked for.
Does not own: handles (`_handles`), what the other end may ask for (`_learner`, `_checker`), the format of values (`_wire`).

Messages: `["q", number, operation, handle, args, kwargs, place, released]` asks; `["v", number, value, mutated, released]`
answers with a value and `["x", number, exception, places, unfit, mutated, released]` with an exception. The operation `.name` is `get` and `call` in one.
"""

from __future__ import annotations

from operator import is_
from sys import _getframe
from sys import getrecursionlimit as _getrecursionlimit
from typing import Any

from . import _wire
from ._handles import BUILTIN_NAMES, Handles
from ._proxies import mro_of
from ._wire import Channel, Gone, Tampered, WireError, to_json, expect_type, text_of, value_of

DEEPEST_CALLS = 100
_HEADROOM = 120  # frames: what writing, waiting and reading take
_MUTABLE = frozenset((list, dict, set, bytearray))
_FLAT = frozenset((str, float, bool, int, type(None)))
_DIRECT = frozenset((str, float, bool, type(None)))  # what stands for itself in JSON


class Peer(Handles):
    """Both ends derive from this one."""

    #: Whether exceptions carry their causes and attributes: those of the checker are none of the learner's business.
    tells_causes = True
    #: Whether the other end's functions are known here by facts only, and some of its classes by their real ones.
    asks_for_facts = False

    def __init__(self, wire: Any) -> None:
        super().__init__()
        self.failure: BaseException | None = None
        self._channel = Channel(wire)
        self._asked = 0
        self._answered = 0
        self._depth = 0
        self._busy = False
        self._let_go: list[Any] = []  # of this end's handles, and not yet done

    # -- asking -----------------------------------------------------------------------------------

    def request(self, operation: str, handle: int, args: tuple[Any, ...] = (), kwargs: dict[str, Any] = {}) -> Any:
        """Ask the other end; what it raises is raised here."""
        if self.failure is not None:
            raise self.failure
        if self._depth >= DEEPEST_CALLS:
            raise RecursionError(f"check and submission call each other more than {DEEPEST_CALLS} deep")
        try:
            _getframe(_getrecursionlimit() - _HEADROOM)
        except ValueError:  # no frame as deep as that: this exchange will not be left half done
            pass
        else:
            raise RecursionError("maximum recursion depth exceeded")
        if self._busy:  # `__hash__` or `__del__` of something that is just being handed over, or a signal's handler
            raise RuntimeError("check and submission cannot call each other while a value crosses between them")
        self._busy = True
        self._depth += 1
        try:
            self._mentioned = set()
            written = ",".join([text_of(a, self) for a in args]) if args else ""
            named = ",".join([f"[{text_of(name, self)},{text_of(value, self)}]" for name, value in kwargs.items()]) if kwargs else ""
            number = self._asked + 1
            frame = self._frame(f'["q",{number},"{operation}",{handle},[{written}],[{named}],{self.here()}')
            self._asked = number
            self._channel.send(frame)
            if self._mentioned:
                self._told.update(self._mentioned)
            try:
                reply = self._reply_to(number)
            except (Gone, Tampered, WireError):
                raise
            except BaseException:  # an interrupt: whose turn it is cannot be known any more
                self.failure = Gone("a call across was interrupted")
                raise
            mutable: Any = ()
            if (args or kwargs) and _is_call(operation) and (kwargs or not _DIRECT.issuperset(map(type, args))):
                mutable = [a for a in (*args, *kwargs.values()) if type(a) in _MUTABLE]
            return self._outcome(reply, mutable)
        except WireError as problem:
            self.failure = Tampered(str(problem))
            raise self.failure from None
        except (Gone, Tampered) as problem:
            self.failure = problem
            raise
        finally:
            self._depth -= 1
            self._busy = False
            if self._let_go:
                self._release_now()

    def here(self) -> str:
        """Which line of the submission asks, as JSON."""
        return "null"

    def _release_now(self) -> None:
        """What dies now may call the other end, so it must not die while a message is being written or read."""
        handles, self._let_go = self._let_go, []
        self._release(handles)

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
            if type(value) is list:
                if value[:1] == ["arg"]:  # the very object that it was given
                    value = self._argument(mutable, value)
                else:
                    value = value_of(value, self)
            elif type(value) is dict:
                raise WireError("a JSON object stands where a value should")
            self._settle(mutated, mutable, released)
            return value
        if reply[0] == "x" and len(reply) == 7:
            _, _, problem, places, unfit, mutated, released = reply
            problem = value_of(problem, self)
            self._settle(mutated, mutable, released)
            if not issubclass(type(problem), BaseException):
                raise WireError("what was raised is no exception")
            self.attach(problem, places, expect_type(unfit, bool))
            raise problem
        return self.other_outcome(reply)

    def _argument(self, mutable: Any, value: list[Any]) -> Any:
        if len(value) != 2 or not 0 <= expect_type(value[1], int) < len(mutable):
            raise WireError("an argument is meant that does not exist")
        return mutable[value[1]]

    def other_outcome(self, reply: list[Any]) -> Any:
        """A reply of a kind that only one end sends."""
        raise WireError("a reply is of no known kind")

    def attach(self, problem: BaseException, places: Any, unfit: bool) -> None:
        """Keep what came with an exception."""

    def _settle(self, mutated: Any, mutable: Any, released: Any) -> None:
        """After a reply's value, in the order in which the other end wrote them."""
        if released != []:
            self._let_go += expect_type(released, list)
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
        if len(message) != 8 or type(message[1]) is not int or message[1] != self._answered + 1:
            raise WireError("a request is malformed, or out of order")
        _, number, operation, handle, args, named, _, released = message
        self._answered = number
        if released != []:
            self._let_go += expect_type(released, list)
        target = None if operation == "release" else self._object(handle)
        given = [a if type(a) in _DIRECT else value_of(a, self) for a in args] if expect_type(args, list) else args
        keywords = {expect_type(n, str): value_of(v, self) for n, v in expect_type(named, list)} if named != [] else {}
        mutable: Any = ()
        if _is_call(operation) and (keywords or not _DIRECT.issuperset(map(type, given))):
            mutable = [a for a in (*given, *keywords.values()) if type(a) in _MUTABLE]
        before = [_parts(m) for m in mutable] if mutable else []
        reply = self._attempt(number, expect_type(operation, str), target, given, keywords, mutable, before)
        self._channel.send(reply)
        if self._mentioned:
            self._told.update(self._mentioned)

    def _attempt(self, number: int, operation: str, target: Any, args: Any, kwargs: Any, mutable: Any, before: Any) -> bytes:
        try:
            self._busy = False
            try:
                if self._let_go:
                    self._release_now()
                value = None if operation == "release" else self.perform(operation, target, args, kwargs)
            finally:
                self._busy = True
                self._mentioned = set()
            if not mutable and type(value) in _DIRECT:
                return self._frame(f'["v",{number},{text_of(value, self)},null')
            special = self.special_reply(number, value)
            if special is not None:
                return _wire.pack(special)
            same = next((i for i, m in enumerate(mutable) if m is value), None) if mutable else None
            written = text_of(value, self) if same is None else f'["arg",{same}]'
            return self._frame(f'["v",{number},{written},{self._contents(mutable, before)}')
        except (Gone, Tampered, WireError):
            raise
        except BaseException as problem:
            return self._raised(number, problem, (operation, target, args, kwargs), mutable, before)

    def _raised(self, number: int, problem: BaseException, asked: Any, mutable: Any, before: Any) -> bytes:
        self._mentioned = set()
        places, unfit = self.describe(problem, asked)
        try:
            written, contents = text_of(problem, self), self._contents(mutable, before)
            return self._frame(f'["x",{number},{written},{to_json(places)},{to_json(unfit)},{contents}')
        except Exception:  # what it carries cannot cross; that it was raised has to
            self._mentioned = set()
            plain: BaseException = RuntimeError(f"a {type(problem).__name__} that cannot be handed over")
            if isinstance(problem, (MemoryError, RecursionError, SystemExit, KeyboardInterrupt)):
                plain = next(k for k in mro_of(type(problem)) if id(k) in BUILTIN_NAMES)()
            return self._frame(f'["x",{number},{text_of(plain, self)},{to_json(places)},{to_json(unfit)},null')

    def _contents(self, mutable: Any, before: Any) -> str:
        """What the arguments hold now; null if that is what they held before."""
        if not mutable or all(map(_is_unchanged, mutable, before)):
            return "null"
        return f"[{','.join([text_of(m, self) for m in mutable])}]"

    def perform(self, operation: str, target: Any, args: list[Any], kwargs: dict[str, Any]) -> Any:
        """Carry out one request of the other end."""
        raise NotImplementedError

    def special_reply(self, number: int, value: Any) -> list[Any] | None:
        """A reply other than a value."""
        return None

    def describe(self, problem: BaseException, asked: Any) -> tuple[list[Any], bool]:
        """What to tell about an exception: places, and whether the call did not fit the function."""
        return [], False


def _is_call(operation: Any) -> bool:
    """Whether a request calls its target, or by `.name` a method of it."""
    return operation == "call" or (type(operation) is str and operation[:1] == ".")


def _parts(value: Any) -> list[Any] | None:
    """The items of a list of plain values; None for anything else, whose parts may change in themselves."""
    return list(value) if type(value) is list and _FLAT.issuperset(map(type, value)) else None


def _is_unchanged(value: Any, before: list[Any] | None) -> bool:
    return before is not None and len(value) == len(before) and all(map(is_, value, before))
