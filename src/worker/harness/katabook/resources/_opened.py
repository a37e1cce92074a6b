"""What was opened by which of the learner's lines.

Owns: `Opened`, the memory of one watch, filled from audit events
(https://docs.python.org/3/library/audit_events.html), and the lines told from it.
Does not own: hearing of the events (`_audit`), whether what was opened is still open.
"""

from __future__ import annotations

import os
import sys
import threading
import weakref
from collections.abc import Callable
from typing import Any

from katabook import _context
from katabook._context import Place

from ._files import identity_of
from ._leaks import Leak


class Opened:
    """What audit events and warnings told while a watch was active."""

    def __init__(self) -> None:
        self.files: list[tuple[str, Place | None]] = []
        self.sockets: list[tuple[weakref.ref[Any], Place | None]] = []
        self.threads: list[tuple[weakref.ref[Any], Place | None]] = []
        self.processes: list[Place | None] = []
        self.databases: list[tuple[str, Place | None]] = []
        #: id of a connection → its database; ids are only asked for living objects.
        self.connections: dict[int, tuple[str, Place | None]] = {}
        self.temporary: list[tuple[str, Place | None]] = []
        self.unclosed: list[Leak] = []

    def note(self, event: str, args: tuple[Any, ...]) -> None:
        """Remember one of `EVENTS`. Called by the hook itself, so that the line is two frames below."""
        frame = sys._getframe(2)
        # Popen may spawn by itself, and tells so before: one process, not two.
        if _NOTED[event] is not Opened._note_process or frame.f_code.co_name != "_posix_spawn":
            _NOTED[event](self, args, _context.learner_place(frame))

    def _note_file(self, args: tuple[Any, ...], place: Place | None) -> None:
        if isinstance(args[0], (str, bytes)):
            self.files.append((_absolute(args[0]), place))

    def _note_socket(self, args: tuple[Any, ...], place: Place | None) -> None:
        self.sockets.append((weakref.ref(args[0]), place))

    def _note_thread(self, args: tuple[Any, ...], place: Place | None) -> None:
        owner = getattr(args[0], "__self__", None)
        if isinstance(owner, threading.Thread):
            self.threads.append((weakref.ref(owner), place))

    def _note_process(self, args: tuple[Any, ...], place: Place | None) -> None:
        self.processes.append(place)

    def _note_database(self, args: tuple[Any, ...], place: Place | None) -> None:
        self.databases.append((_absolute(args[0]), place))

    def _note_connection(self, args: tuple[Any, ...], place: Place | None) -> None:
        if self.databases:
            self.connections[id(args[0])] = self.databases[-1]

    def _note_temporary(self, args: tuple[Any, ...], place: Place | None) -> None:
        self.temporary.append((_absolute(args[0]), place))

    def note_unclosed(self, message: Warning) -> None:
        """Remember what the collector had to close; the line is the one that dropped the object.

        The object itself is being destroyed: only its description in the message is left.
        """
        text = str(message)
        for path, place in reversed(self.files):
            if repr(path) in text or repr(os.path.basename(path)) in text:
                self.unclosed.append(Leak("unclosed", os.path.basename(path), place))
                return
        what = "socket" if "socket" in text else text.removeprefix("unclosed ")
        self.unclosed.append(Leak("unclosed", what[:40], _context.learner_place(sys._getframe(1))))

    def place_of_file(self, path: str, identity: tuple[int, int]) -> Place | None:
        """The last line that opened a file, by its name or by what the name leads to."""
        for opened, place in reversed(self.files):
            if opened == path or identity_of(opened) == identity:
                return place
        return None

    def place_of_object(self, thing: Any) -> Place | None:
        """The line that made a socket or started a thread."""
        for ref, place in [*self.sockets, *self.threads]:
            if ref() is thing:
                return place
        return None


_NOTED: dict[str, Callable[[Opened, tuple[Any, ...], Place | None], None]] = {
    "open": Opened._note_file,
    "socket.__new__": Opened._note_socket,
    "_thread.start_new_thread": Opened._note_thread,
    "_thread.start_joinable_thread": Opened._note_thread,
    "subprocess.Popen": Opened._note_process,
    "os.fork": Opened._note_process,
    "os.forkpty": Opened._note_process,
    "os.posix_spawn": Opened._note_process,
    "sqlite3.connect": Opened._note_database,
    "sqlite3.connect/handle": Opened._note_connection,
    "tempfile.mkstemp": Opened._note_temporary,
    "tempfile.mkdtemp": Opened._note_temporary,
}
#: The audit events that tell of something opened.
EVENTS = frozenset(_NOTED)


def _absolute(path: str | bytes) -> str:
    return os.path.abspath(os.fsdecode(path))
