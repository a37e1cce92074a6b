"""Locks that take part in a scheduled run.

Owns: the stand-ins for `threading.Lock` and `threading.RLock`.
Does not own: putting them in place (`_patches`), who runs next (`_scheduler`), the meaning of
what is logged here (`_locks`).

Every stand-in holds a real lock, which alone decides who has it. Outside a run, and in
threads that take no part in it, a call goes straight to the real lock. Inside, a blocking
acquire tries without blocking and parks the thread until the lock is free.
"""

from __future__ import annotations

import _thread
import sys
import threading
from types import FrameType
from typing import Any

from .._running import context as _context
from . import _scheduler
from ._points import is_ours
from ._slots import Waiting, get_ident, slots
from ._steps import LOCK

real_allocate = _thread.allocate_lock
real_rlock = _thread.RLock
LockType = type(real_allocate())
RLockType = type(real_rlock())

#: Observers of lock operations outside runs; see `_lock_watch.LockWatch`.
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
        look_at(self)
        return repr(self._real)

    def __reduce_ex__(self, protocol: Any) -> Any:
        # Real locks refuse to be copied or pickled; theirs is the message to show.
        return self._real.__reduce_ex__(protocol)

    def __getattr__(self, name: str) -> Any:
        # Whatever else this minor's locks offer (`locked` of RLock in 3.14, `_is_owned`, ...).
        if name in _Wrapped.__slots__:
            raise AttributeError(name)
        look_at(self)
        return getattr(self._real, name)

    def _free(self) -> bool:
        """Whether an acquire by a parked thread could succeed."""
        return not self._is_taken()


class _LockMeta(type):
    """Since 3.13 `threading.Lock` is a class: real locks made earlier are its instances too."""

    def __instancecheck__(cls, instance: object) -> bool:
        return issubclass(type(instance), (cls, LockType))


class Lock(_Wrapped, metaclass=_LockMeta):
    """Stands for a `_thread.lock`."""

    __slots__ = ()

    def __init__(self, *real: Any):
        super().__init__(real[0] if real else real_allocate())

    def __init_subclass__(cls) -> None:
        raise TypeError("type '_thread.lock' is not an acceptable base type")

    @property
    def __class__(self) -> type:  # type: ignore[override]
        return LockType

    def locked(self) -> bool:
        """As `threading.Lock.locked`."""
        look_at(self)
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
        return RLockType

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


def look_at(lock: _Wrapped) -> None:
    """The running thread asks a lock how it is."""
    run = _scheduler.active
    if run is not None and slots and get_ident() in slots:
        run.note(LOCK, lock._serial, False)


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


def calling_line(frame: FrameType | None) -> int:
    """The line of the learner's frame that called this package's frames directly; else 0."""
    while frame is not None and is_ours(frame.f_globals):
        frame = frame.f_back
    return learner_line(frame, 1)


def _acquire(lock: _Wrapped, blocking: bool, timeout: float) -> bool:
    slot = slots.get(get_ident())
    if slot is None:
        taken = lock._real.acquire(blocking, timeout)
        if taken and watches:
            _taken(lock, None)
        return taken
    run = _scheduler.active
    assert run is not None
    mine = lock._holder is not None and lock._holder[0] == slot.name
    if not blocking or timeout >= 0:
        # Let the real lock refuse what it would refuse (a timeout without blocking, ...).
        if not blocking and timeout != -1:
            return lock._real.acquire(blocking, timeout)
    elif timeout != -1:
        return lock._real.acquire(blocking, timeout)
    if run.points.acquire_is_point and slot is not run.main and calling_line(sys._getframe(2)):
        run.point(slot)
    if lock._real.acquire(False):
        # Taken once more by its holder, it is as closed to the others as before.
        run.note(LOCK, lock._serial, not (mine and type(lock) is RLock))
        _taken(lock, slot)
        return True
    run.note(LOCK, lock._serial, False)
    if not blocking or timeout == 0:
        return False
    run.log_lock(slot, "waits", lock, learner_line(sys._getframe(2)))
    run.event(slot, "waits for", (lock, learner_line(sys._getframe(2))))
    waiting = Waiting(lock._free, "lock", lock, run.now + timeout if timeout > 0 else None)
    while run.park(slot, waiting):
        run.note(LOCK, lock._serial, True)
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
        run.log_lock(slot, "takes", lock, line, tuple(slot.held))
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
        run.note(LOCK, lock._serial, lock._holder is None)
        run.log_lock(slot, "releases", lock, line)
        drop(slot.held, lock, entirely)
        if not slot.held and slot is not run.main:
            run.tracer.watch_calls(run, slot, False)
        run.event(slot, "releases", (lock, line))
    for watch in watches:
        watch._released(lock, line, entirely)


def drop(held: list, lock: _Wrapped, entirely: bool) -> None:
    for position in range(len(held) - 1, -1, -1):
        if held[position] is lock:
            del held[position]
            if not entirely:
                return


def threading_name() -> str:
    """The name of the running thread, without making a dummy Thread object for it."""
    thread = threading._active.get(get_ident())  # type: ignore[attr-defined]
    return thread.name if thread is not None else "?"


Lock.__module__, Lock.__qualname__ = "_thread", "lock"
RLock.__module__, RLock.__qualname__ = "_thread", "RLock"
