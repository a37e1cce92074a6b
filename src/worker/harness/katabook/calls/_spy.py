"""A stand-in that records its calls.

Owns: `Spy`: entering a call, answering it, and how many are under way. Does not own: the records (`_journal`),
putting a spy in the place of a function (`_spying`).
"""

from __future__ import annotations

from _thread import allocate_lock  # not threading.Lock, which other probes may stand in for
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from ._journal import Call, Journal
from ._showing import one_line

_ABSENT = object()


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
