"""An iterator that counts.

Owns: `Pulls` and `AsyncPulls`, and the trap that springs when too much is taken.
Does not own: containers, which are not taken from but looked into (`_lists`).
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable
from typing import Any


class TooManyPulls(RuntimeError):
    """Raised by `Pulls` when more was taken than its trap allows."""


class Pulls:
    """An iterator over `iterable` that counts what is taken.

    trap_after: at most so many items may be taken; asking for one more raises `error`
    (default `TooManyPulls`) and sets `sprung`.  on_pull: called with the number of each item
    before it is handed out.

    pulled: items handed out.  asked: times that an item was asked for.  exhausted: the end was
    reached.  closed: `close()` was called, by hand or by a generator that delegates to this
    one with `yield from`; after it the iterator is at its end.
    """

    def __init__(
        self,
        iterable: Iterable[Any],
        trap_after: int | None = None,
        *,
        error: BaseException | type[BaseException] | None = None,
        on_pull: Callable[[int], Any] | None = None,
    ) -> None:
        self._source = iter(iterable)
        self._trap_after = trap_after
        self._error = error
        self._on_pull = on_pull
        self.pulled = 0
        self.asked = 0
        self.exhausted = False
        self.closed = False
        self.sprung = False

    def __iter__(self) -> Pulls:
        return self

    def __next__(self) -> Any:
        self._ask()
        if self.closed:
            raise StopIteration
        try:
            value = next(self._source)
        except StopIteration:
            self.exhausted = True
            raise
        return self._hand_out(value)

    def close(self) -> None:
        """End the iteration, as a generator's close() does; closes the source if it can be."""
        self.closed = True
        close = getattr(self._source, "close", None)
        if close is not None:
            close()

    def __str__(self) -> str:
        facts = [f"{self.pulled:,} pulled"]
        facts += [word for word in ("exhausted", "closed") if getattr(self, word)]
        facts += ["asked for more than allowed"] if self.sprung else []
        return ", ".join(facts)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self}>"

    def _ask(self) -> None:
        self.asked += 1
        if self._trap_after is not None and self.pulled >= self._trap_after and not self.closed:
            self.sprung = True
            text = f"item {self.pulled + 1} was taken, {self._trap_after} are enough"
            raise TooManyPulls(text) if self._error is None else self._error

    def _hand_out(self, value: Any) -> Any:
        self.pulled += 1
        if self._on_pull is not None:
            self._on_pull(self.pulled)
        return value


class AsyncPulls(Pulls):
    """`Pulls` for `async for`. iterable: a plain or an asynchronous iterable. `aclose()` closes."""

    def __init__(self, iterable: Any, trap_after: int | None = None, **options: Any) -> None:
        is_async = hasattr(type(iterable), "__aiter__")
        super().__init__(() if is_async else iterable, trap_after, **options)
        self._async_source = aiter(iterable) if is_async else None

    def __aiter__(self) -> AsyncIterator[Any]:
        return self

    async def __anext__(self) -> Any:
        self._ask()
        if self.closed:
            raise StopAsyncIteration
        try:
            value = next(self._source) if self._async_source is None else await anext(self._async_source)
        except (StopIteration, StopAsyncIteration):
            self.exhausted = True
            raise StopAsyncIteration from None
        return self._hand_out(value)

    async def aclose(self) -> None:
        """End the iteration; closes the source if it can be."""
        self.close()
        close = getattr(self._async_source, "aclose", None)
        if close is not None:
            await close()
