"""Spies: which calls were made, with what, by whom and in which order.

Owns: stand-ins for functions (`Spy`), spying on what is there (`spy_on`), one order over
several of them (`Journal`).
Does not own: failing on purpose (`faults`), log records (`logs`), showing values (`_values.render`).
"""

from __future__ import annotations

import itertools
import sys
import threading
from _thread import allocate_lock  # not threading.Lock, which other probes may stand in for
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from ._running import context as _context
from ._values.render import brief

_CO_COROUTINE = 0x80  # inspect.CO_COROUTINE, without importing inspect
_ABSENT = object()


class Journal:
    """One order over the calls of several spies and the events noted by hand.

    entries: every `Entry`, in order.  order: their names.
    """

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._numbers = itertools.count(1)

    def note(self, name: str, **details: Any) -> Entry:
        """Enter an event by hand; `details` are shown beside its name."""
        text = ", ".join(f"{key}={safe_repr(value)}" for key, value in details.items())
        return self._enter(name, f"{name}({text})" if details else name, None)

    @property
    def entries(self) -> list[Entry]:
        return sorted(self._entries, key=lambda entry: entry.number)

    @property
    def order(self) -> list[str]:
        return [entry.name for entry in self.entries]

    def __str__(self) -> str:
        entries = self.entries
        threads = {entry.thread for entry in entries}
        who = (lambda entry: f"{entry.thread:<14.14} ") if len(threads) > 1 else (lambda entry: "")
        return "\n".join(f"{e.number:>4}  {who(e)}{one_line(str(e), 54)}" for e in entries) or "nothing happened"

    def _enter(self, name: str, text: str | None, call: Call | None) -> Entry:
        entry = Entry(next(self._numbers), name, text, call)
        self._entries.append(entry)
        return entry


class Entry:
    """One line of a journal.  number: its place in the order, from 1.  name: of the spy or
    event.  thread: the name of the thread.  call: the `Call`, or None for a noted event.
    """

    def __init__(self, number: int, name: str, text: str | None, call: Call | None) -> None:
        self.number = number
        self.name = name
        self.thread = threading.current_thread().name
        self.call = call
        self._text = text

    def __str__(self) -> str:
        return self._text if self.call is None else str(self.call)

    def __repr__(self) -> str:
        return f"<Entry {self.number} {self}>"


class Call:
    """One call.  args, kwargs: the very objects passed, kept alive.  number: its place in the
    journal.  thread: the thread's name.  place: the learner's line it came from, or None.
    returned: what it returned (None until then); raised: what it raised, or None.

    `str()` is one line such as `send('ann', retries=2)`. Plain arguments are rendered when the
    call happens, so later changes do not show; other objects when it is asked for, so that
    looking does not disturb what an object counts about itself.
    """

    def __init__(self, name: str, args: tuple, kwargs: dict[str, Any], journal: Journal) -> None:
        self.name = name
        self.args = args
        self.kwargs = kwargs
        self.returned: Any = None
        self.raised: BaseException | None = None
        self.place = _context.learner_place(sys._getframe(1))
        plain = all(is_plain(value) for value in (*args, *kwargs.values()))
        self._text = self._rendered() if plain else None
        entry = journal._enter(name, None, self)
        self.number, self.thread = entry.number, entry.thread

    def argument(self, key: int | str, default: Any = None) -> Any:
        """The argument at position or of name `key`, else `default`."""
        if isinstance(key, int):
            return self.args[key] if key < len(self.args) else default
        return self.kwargs.get(key, default)

    def _rendered(self) -> str:
        shown = [safe_repr(value) for value in self.args]
        shown += [f"{name}={safe_repr(value)}" for name, value in self.kwargs.items()]
        return f"{self.name}({', '.join(shown)})"

    def __str__(self) -> str:
        return self._text if self._text is not None else self._rendered()

    def __repr__(self) -> str:
        return f"<Call {self}>"


class Spy:
    """A callable that records its calls.

    returns: what it returns.  raises: an exception (class or instance) to raise instead.
    side_effect: a callable that answers with the arguments, or an iterable of answers, one a
    call, in which exceptions are raised; when it is used up, RuntimeError.
    awaitable: calling it gives a coroutine, and the answer comes when that is awaited.
    journal: shared with other spies for one order over all of them.

    calls: every `Call` in order, entered before the answer is made.  most_in_flight: the
    largest number of calls that were under way at the same time.
    """

    def __init__(
        self,
        returns: Any = None,
        *,
        raises: BaseException | type[BaseException] | None = None,
        side_effect: Any = None,
        name: str = "spy",
        journal: Journal | None = None,
        awaitable: bool = False,
    ) -> None:
        self.name = self.__name__ = name
        self.journal = Journal() if journal is None else journal
        self.calls: list[Call] = []
        self.most_in_flight = 0
        self._returns = returns
        self._raises = raises
        self._answer = side_effect if side_effect is None or callable(side_effect) else _one_a_call(side_effect, name)
        self._awaitable = awaitable
        self._in_flight = 0
        self._lock = allocate_lock()

    def __call__(self, /, *args: Any, **kwargs: Any) -> Any:
        call = Call(self.name, args, kwargs, self.journal)
        self.calls.append(call)
        return self._answered_later(call) if self._awaitable else self._answered(call)

    @property
    def count(self) -> int:
        """Number of calls."""
        return len(self.calls)

    @property
    def last(self) -> Call | None:
        """The latest call, or None."""
        return self.calls[-1] if self.calls else None

    @property
    def first_arguments(self) -> list[Any]:
        """The first positional argument of each call (None where there was none)."""
        return [call.argument(0) for call in self.calls]

    def reset(self) -> None:
        """Forget the calls; the journal keeps them."""
        self.calls.clear()
        self.most_in_flight = self._in_flight

    def __str__(self) -> str:
        if not self.calls:
            return f"{self.name} was not called"
        head = "1 call: " if self.count == 1 else f"{self.count:,} calls: "
        return one_line(head + ", ".join(str(call) for call in self.calls[:12]), 76)

    def __repr__(self) -> str:
        return f"<Spy {self.name}>"

    def _answered(self, call: Call) -> Any:
        with self._under_way(call):
            if self._raises is not None:
                raise self._raises
            call.returned = self._returns if self._answer is None else self._answer(*call.args, **call.kwargs)
        return call.returned

    async def _answered_later(self, call: Call) -> Any:
        with self._under_way(call):
            if self._raises is not None:
                raise self._raises
            answer = self._returns if self._answer is None else self._answer(*call.args, **call.kwargs)
            call.returned = await answer if hasattr(type(answer), "__await__") else answer
        return call.returned

    @contextmanager
    def _under_way(self, call: Call) -> Iterator[None]:
        with self._lock:
            self._in_flight += 1
            self.most_in_flight = max(self.most_in_flight, self._in_flight)
        try:
            yield
        except BaseException as error:
            call.raised = error
            raise
        finally:
            with self._lock:
                self._in_flight -= 1


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
    kind: type | None = None
    original = getattr(owner, attribute)
    if isinstance(owner, type):
        found = next((vars(base)[attribute] for base in owner.__mro__ if attribute in vars(base)), original)
        kind = type(found) if isinstance(found, (staticmethod, classmethod)) else None
        original = found.__func__ if kind is not None else found
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


# --- showing values --------------------------------------------------------------------------

_SCALARS = (type(None), bool, int, float, complex, str, bytes, bytearray, type(...))
_CONTAINERS = (tuple, list, dict, set, frozenset)


def is_plain(value: Any, depth: int = 3) -> bool:
    """Whether `value` is built of exact built-in types only: its repr runs nobody's code.

    Looks `depth` levels deep and at containers of at most 100 items; beyond that, False.
    """
    kind = type(value)
    if kind in _SCALARS:
        return True
    if kind not in _CONTAINERS or depth == 0 or len(value) > 100:
        return False
    if kind is dict:
        return all(is_plain(k, depth - 1) and is_plain(v, depth - 1) for k, v in value.items())
    return all(is_plain(item, depth - 1) for item in value)


def safe_repr(value: Any, width: int = 60) -> str:
    """`repr(value)` on one line of about `width` characters, whatever the object does."""
    if type(value) in (str, bytes, bytearray):
        value = value[: 4 * width]  # the end is cut off anyway
    return brief(value, width)


def one_line(text: str, width: int) -> str:
    """`text` without line breaks, cut to `width` characters with "…" at the end."""
    flat = " ".join(text.split()) if "\n" in text else text
    return flat if len(flat) <= width else flat[: width - 1] + "…"


# --- helpers ---------------------------------------------------------------------------------


def _one_a_call(answers: Any, name: str) -> Callable:
    iterator = iter(answers)

    def answer(*args: Any, **kwargs: Any) -> Any:
        given = next(iterator, _ABSENT)
        if given is _ABSENT:
            raise RuntimeError(f"{name} was called more often than it has answers")
        if isinstance(given, BaseException) or (isinstance(given, type) and issubclass(given, BaseException)):
            raise given
        return given

    return answer


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
