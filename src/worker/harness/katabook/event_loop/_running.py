"""Running asyncio code in virtual time.

Owns: `run`: what may be run, and under which limits. Does not own: the loop (the engine's `_virtual_loop`).
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
import inspect
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from katabook import _virtual_time
from katabook._run_record import GaveUp, Run
from katabook._stalls import StallWatch
from katabook._virtual_loop import Session


def run(
    main: Callable[..., Any] | Awaitable[Any],
    *args: Any,
    limit: float = 3600.0,
    max_turns: int = 200_000,
    max_lines: int | None = 50_000,
    heavy: Iterable[Callable[..., Any]] = (),
    **kwargs: Any,
) -> Run:
    """Runs asyncio code in virtual time and returns what happened; never raises its errors.

    main: a coroutine or another awaitable; or a function, called with the arguments,
    whose awaitable result is then run. A plain function may also call asyncio.run by
    itself. KeyboardInterrupt propagates.
    limit: virtual seconds, max_turns: turns of the loop, after which the run ends with
    LimitReached.  max_lines: lines of the solution in one callback from which on it
    counts as a stall of kind "cpu"; None switches the counting (and its cost) off.
    heavy: built-in functions that count as a stall when called on the loop's thread,
    e.g. zlib.compress; key derivation of hashlib always does. Computing inside other
    single calls into C cannot be seen.

    Raises RuntimeError inside another run or a running loop. Output that asyncio would
    write to stderr becomes part of the Run instead.
    """
    if _virtual_time.is_active():
        raise RuntimeError("event_loop.run() cannot be nested")
    if asyncio._get_running_loop() is not None:
        raise RuntimeError("event_loop.run() cannot be called while a loop is running")
    session = Session(StallWatch(max_lines, heavy), limit, max_turns)
    session.observe(functools.partial(_outcome, main, args, kwargs, session))
    return session.run


def _outcome(main: Any, args: tuple[Any, ...], kwargs: dict[str, Any], session: Session) -> Any:
    """What the code gives or raises, run to its end on the session's loop."""
    if not inspect.isawaitable(main):
        main = main(*args, **kwargs)
        args, kwargs = (), {}
    if args or kwargs:
        raise TypeError("arguments go with a function, not with an awaitable")
    if not inspect.isawaitable(main):
        return main
    coroutine = main if inspect.iscoroutine(main) else _awaiting(main)
    # Tasks that cannot be cancelled show in `uncancelled`; they change no result.
    outcome: list[Any] = []
    with contextlib.suppress(GaveUp), asyncio.Runner(loop_factory=session.new_loop) as runner:
        try:
            outcome.append(runner.run(coroutine))
        except BaseException as error:
            session.run.exception = error
    if session.run.exception is not None:
        raise session.run.exception
    return outcome[0]


async def _awaiting(thing: Awaitable[Any]) -> Any:
    return await thing
