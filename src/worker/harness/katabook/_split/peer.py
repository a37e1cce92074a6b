"""One end of the wire: requests, replies, and requests of the other end while a reply is awaited.

Owns: that calls nest like brackets: every reply repeats the number of the innermost request, and while a message is
being written or a reply awaited nothing else can be asked for.
Does not own: handles (`handles`), what the other end may ask for (`learner`, `checker`), the format of values (`wire`).

Messages: `["q", number, operation, handle, args, kwargs, place, news, released]` asks; `["v", number, value, news, released]`
answers with a value and `["x", number, exception, places, unfit, news, released]` with an exception. News are null or
`[containers changed, containers gone, states]` (`memory`, `process_state`), and come first when a message is read. The
operation `.name` is `get` and `call` in one.
"""

from __future__ import annotations

from sys import _getframe
from sys import getrecursionlimit as _getrecursionlimit
from typing import Any

from . import frames
from .frames import Channel, Gone, Tampered, WireError, to_json
from .handles import BUILTIN_NAMES, Handles
from .mirrors import mro_of
from .wire import expect_type, guarded, text_of, value_of

DEEPEST_CALLS = 100
_HEADROOM = 120  # frames: what writing, waiting and reading take
_DIRECT = frozenset((str, float, bool, type(None)))  # what stands for itself in JSON


class Peer(Handles):
    """Both ends derive from this one."""

    #: Whether exceptions carry their causes and attributes: those of the checker are none of the learner's business.
    tells_causes = True
    #: Whether the other end's functions are known here by facts only, and some of its classes by their real ones.
    asks_for_facts = False
    #: Whether an `__eq__` that the learner wrote counts in a class that derives from `int`, `str` or another value.
    heeds_own_equality = False

    def __init__(self, wire: Any) -> None:
        super().__init__()
        self.failure: BaseException | None = None
        self._channel = Channel(wire)
        self._asked = 0
        self._answered = 0
        self._depth = 0
        self._busy = False
        self._let_go: list[Any] = []  # of this end's handles, and not yet done
        #: What belongs to a process and is carried across; None if nothing is.
        self.states: Any = None

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
            number = self._ask(operation, handle, args, kwargs)
            try:
                reply = self._reply_to(number)
            except (Gone, Tampered, WireError):
                raise
            except BaseException:  # an interrupt: whose turn it is cannot be known any more
                self.failure = Gone("a call across was interrupted")
                raise
            finally:
                self.memory.abandon_call()
            return self._outcome(reply)
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

    def _ask(self, operation: str, handle: int, args: tuple[Any, ...], kwargs: dict[str, Any]) -> int:
        """Send a request. Returns its number."""
        memory, mark = self.memory, self.memory.next
        try:
            self._mentioned = set()
            news = self._news(mark)
            written = ",".join([text_of(a, self) for a in args]) if args else ""
            named = ",".join([f"[{text_of(name, self)},{text_of(value, self)}]" for name, value in kwargs.items()]) if kwargs else ""
            number = self._asked + 1
            frame = self._frame(f'["q",{number},"{operation}",{handle},[{written}],[{named}],{self.here()},{news}')
        except BaseException:
            memory.roll_back(mark)
            raise
        self._asked = number
        self._channel.send(frame)
        self._sent()
        memory.settle(mark)
        memory.begin_call(mark)
        return number

    def not_asked(self, kind: type) -> None:
        """An object of the other end's was compared with a value of this end's, and not asked."""

    def here(self) -> str:
        """Which line of the submission asks, as JSON."""
        return "null"

    def _release_now(self) -> None:
        """What dies now may call the other end, so it must not die while a message is being written or read."""
        handles, self._let_go = self._let_go, []
        self._release(handles)

    def _reply_to(self, number: int) -> list[Any]:
        while True:
            message = frames.parse(self._channel.receive())
            if type(message) is not list or not message:
                raise WireError("a message has no kind")
            if message[0] == "q":
                self.answer(message)
                continue
            if len(message) < 3 or type(message[1]) is not int or message[1] != number:
                raise WireError("a reply answers nothing that was asked")
            return message

    def _outcome(self, reply: list[Any]) -> Any:
        start = self.memory.next
        if reply[0] == "v" and len(reply) == 5:
            _, _, value, news, released = reply
            self._hear(news, released)
            if type(value) not in _DIRECT:
                value = value_of(value, self)
            self.memory.settle(start, ends=True)
            return value
        if reply[0] == "x" and len(reply) == 7:
            _, _, problem, places, unfit, news, released = reply
            self._hear(news, released)
            problem = value_of(problem, self)
            self.memory.settle(start, ends=True)
            if not issubclass(type(problem), BaseException):
                raise WireError("what was raised is no exception")
            self.attach(problem, places, expect_type(unfit, bool))
            raise problem
        self.memory.settle(start, ends=True)
        return self.other_outcome(reply)

    def other_outcome(self, reply: list[Any]) -> Any:
        """A reply of a kind that only one end sends."""
        raise WireError("a reply is of no known kind")

    def attach(self, problem: BaseException, places: Any, unfit: bool) -> None:
        """Keep what came with an exception."""

    def places_of(self, problem: BaseException) -> list[Any]:
        """The lines of this side's that an exception came through, if the other side shows them."""
        return []

    def _news(self, mark: int) -> str:
        """What happened here since the last message, as JSON. mark: where in the memory the call began."""
        if self.states is None and not self.memory.numbers:
            return "null"
        news = self.memory.news(self, mark)
        states = None if self.states is None else self.states.news(self)
        if states is not None:
            return to_json([*(news or ([], [])), states])
        return "null" if news is None else to_json([*news, None])

    def _sent(self) -> None:
        """What the message told is known at the other end."""
        if self._mentioned:
            self._told.update(self._mentioned)
        if self.states is not None:
            self.states.sent()

    def _hear(self, news: Any, released: Any) -> None:
        """What happened at the other end since its last message."""
        if released != []:
            self._let_go += expect_type(released, list)
        if news is None:
            return
        if len(expect_type(news, list)) != 3:
            raise WireError("news are malformed")
        changed, gone, states = news
        guarded(self.memory.hear, changed, self, gone)
        if states is not None and self.states is not None:
            guarded(self.states.hear, states, self)

    # -- answering --------------------------------------------------------------------------------

    def answer(self, message: list[Any]) -> None:
        """Do what a request asks for, and send the reply."""
        if len(message) != 9 or type(message[1]) is not int or message[1] != self._answered + 1:
            raise WireError("a request is malformed, or out of order")
        _, number, operation, handle, args, named, _, news, released = message
        self._answered = number
        mark = self.memory.next
        self._hear(news, released)
        target = None if operation == "release" else self._object(handle)
        given = [a if type(a) in _DIRECT else value_of(a, self) for a in args] if expect_type(args, list) else args
        keywords = {expect_type(n, str): value_of(v, self) for n, v in expect_type(named, list)} if named != [] else {}
        self.memory.settle(mark)
        self.memory.begin_call(mark)
        try:
            reply, start = self._attempt(number, expect_type(operation, str), target, given, keywords)
        finally:
            self.memory.abandon_call()
        self.memory.settle(start, ends=True)
        self._channel.send(reply)
        self._sent()

    def _attempt(self, number: int, operation: str, target: Any, args: Any, kwargs: Any) -> tuple[bytes, int]:
        """The reply to a request, and where it begins in the memory."""
        mark = self.memory._calls[-1][0]
        start = self.memory.next
        try:
            self._busy = False
            try:
                if self._let_go:
                    self._release_now()
                value = None if operation == "release" else self.perform(operation, target, args, kwargs)
            finally:
                self._busy = True
                self._mentioned = set()
                start = self.memory.next
            special = self.special_reply(number, value)
            if special is not None:
                return frames.pack(special), start
            news = self._news(mark)
            return self._frame(f'["v",{number},{text_of(value, self)},{news}'), start
        except (Gone, Tampered, WireError):
            raise
        except BaseException as problem:
            self.memory.roll_back(start)
            return self._raised(number, problem, (operation, target, args, kwargs), mark), start

    def _raised(self, number: int, problem: BaseException, asked: Any, mark: int) -> bytes:
        self._mentioned = set()
        start = self.memory.next
        places, unfit = self.describe(problem, asked)
        try:
            news = self._news(mark)
            return self._frame(f'["x",{number},{text_of(problem, self)},{to_json(places)},{to_json(unfit)},{news}')
        except Exception:  # what it carries cannot cross; that it was raised has to
            self._mentioned = set()
            self.memory.roll_back(start)
            plain: BaseException = RuntimeError(f"a {type(problem).__name__} that cannot be handed over")
            if isinstance(problem, (MemoryError, RecursionError, SystemExit, KeyboardInterrupt)):
                plain = next(k for k in mro_of(type(problem)) if id(k) in BUILTIN_NAMES)()
            return self._frame(f'["x",{number},{text_of(plain, self)},{to_json(places)},{to_json(unfit)},null')

    def perform(self, operation: str, target: Any, args: list[Any], kwargs: dict[str, Any]) -> Any:
        """Carry out one request of the other end."""
        raise NotImplementedError

    def special_reply(self, number: int, value: Any) -> list[Any] | None:
        """A reply other than a value."""
        return None

    def describe(self, problem: BaseException, asked: Any) -> tuple[list[Any], bool]:
        """What to tell about an exception: places, and whether the call did not fit the function."""
        return [], False

