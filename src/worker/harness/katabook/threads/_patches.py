"""Locks, threads and sleeping that take part in a scheduled run.

Owns: the wrappers that importing `katabook.threads` puts in the place of `threading.Lock`
and `RLock` (and so below Condition, Event, Semaphore, Barrier and `queue.Queue`),
`queue.SimpleQueue`, `time.sleep`, and the start and join of `threading.Thread`.
Does not own: who runs next (`_scheduler`), or the meaning of what was logged (`_locks`).

Every wrapper holds a real lock, which alone decides who has it. Outside a run, and in
threads that take no part in it, a call goes straight to the real lock. Inside, a blocking
acquire tries without blocking and parks the thread until the lock is free.

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
from types import FrameType, ModuleType
from typing import Any

from .. import _context
from . import _scheduler
from ._scheduler import Stopped, Waiting, get_ident, slots

_real_allocate = _thread.allocate_lock
_real_rlock = _thread.RLock
_LockType = type(_real_allocate())
_RLockType = type(_real_rlock())
_real_sleep = time.sleep
_real_monotonic = time.monotonic
_real_simple_queue = queue.SimpleQueue
_real_join = threading.Thread.join
_real_is_alive = threading.Thread.is_alive

#: Observers of lock operations outside runs; see `_locks.LockWatch`.
watches: list[Any] = []

_serial = 0


class _Wrapped:
    """What the two kinds of lock have in common."""

    __slots__ = ("_real", "_born", "_serial", "_holder", "__weakref__")

    def __init__(self, real: Any):
        global _serial
        _serial += 1
        self._real = real
        self._serial = _serial
        self._born = learner_line(sys._getframe(1))
        self._holder: tuple[str, int] | None = None

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        """As `threading.Lock.acquire`."""
        if not slots and not watches:
            return self._real.acquire(blocking, timeout)
        return _acquire(self, blocking, timeout)

    def release(self) -> None:
        """As `threading.Lock.release`."""
        self._real.release()
        if slots or watches:
            _released(self)

    def __enter__(self) -> bool:
        if not slots and not watches:
            return self._real.acquire()
        return _acquire(self, True, -1)

    def __exit__(self, *exc_info: object) -> None:
        self.release()

    def __repr__(self) -> str:
        return repr(self._real)

    def __reduce_ex__(self, protocol: Any) -> Any:
        # Real locks refuse to be copied or pickled; theirs is the message to show.
        return self._real.__reduce_ex__(protocol)

    def __getattr__(self, name: str) -> Any:
        # Whatever else this minor's locks offer (`locked` of RLock in 3.14, `_is_owned`, ...).
        if name in _Wrapped.__slots__:
            raise AttributeError(name)
        return getattr(self._real, name)

    def _free(self) -> bool:
        """Whether an acquire by a parked thread could succeed."""
        return not self._is_taken()


class _LockMeta(type):
    """Since 3.13 `threading.Lock` is a class: real locks made earlier are its instances too."""

    def __instancecheck__(cls, instance: object) -> bool:
        return issubclass(type(instance), (cls, _LockType))


class Lock(_Wrapped, metaclass=_LockMeta):
    """Stands for a `_thread.lock`."""

    __slots__ = ()

    def __init__(self, *real: Any):
        super().__init__(real[0] if real else _real_allocate())

    def __init_subclass__(cls) -> None:
        raise TypeError("type '_thread.lock' is not an acceptable base type")

    @property
    def __class__(self) -> type:  # type: ignore[override]
        return _LockType

    def locked(self) -> bool:
        """As `threading.Lock.locked`."""
        return self._real.locked()

    def _is_taken(self) -> bool:
        return self._real.locked()

    acquire_lock = _Wrapped.acquire
    release_lock = _Wrapped.release
    locked_lock = locked


class RLock(_Wrapped):
    """Stands for a `_thread.RLock`."""

    __slots__ = ()

    @property
    def __class__(self) -> type:  # type: ignore[override]
        return _RLockType

    def _is_taken(self) -> bool:
        # The real lock tells a stranger nothing before 3.14; its repr does ("<locked ...").
        return repr(self._real).startswith("<locked")

    def _release_save(self) -> Any:
        state = self._real._release_save()
        if slots or watches:
            _released(self, entirely=True)
        return state

    def _acquire_restore(self, state: Any) -> None:
        if not slots and not watches:
            return self._real._acquire_restore(state)
        count = state[0]
        for _ in range(count):
            _acquire(self, True, -1)


def learner_line(frame: FrameType | None, deep: int = 8) -> int:
    """The line of the innermost learner's frame among `deep` frames; 0 if there is none."""
    run = _scheduler.active
    files = run.points.files if run is not None else (_context.submission_file,)
    while frame is not None and deep:
        name = frame.f_code.co_filename
        if name and name in files:
            return frame.f_lineno
        frame = frame.f_back
        deep -= 1
    return 0


# -- locks ------------------------------------------------------------------------------------


def _acquire(lock: _Wrapped, blocking: bool, timeout: float) -> bool:
    slot = slots.get(get_ident())
    if slot is None:
        taken = lock._real.acquire(blocking, timeout)
        if taken and watches:
            _taken(lock, None)
        return taken
    run = _scheduler.active
    assert run is not None
    if not blocking or timeout >= 0:
        # Let the real lock refuse what it would refuse (a timeout without blocking, ...).
        if not blocking and timeout != -1:
            return lock._real.acquire(blocking, timeout)
    elif timeout != -1:
        return lock._real.acquire(blocking, timeout)
    if run.points.acquire_is_point and slot is not run.main and learner_line(sys._getframe(2), 1):
        run.point(slot)
    if lock._real.acquire(False):
        _taken(lock, slot)
        return True
    if not blocking or timeout == 0:
        return False
    if run.stopping and slot is not run.main:
        raise Stopped
    run.lock_log.append((slot.name, "waits", lock, learner_line(sys._getframe(2)), None, ""))
    run.event(slot, "waits for", (lock, learner_line(sys._getframe(2))))
    waiting = Waiting(lock._free, "lock", lock, run.now + timeout if timeout > 0 else None)
    while run.park(slot, waiting):
        if lock._real.acquire(False):
            _taken(lock, slot)
            return True
    if timeout < 0:
        # Only `make()` is resumed without a timeout of its own, when nothing else can run.
        raise RuntimeError("make() waits for a lock that nobody is going to release")
    return False


def _taken(lock: _Wrapped, slot: Any) -> None:
    line = learner_line(sys._getframe(3))
    name = slot.name if slot is not None else threading_name()
    if lock._holder is None or lock._holder[0] != name:
        lock._holder = (name, line)
    run = _scheduler.active
    if slot is not None and run is not None:
        run.lock_log.append((slot.name, "takes", lock, line, tuple(slot.held), ""))
        slot.held.append(lock)
        if len(slot.held) == 1 and slot is not run.main:
            run.tracer.watch_calls(run, slot, True)
        run.event(slot, "takes", (lock, line))
    for watch in watches:
        watch._took(lock, line)


def _released(lock: _Wrapped, entirely: bool = False) -> None:
    slot = slots.get(get_ident())
    if slot is None and not watches:
        return
    if not lock._is_taken():
        lock._holder = None
    line = learner_line(sys._getframe(2))
    run = _scheduler.active
    if slot is not None and run is not None:
        run.lock_log.append((slot.name, "releases", lock, line, None, ""))
        _drop(slot.held, lock, entirely)
        if not slot.held and slot is not run.main:
            run.tracer.watch_calls(run, slot, False)
        run.event(slot, "releases", (lock, line))
    for watch in watches:
        watch._released(lock, line, entirely)


def _drop(held: list, lock: _Wrapped, entirely: bool) -> None:
    for position in range(len(held) - 1, -1, -1):
        if held[position] is lock:
            del held[position]
            if not entirely:
                return


def threading_name() -> str:
    """The name of the running thread, without making a dummy Thread object for it."""
    thread = threading._active.get(get_ident())  # type: ignore[attr-defined]
    return thread.name if thread is not None else "?"


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
    if not target.finished:
        deadline = None if timeout is None else run.now + max(0.0, timeout)
        run.event(slot, "waits for", ("the end of " + target.name, learner_line(sys._getframe(1))))
        waiting = Waiting(lambda: target.finished, "join", target, deadline)
        if not run.park(slot, waiting):
            return None
        if not target.finished:
            # Only the run's own thread is resumed early: the threads are stuck.
            raise RuntimeError("make() waits for a thread that is not going to end")
    return _real_join(self)


def _is_alive(self: threading.Thread) -> bool:
    if slots and (target := _slot_of(self)) is not None and target.finished and get_ident() in slots:
        _real_join(self)
    return _real_is_alive(self)


_join.__name__, _join.__qualname__, _join.__doc__ = "join", "Thread.join", _real_join.__doc__
_is_alive.__name__, _is_alive.__qualname__, _is_alive.__doc__ = "is_alive", "Thread.is_alive", _real_is_alive.__doc__


# -- time and queues --------------------------------------------------------------------------


@functools.wraps(_real_sleep)
def sleep(seconds: Any, /) -> None:
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
    if slot.held and (line := learner_line(sys._getframe(1), 1)):
        run.call_while_held(slot, line, "time.sleep")
    run.event(slot, "sleeps", seconds)
    run.yields(slot)
    return None


def _monotonic() -> float:
    """The clock by which `threading` and `queue` measure timeouts: virtual inside a run."""
    run = _scheduler.active
    if run is not None and get_ident() in slots:
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
        while self.empty():
            waiting = Waiting(lambda: not self.empty(), "queue", self, deadline)
            if not run.park(slot, waiting):
                raise queue.Empty
        return super().get(False)


SimpleQueue.__module__ = "_queue"
SimpleQueue.__qualname__ = "SimpleQueue"


Lock.__module__, Lock.__qualname__ = "_thread", "lock"
RLock.__module__, RLock.__qualname__ = "_thread", "RLock"


# -- installing --------------------------------------------------------------------------------


def install() -> None:
    """Put the wrappers in place, once per process; later calls change nothing."""
    if getattr(threading.Thread.join, "__module__", "") == __name__:
        return
    lock_factory, rlock_factory = _factories()
    replaced = {
        id(threading.Lock): lock_factory,
        id(_real_allocate): _make_allocate(),
        id(threading.RLock): rlock_factory,
        id(_real_rlock): rlock_factory,
        id(_real_sleep): sleep,
        id(_real_simple_queue): SimpleQueue,
    }
    threading.Lock = lock_factory
    threading.RLock = rlock_factory
    threading._allocate_lock = _make_allocate()  # type: ignore[attr-defined]
    threading._time = _monotonic  # type: ignore[attr-defined]
    for name in ("_start_new_thread", "_start_joinable_thread"):
        if hasattr(threading, name):
            setattr(threading, name, _starter(getattr(threading, name)))
    threading.Thread.join = _join  # type: ignore[method-assign]
    threading.Thread.is_alive = _is_alive  # type: ignore[method-assign]
    time.sleep = sleep
    queue.SimpleQueue = SimpleQueue  # type: ignore[misc]
    queue.time = _monotonic  # type: ignore[attr-defined]
    _thread.allocate_lock = _allocate_for_learners
    _replace_copies(replaced)


def _factories() -> tuple[Any, Any]:
    """What `threading.Lock` and `threading.RLock` become: of the kind they are in this minor."""

    @functools.wraps(threading.RLock)
    def rlock_factory(*args: Any, **kwargs: Any) -> RLock:
        return RLock(_real_rlock(*args, **kwargs))

    if isinstance(threading.Lock, type):
        # Since 3.13 the name is a class that isinstance accepts and nobody can derive from.
        return Lock, rlock_factory
    return _make_allocate(), rlock_factory


def _make_allocate() -> Any:
    def allocate_lock() -> Lock:
        return Lock()

    allocate_lock.__module__ = "_thread"
    allocate_lock.__qualname__ = "allocate_lock"
    allocate_lock.__doc__ = _real_allocate.__doc__
    return allocate_lock


def _allocate_for_learners() -> Any:
    """`_thread.allocate_lock`: wrapped for the learner's own calls only, as importlib uses it."""
    if _context.is_learner_code(sys._getframe(1).f_code.co_filename):
        return Lock()
    return _real_allocate()


_KEEP = frozenset({"_thread", "threading", "time", "queue", "importlib._bootstrap", "_frozen_importlib", "signal"})


def _replace_copies(replaced: dict[int, Any]) -> None:
    """Modules imported earlier hold the originals under names of their own, and module-level
    locks made from them: replace both, or a parked thread could block the others in C."""
    for name, module in list(sys.modules.items()):
        if name in _KEEP or name.startswith(__package__ or "katabook.threads") or type(module) is not ModuleType:
            continue
        names = vars(module)
        for key, value in list(names.items()):
            if id(value) in replaced:
                names[key] = replaced[id(value)]
            elif type(value) is _LockType:
                names[key] = Lock(value)
            elif type(value) is _RLockType:
                names[key] = RLock(value)
