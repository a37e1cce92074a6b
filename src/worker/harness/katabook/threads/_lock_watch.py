"""Watching the locks of code that runs outside a scheduled run.

Owns: `LockWatch`: being told by the wrapped locks, and the profile function that sees calls under a lock.
Does not own: the wrapped locks (`_wrapped`), making a log of what was seen (`_locks`).
"""

from __future__ import annotations

import sys
from types import FrameType, TracebackType
from typing import Any

from .. import _context
from . import _scheduler, _wrapped
from ._lock_log import LockLog
from ._locks import log_of
from ._points import is_ours
from ._slots import get_ident
from ._wrapped import learner_line


class LockWatch:
    """Watches the locks of code that runs in the calling thread, outside a scheduled run.

        with threads.LockWatch() as watch:
            counter.hit("home")
        watch.log.taken, watch.log.still_held, watch.log.while_held

    log: the `LockLog`, filled when the block ends, also by an exception. `while_held` lists
    Python and C functions that the learner's lines called (`sys.setprofile`; a profile function
    that was set before is put back). Locks that were made before `katabook.threads` was
    imported cannot be seen. RuntimeError if used inside a scheduled run.
    """

    def __init__(self) -> None:
        self.log = LockLog()
        self._raw: list[tuple] = []
        self._held: list[Any] = []
        self._ident = 0
        self._before: Any = None

    def __enter__(self) -> LockWatch:
        if _scheduler.active is not None:
            raise RuntimeError("inside a scheduled run, read Run.locks")
        self._ident = get_ident()
        self._before = sys.getprofile()
        _wrapped.watches.append(self)
        sys.setprofile(self._profile)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, traceback: TracebackType | None
    ) -> None:
        sys.setprofile(self._before)
        _wrapped.watches.remove(self)
        self.log = log_of(self._raw, frozenset({_context.submission_file}))

    # -- called by the wrappers -----------------------------------------------------------

    def _took(self, lock: Any, line: int) -> None:
        name = _wrapped.threading_name()
        self._raw.append((name, "takes", lock, line, tuple(self._held), ""))
        if get_ident() == self._ident:
            self._held.append(lock)

    def _released(self, lock: Any, line: int, entirely: bool) -> None:
        self._raw.append((_wrapped.threading_name(), "releases", lock, line, None, ""))
        if get_ident() == self._ident:
            _wrapped.drop(self._held, lock, entirely)

    def _called(self, name: str, frame: FrameType) -> None:
        if self._held and get_ident() == self._ident:
            line = learner_line(frame)
            self._raw.append((_wrapped.threading_name(), "call", tuple(self._held), line, None, name))

    def _profile(self, frame: FrameType, event: str, arg: Any) -> None:
        if not self._held:
            return
        if event == "call" and (caller := frame.f_back) is not None:
            if _context.is_learner_code(caller.f_code.co_filename) and not is_ours(frame.f_globals):
                self._called(frame.f_code.co_qualname, caller)
        elif event == "c_call" and _context.is_learner_code(frame.f_code.co_filename):
            self._called(getattr(arg, "__qualname__", None) or str(getattr(arg, "__name__", "?")), frame)
