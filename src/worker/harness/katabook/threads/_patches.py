"""Putting the wrappers in place: locks, threads, sleeping and queues that take part in a run.

Owns: what importing `katabook.threads` replaces in the standard library, and the stand-ins for
the start and join of `threading.Thread`, for `time.sleep` and for `queue.SimpleQueue`.
Does not own: the locks themselves (`_wrapped`), who runs next (`_scheduler`).

Facts relied on: which names of `threading` its own classes use (Lib/threading.py of 3.11 to
3.14: `_allocate_lock`, `RLock`, `_start_new_thread` up to 3.12, `_start_joinable_thread` from
3.13, `_time`) and that Condition only uses the lock methods wrapped here.
"""

from __future__ import annotations

import _thread
import functools
import queue
import sys
import threading
import time
from types import ModuleType
from typing import Any

from . import _scheduler
from ._slots import Stopped, Waiting, get_ident, slots
from ._steps import CONTAINER, NOW, THREAD
from ._wrapped import Lock, LockType, RLock, RLockType, calling_line, learner_line, real_allocate, real_rlock, watches

_real_sleep = time.sleep
_real_monotonic = time.monotonic
_real_simple_queue = queue.SimpleQueue
_real_join = threading.Thread.join
_real_is_alive = threading.Thread.is_alive


def install() -> None:
    """Put the wrappers in place, once per process; later calls change nothing."""
    if threading.Thread.join is _join:
        return
    allocate = StandIn(real_allocate, Lock)
    # Since 3.13 `threading.Lock` is a class that isinstance accepts and nobody can derive from.
    lock_factory = Lock if sys.version_info >= (3, 13) else allocate
    rlock_factory = _rlock_factory()
    _replace_copies({
        id(real_allocate): allocate,
        id(threading.RLock): rlock_factory,
        id(real_rlock): rlock_factory,
        id(_real_sleep): sleep,
        id(_real_simple_queue): SimpleQueue,
    })  # fmt: skip
    _install_lock(lock_factory)
    threading.RLock = rlock_factory
    threading._allocate_lock = allocate  # type: ignore[attr-defined]
    threading._time = _monotonic  # type: ignore[attr-defined]
    for name in ("_start_new_thread", "_start_joinable_thread"):
        if hasattr(threading, name):
            setattr(threading, name, _starter(getattr(threading, name)))
    threading.Thread.join = _join  # type: ignore[method-assign]
    threading.Thread.is_alive = _is_alive  # type: ignore[method-assign]
    time.sleep = sleep  # type: ignore[assignment]
    queue.SimpleQueue = SimpleQueue  # type: ignore[misc]
    queue.time = _monotonic  # type: ignore[attr-defined]
    _thread.allocate_lock = StandIn(real_allocate, _allocate_for_learners)  # type: ignore[assignment]


class StandIn:
    """Stands for a builtin function: same look, and as an attribute of a class it does not turn
    into a method, as a Python function would."""

    __slots__ = ("_original", "_call")

    def __init__(self, original: Any, call: Any):
        self._original = original
        self._call = call

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._call(*args, **kwargs)

    @property
    def __class__(self) -> type:  # type: ignore[override]
        return type(self._original)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._original, name)

    def __repr__(self) -> str:
        return repr(self._original)

    def __reduce__(self) -> str:
        return self._original.__name__


# -- threads ------------------------------------------------------------------------------------


def _starter(real_start: Any) -> Any:
    """Wraps `_start_new_thread` or `_start_joinable_thread`: the new thread joins the run."""

    @functools.wraps(real_start)
    def start(function: Any, *args: Any, **kwargs: Any) -> Any:
        slot = slots.get(get_ident())
        run = _scheduler.active
        if slot is None or run is None:
            return real_start(function, *args, **kwargs)
        if run.stopping:
            raise Stopped
        thread = getattr(function, "__self__", None)
        name = str(getattr(thread, "name", "thread"))
        new = run.add(name, daemon=bool(getattr(thread, "daemon", False)), given=False)
        new.thread = thread
        run.note(THREAD, new.index + 1, True)
        # The next one to start gets the next place in the order of turns.
        run.note(THREAD, -1, True)
        run.event(slot, "starts", new.name)

        def body(*body_args: Any) -> None:
            if run.stopping and thread is not None:
                thread.run = lambda: None
            run.work(new, lambda: function(*body_args))

        return real_start(body, *args, **kwargs)

    return start


def _slot_of(thread: threading.Thread) -> Any:
    run = _scheduler.active
    if run is None:
        return None
    for slot in run.slots:
        if slot.thread is thread:
            return slot
    return None


def _join(self: threading.Thread, timeout: float | None = None) -> None:
    slot = slots.get(get_ident()) if slots else None
    target = _slot_of(self) if slot is not None else None
    if slot is None or target is None or target is slot:
        return _real_join(self, timeout)
    run = _scheduler.active
    assert run is not None
    run.note(THREAD, target.index + 1, False)
    if not target.finished:
        deadline = None if timeout is None else run.now + max(0.0, timeout)
        run.event(slot, "waits for", ("the end of " + target.name, learner_line(sys._getframe(1))))
        waiting = Waiting(lambda: target.finished, "join", target, deadline)
        if not run.park(slot, waiting):
            return None
        run.note(THREAD, target.index + 1, False)
        if not target.finished:
            # Only the run's own thread is resumed early: the threads are stuck.
            raise RuntimeError("make() waits for a thread that is not going to end")
    return _real_join(self)


def _is_alive(self: threading.Thread) -> bool:
    if slots and (target := _slot_of(self)) is not None and get_ident() in slots:
        _scheduler.active.note(THREAD, target.index + 1, False)
        if target.finished:
            _real_join(self)
    return _real_is_alive(self)


_join.__name__, _join.__qualname__, _join.__doc__ = "join", "Thread.join", _real_join.__doc__
_is_alive.__name__, _is_alive.__qualname__, _is_alive.__doc__ = "is_alive", "Thread.is_alive", _real_is_alive.__doc__


# -- time and queues --------------------------------------------------------------------------


def _sleep(seconds: Any, /) -> None:
    slot = slots.get(get_ident()) if slots else None
    for watch in watches:
        watch._called("time.sleep", sys._getframe(1))
    if slot is None:
        return _real_sleep(seconds)
    run = _scheduler.active
    assert run is not None
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    run.now += seconds
    run.note(NOW, 0, True)
    if slot.held and (line := calling_line(sys._getframe(1))):
        run.call_while_held(slot, line, "time.sleep")
    run.event(slot, "sleeps", seconds)
    run.yields(slot)
    return None


sleep = StandIn(_real_sleep, _sleep)


def _monotonic() -> float:
    """The clock by which `threading` and `queue` measure timeouts: virtual inside a run."""
    run = _scheduler.active
    if run is not None and get_ident() in slots:
        run.note(NOW, 0, False)
        return run.now
    return _real_monotonic()


class SimpleQueue(_real_simple_queue):  # type: ignore[misc, valid-type]
    """`queue.SimpleQueue`, whose `get` parks a scheduled thread instead of blocking in C."""

    __slots__ = ()

    def get(self, block: bool = True, timeout: float | None = None) -> Any:
        slot = slots.get(get_ident()) if slots else None
        if slot is None or not block or (timeout is not None and timeout < 0):
            return super().get(block, timeout)
        run = _scheduler.active
        assert run is not None
        deadline = None if timeout is None else run.now + timeout
        run.note(CONTAINER, self, True)
        while self.empty():
            waiting = Waiting(lambda: not self.empty(), "queue", self, deadline)
            if not run.park(slot, waiting):
                raise queue.Empty
            run.note(CONTAINER, self, True)
        return super().get(False)


SimpleQueue.__module__ = "_queue"
SimpleQueue.__qualname__ = "SimpleQueue"


# -- installing ------------------------------------------------------------------------------------


def _rlock_factory() -> Any:
    # `threading.RLock` is a Python function itself.
    @functools.wraps(threading.RLock)
    def RLock_(*args: Any, **kwargs: Any) -> RLock:
        return RLock(real_rlock(*args, **kwargs))

    return RLock_


def _install_lock(factory: Any) -> None:
    """Another probe may have put a wrapper in this place already: then let it wrap ours."""
    other = sys.modules.get("katabook._time.loop_threads.locks")
    if other is not None and threading.Lock is getattr(other, "Lock", None):
        other._original_lock = factory  # type: ignore[attr-defined]
    else:
        threading.Lock = factory


def _allocate_for_learners() -> Any:
    """`_thread.allocate_lock`: wrapped for the learner's own calls only, as importlib uses it."""
    return Lock() if calling_line(sys._getframe(1)) else real_allocate()


_KEEP = frozenset({"_thread", "threading", "time", "queue", "importlib._bootstrap", "_frozen_importlib", "signal"})


def _replace_copies(replaced: dict[int, Any]) -> None:
    """Modules imported earlier hold the originals under names of their own, and module-level
    locks made from them: replace both, or a parked thread could block the others in C."""
    for name, module in list(sys.modules.items()):
        # This package's other probes need the real ones.
        if name in _KEEP or name.partition(".")[0] == "katabook" or type(module) is not ModuleType:
            continue
        names = vars(module)
        for key, value in list(names.items()):
            if id(value) in replaced:
                names[key] = replaced[id(value)]
            elif type(value) is LockType:
                names[key] = Lock(value)
            elif type(value) is RLockType:
                names[key] = RLock(value)
