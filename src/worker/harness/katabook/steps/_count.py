"""Counting the bytecode instructions of one call.

Owns: `profile`, `count`, `measure`; being told of every instruction, in either interpreter
generation; running what a call returns to its end.
Does not own: what the counts mean (`_growth`).

Facts relied on: "opcode" events of `sys.settrace` (3.11); INSTRUCTION events of
`sys.monitoring` (PEP 669, 3.12 and later, where the former also work but slow down and, with
other threads about, endanger the whole process).
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import CodeType, FrameType
from typing import Any

from .._running import context as _context
from ._growth import Growth, growth


@dataclass
class Steps:
    """What one call executed.

    total: instructions.  by_function: instructions per qualified name of a function, in the
    order in which the functions were entered.  result: what the call returned (after
    `consume`, the consumer's result).
    """

    total: int = 0
    by_function: dict[str, int] = field(default_factory=dict)
    result: Any = None

    def __str__(self) -> str:
        return f"{self.total:,} steps"


def count(
    f: Callable, *args: Any, consume: bool | Callable[[Any], Any] = False, frames: str = "learner",
    files: Iterable[str] = (), **kwargs: Any,
) -> int:
    """Instructions executed by `f(*args, **kwargs)`; parameters and errors as for `profile`."""
    return profile(f, *args, consume=consume, frames=frames, files=files, **kwargs).total


def profile(
    f: Callable, *args: Any, consume: bool | Callable[[Any], Any] = False, frames: str = "learner",
    files: Iterable[str] = (), **kwargs: Any,
) -> Steps:
    """Count the instructions that `f(*args, **kwargs)` executes.

    consume: True also runs what is returned to its end: a generator or another iterator is
        exhausted, a coroutine or an async generator is driven (one that waits for an event
        loop needs `consume=asyncio.run`); or a function that is given the returned value.
    frames: "learner" counts the learner's file only, "all" every Python frame but this
        package's.  files: further `co_filename`s that count as the learner's.

    What the call raises is passed on. Calls cannot be nested: RuntimeError.
    """
    if frames not in ("learner", "all"):
        raise ValueError(f'frames={frames!r}: expected "learner" or "all"')
    wanted = None if frames == "all" else frozenset({_context.submission_file, *files} - {""})
    tally = _Tally(wanted)
    with _alone(), tally.running():
        result = f(*args, **kwargs)
        if consume:
            result = _drive(result) if consume is True else consume(result)
    return Steps(sum(tally.counts.values()), tally.by_name(), result)


def measure(
    f: Callable, make_args: Callable[[int], Any], sizes: Iterable[int] = (10, 100, 1000), **options: Any
) -> Growth:
    """Count `f(*make_args(n))` for each size n and name the growth.

    make_args: gives a tuple of arguments, or one argument if it is not a tuple; it runs
    uncounted.  options: `consume`, `frames` and `files`, as for `profile`.
    """
    counts = {}
    for size in sizes:
        args = make_args(size)
        counts[size] = count(f, *(args if isinstance(args, tuple) else (args,)), **options)
    return growth(counts)


# -- counting ---------------------------------------------------------------------------------------


class _Tally:
    """Instructions per code object, while `running`."""

    def __init__(self, files: frozenset[str] | None):
        self._files = files
        self.counts: dict[int, int] = {}
        # Kept so that no id is given to another code object meanwhile.
        self._codes: dict[int, CodeType] = {}
        self._ident = threading.get_ident()

    def by_name(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for key, number in self.counts.items():
            name = self._codes[key].co_qualname
            found[name] = found.get(name, 0) + number
        return found

    def running(self) -> Any:
        return self._monitored() if hasattr(sys, "monitoring") else self._traced()

    def _wants(self, code: CodeType) -> bool:
        if self._files is not None:
            return code.co_filename in self._files
        return code.co_filename != _drive.__code__.co_filename

    def _begin(self, code: CodeType) -> int:
        key = id(code)
        if key not in self._codes:
            self._codes[key] = code
            self.counts[key] = 0
        return key

    @contextmanager
    def _traced(self) -> Iterator[None]:
        counts = self.counts

        def local_for(key: int) -> Callable:
            def local(frame: FrameType, event: str, arg: object) -> Callable:
                if event == "opcode":
                    counts[key] += 1
                return local

            return local

        locals_by_key: dict[int, Callable] = {}

        def enter(frame: FrameType, event: str, arg: object) -> Callable | None:
            if not self._wants(frame.f_code):
                return None
            key = self._begin(frame.f_code)
            frame.f_trace_lines = False
            frame.f_trace_opcodes = True
            if key not in locals_by_key:
                locals_by_key[key] = local_for(key)
            return locals_by_key[key]

        before = sys.gettrace()
        sys.settrace(enter)
        try:
            yield
        finally:
            sys.settrace(before)

    @contextmanager
    def _monitored(self) -> Iterator[None]:
        monitoring = sys.monitoring
        events = monitoring.events
        tool = _free_tool()
        monitoring.use_tool_id(tool, "katabook.steps")
        counts, ident = self.counts, self._ident

        def on_entry(code: CodeType, offset: int) -> object:
            if self._wants(code) and id(code) not in counts:
                self._begin(code)
                monitoring.set_local_events(tool, code, events.INSTRUCTION)
            return monitoring.DISABLE

        def on_instruction(code: CodeType, offset: int) -> None:
            if threading.get_ident() == ident:
                counts[id(code)] += 1

        monitoring.register_callback(tool, events.PY_START, on_entry)
        monitoring.register_callback(tool, events.PY_RESUME, on_entry)
        monitoring.register_callback(tool, events.INSTRUCTION, on_instruction)
        monitoring.set_events(tool, events.PY_START | events.PY_RESUME)
        # A place that was disabled for this tool id in an earlier count would stay so.
        monitoring.restart_events()
        try:
            yield
        finally:
            monitoring.set_events(tool, 0)
            for code in self._codes.values():
                monitoring.set_local_events(tool, code, 0)
            for event in (events.PY_START, events.PY_RESUME, events.INSTRUCTION):
                monitoring.register_callback(tool, event, None)
            monitoring.free_tool_id(tool)


def _free_tool() -> int:
    for tool in (3, 4, 1, 0):
        if sys.monitoring.get_tool(tool) is None:
            return tool
    raise RuntimeError("no sys.monitoring tool id is free")


_counting = False


@contextmanager
def _alone() -> Iterator[None]:
    global _counting
    if _counting:
        raise RuntimeError("steps are being counted already")
    _counting = True
    try:
        yield
    finally:
        _counting = False


# -- running to the end -------------------------------------------------------------------------------


def _drive(result: Any) -> Any:
    """Run a returned generator, iterator, coroutine or async generator to its end."""
    if hasattr(result, "__anext__"):
        return _drive_async_iterator(result)
    if hasattr(result, "__await__"):
        return _drive_awaitable(result.__await__())
    if hasattr(result, "__next__"):
        for _ in result:
            pass
    return result


def _drive_awaitable(steps: Any) -> Any:
    try:
        while True:
            if next(steps) is not None:
                raise RuntimeError("the coroutine waits for an event loop: use consume=asyncio.run")
    except StopIteration as end:
        return end.value
    finally:
        close = getattr(steps, "close", None)
        if close is not None:
            close()


def _drive_async_iterator(result: Any) -> Any:
    while True:
        try:
            _drive_awaitable(result.__anext__().__await__())
        except StopAsyncIteration:
            return result
