"""Listening to what is opened, while a watch is active.

Owns: the audit hook, and what takes its place where no audit event is raised: `Thread.start` before 3.12, and the
ResourceWarnings of objects that the collector had to close.
Does not own: what is remembered of it (`_opened`).
"""

from __future__ import annotations

import sys
import threading
import warnings
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from katabook import _context

from ._opened import EVENTS, Opened

#: The watches under way.
active: list[Opened] = []
_hook_installed = False


def install_hook() -> None:
    """Listen from now on, for the life of the process."""
    global _hook_installed
    if not _hook_installed:
        _hook_installed = True
        try:
            sys.addaudithook(_hook)
        except Exception:  # another hook refuses; lines will be missing
            pass


def _hook(event: str, args: tuple[Any, ...]) -> None:
    if active and event in EVENTS:
        for opened in list(active):
            try:
                opened.note(event, args)
            except Exception:  # an exception here would become the learner's
                pass


@contextmanager
def thread_starts(opened: Opened) -> Iterator[None]:
    """Before 3.12 starting a thread raises no audit event: the method tells instead."""
    if sys.version_info >= (3, 12):
        yield
        return
    start = threading.Thread.start

    def noted_start(self: threading.Thread) -> None:
        opened.threads.append((weakref.ref(self), _context.learner_place(sys._getframe(1))))
        start(self)

    threading.Thread.start = noted_start  # type: ignore[method-assign]
    try:
        yield
    finally:
        threading.Thread.start = start  # type: ignore[method-assign]


@contextmanager
def resource_warnings(opened: Opened) -> Iterator[None]:
    """Collects ResourceWarnings; all others go where they went before."""
    with warnings.catch_warnings():
        warnings.simplefilter("always", ResourceWarning)
        before = warnings.showwarning

        def show(message, category, filename, lineno, file=None, line=None, source=None):
            if isinstance(message, ResourceWarning):
                opened.note_unclosed(message)
            else:
                before(message, category, filename, lineno, file, line)

        warnings.showwarning = show
        yield
