"""Observes what code leaves open: descriptors, locks, transactions, threads, processes, litter.

Owns: comparing the state of this process before and after, and the learner's line that
opened what is left. Does not own: memory and object lifetimes (`memory`), what ran while
a lock was held (`threads`), the statements of a connection (`sql`).

What is open is read from the operating system and from live objects; the lines come from
audit events (docs: "Audit events table"). An audit hook can never be removed, so one is
installed at the first watch, and outside a watch it returns at once; where hooks are
refused, the findings stay and only the lines are missing.
"""

from __future__ import annotations

import gc
import os
import stat
import sys
import threading
import warnings
import weakref
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from katabook._running import context as _context
from katabook._running.context import Place

#: Real seconds that threads which are about to end get before they count as left running.
GRACE = 0.25


@dataclass(frozen=True)
class Leak:
    """One thing that is still there, and was not there before.

    kind: "file", "socket", "pipe", "descriptor", "unclosed" (an object that the garbage
    collector had to close: a ResourceWarning), "connection", "transaction", "lock",
    "thread", "process" or "temporary file".  what: which one.  place: the learner's line
    that opened it, None if it is not known.
    """

    kind: str
    what: str
    place: Place | None = None

    def __str__(self) -> str:
        where = f", {self.place}" if self.place else ""
        return f"{self.kind} {self.what}{where}"


@dataclass
class Watch:
    """What a watched block left behind; complete once the block has ended.

    left: the leaks, by kind, within a kind in the order of opening where that is known.
    new_paths: everything new under the directory, sorted, relative to it, temporary or
    not.  result, exception: outcome of the call (`left_open` only).
    """

    left: list[Leak] = field(default_factory=list)
    new_paths: list[str] = field(default_factory=list)
    result: Any = field(default=None, repr=False)
    exception: BaseException | None = None

    def of(self, *kinds: str) -> list[Leak]:
        """The leaks of some kinds; ValueError for a kind that does not exist."""
        unknown = set(kinds) - set(_KINDS)
        if unknown:
            raise ValueError(f"no kind of leak: {', '.join(sorted(unknown))}")
        return [leak for leak in self.left if leak.kind in kinds]

    def __str__(self) -> str:
        return "\n".join(str(leak)[:76] for leak in self.left) or "nothing left open"


@contextmanager
def watch(
    *,
    locks: Mapping[str, Any] | Iterable[Any] = (),
    connections: Mapping[str, Any] | Iterable[Any] = (),
    directory: str | os.PathLike[str] | None = None,
) -> Iterator[Watch]:
    """Watches a block; the `Watch` is filled when the block ends, also by an exception.

    locks: lock-like objects (Lock, RLock, Semaphore, Condition, asyncio's, wrappers with
    `locked()`), by name if it is a mapping.  connections: sqlite3 connections whose
    transactions count; connections that the block opens are found without this.
    directory: where to look for new files (default: the current directory).
    Watches may be nested. Exceptions of the block propagate.
    """
    _install_hook()
    seen = Watch()
    opened = _Opened()
    before = _State(locks, connections, directory)
    _active.append(opened)
    try:
        with _resource_warnings(opened), _thread_starts(opened):
            yield seen
    finally:
        _active.remove(opened)
        before.compare(opened, seen)


def left_open(
    function: Callable[..., Any],
    *args: Any,
    locks: Mapping[str, Any] | Iterable[Any] = (),
    connections: Mapping[str, Any] | Iterable[Any] = (),
    directory: str | os.PathLike[str] | None = None,
    **kwargs: Any,
) -> Watch:
    """Calls `function(*args, **kwargs)` inside `watch` and records how it ended.

    An Exception of the call is kept in `.exception` instead of being raised, so that what
    a failing call leaves open can be asked for; other BaseExceptions propagate. The
    result is kept as well: what it holds open counts as left open.
    """
    with watch(locks=locks, connections=connections, directory=directory) as seen:
        try:
            seen.result = function(*args, **kwargs)
        except Exception as error:
            seen.exception = error
    return seen


_KINDS = (
    "file",
    "socket",
    "pipe",
    "descriptor",
    "unclosed",
    "connection",
    "transaction",
    "lock",
    "thread",
    "process",
    "temporary file",
)

# --- what was opened where ------------------------------------------------------------------


class _Opened:
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
        place = _context.learner_place(sys._getframe(2))
        if event == "open":
            if isinstance(args[0], (str, bytes)):
                self.files.append((os.path.abspath(os.fsdecode(args[0])), place))
        elif event == "socket.__new__":
            self.sockets.append((weakref.ref(args[0]), place))
        elif event in ("_thread.start_new_thread", "_thread.start_joinable_thread"):
            owner = getattr(args[0], "__self__", None)
            if isinstance(owner, threading.Thread):
                self.threads.append((weakref.ref(owner), place))
        elif event in ("subprocess.Popen", "os.fork", "os.forkpty", "os.posix_spawn"):
            # Popen may spawn by itself, and tells so before: one process, not two.
            if sys._getframe(2).f_code.co_name != "_posix_spawn":
                self.processes.append(place)
        elif event == "sqlite3.connect":
            self.databases.append((os.path.abspath(os.fsdecode(args[0])), place))
        elif event == "sqlite3.connect/handle":
            if self.databases:
                self.connections[id(args[0])] = self.databases[-1]
        elif event in ("tempfile.mkstemp", "tempfile.mkdtemp"):
            self.temporary.append((os.path.abspath(os.fsdecode(args[0])), place))

    def place_of_file(self, path: str, identity: tuple[int, int]) -> Place | None:
        """The last line that opened a file, by its name or by what the name leads to."""
        for opened, place in reversed(self.files):
            if opened == path or _identity_of(opened) == identity:
                return place
        return None

    def place_of_object(self, thing: Any) -> Place | None:
        for ref, place in [*self.sockets, *self.threads]:
            if ref() is thing:
                return place
        return None


_EVENTS = frozenset(
    (
        "open",
        "socket.__new__",
        "_thread.start_new_thread",
        "_thread.start_joinable_thread",
        "subprocess.Popen",
        "os.fork",
        "os.forkpty",
        "os.posix_spawn",
        "sqlite3.connect",
        "sqlite3.connect/handle",
        "tempfile.mkstemp",
        "tempfile.mkdtemp",
    )
)
_active: list[_Opened] = []
_hook_installed = False


def _install_hook() -> None:
    global _hook_installed
    if not _hook_installed:
        _hook_installed = True
        try:
            sys.addaudithook(_hook)
        except Exception:  # another hook refuses; lines will be missing
            pass


def _hook(event: str, args: tuple[Any, ...]) -> None:
    if _active and event in _EVENTS:
        for opened in list(_active):
            try:
                opened.note(event, args)
            except Exception:  # an exception here would become the learner's
                pass


@contextmanager
def _thread_starts(opened: _Opened) -> Iterator[None]:
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
def _resource_warnings(opened: _Opened) -> Iterator[None]:
    """Collects ResourceWarnings; all others go where they went before."""
    with warnings.catch_warnings():
        warnings.simplefilter("always", ResourceWarning)
        before = warnings.showwarning

        def show(message, category, filename, lineno, file=None, line=None, source=None):
            if isinstance(message, ResourceWarning):
                opened.unclosed.append(_unclosed(opened, message))
            else:
                before(message, category, filename, lineno, file, line)

        warnings.showwarning = show
        yield


def _unclosed(opened: _Opened, message: Warning) -> Leak:
    """A leak that the collector found; the line is the one that dropped the object.

    The object itself is being destroyed: only its description in the message is left.
    """
    text = str(message)
    for path, place in reversed(opened.files):
        if repr(path) in text or repr(os.path.basename(path)) in text:
            return Leak("unclosed", os.path.basename(path), place)
    what = "socket" if "socket" in text else text.removeprefix("unclosed ")
    return Leak("unclosed", what[:40], _context.learner_place(sys._getframe(1)))


# --- the state before and after -------------------------------------------------------------


class _State:
    """The state of the process when a watch began."""

    def __init__(
        self,
        locks: Mapping[str, Any] | Iterable[Any],
        connections: Mapping[str, Any] | Iterable[Any],
        directory: str | os.PathLike[str] | None,
    ) -> None:
        self.directory = os.path.abspath(directory or os.getcwd())
        self.paths = _paths_under(self.directory)
        self.threads = threading.enumerate()
        self.children = _children()
        self.locks = [(name, lock, _holds(lock)) for name, lock in _named(locks, "lock")]
        named = _named(connections, "connection")
        self.given = [(name, c, _in_transaction(c)) for name, c in named]
        self.connections = _live_connections()
        self.descriptors = set(_descriptors())

    def compare(self, opened: _Opened, seen: Watch) -> None:
        seen.new_paths = sorted(_paths_under(self.directory) - self.paths)
        leaks = [
            *self._descriptors_left(opened),
            *opened.unclosed,
            *self._connections_left(opened),
            *self._locks_left(),
            *self._threads_left(opened),
            *self._children_left(opened),
            *self._litter(opened, seen.new_paths),
        ]
        seen.left = sorted(leaks, key=lambda leak: _KINDS.index(leak.kind))

    def _descriptors_left(self, opened: _Opened) -> Iterator[Leak]:
        sockets = {}
        for ref, place in opened.sockets:
            living = ref()
            if living is not None:
                sockets[_fileno(living)] = place
        of_databases = [path for path, _ in opened.connections.values()]
        for descriptor, status in sorted(_descriptors().items()):
            if descriptor in self.descriptors:
                continue
            number, device, inode = descriptor
            kind = _kind_of(status)
            if kind == "socket":
                yield Leak(kind, f"(descriptor {number})", sockets.get(number))
            elif kind == "file":
                path = _path_of(number, opened, (device, inode))
                if not any(path.startswith(database) for database in of_databases):
                    place = opened.place_of_file(path, (device, inode))
                    yield Leak(kind, _shown(path, self.directory), place)
            else:
                yield Leak(kind, f"(descriptor {number})")

    def _connections_left(self, opened: _Opened) -> Iterator[Leak]:
        for name, connection, before in self.given:
            if _in_transaction(connection) and not before:
                yield Leak("transaction", f"on {name}")
        known = [*self.connections, *(connection for _, connection, _ in self.given)]
        for connection in _live_connections():
            if any(connection is old for old in known) or not _is_open(connection):
                continue
            path, place = opened.connections.get(id(connection), ("", None))
            name = f"to {os.path.basename(path) or 'a database'}"
            yield Leak("connection", name, place)
            if _in_transaction(connection):
                yield Leak("transaction", f"on the connection {name}", place)

    def _locks_left(self) -> Iterator[Leak]:
        for name, lock, before in self.locks:
            if _holds(lock) > before:
                yield Leak("lock", f"{name} is still held")

    def _threads_left(self, opened: _Opened) -> Iterator[Leak]:
        patience = GRACE
        for thread in threading.enumerate():
            if any(thread is old for old in self.threads):
                continue
            # The class may override join; the original cannot be talked into anything.
            threading.Thread.join(thread, patience)
            if threading.Thread.is_alive(thread):
                patience = 0.0  # one that stays is enough waiting for all
                daemon = " (daemon)" if thread.daemon else ""
                name = str(threading.Thread.name.__get__(thread))
                yield Leak("thread", f"{name}{daemon}", opened.place_of_object(thread))

    def _children_left(self, opened: _Opened) -> Iterator[Leak]:
        left = sorted(_children() - self.children)
        # Audit events do not tell the pid: lines are certain only if none is missing.
        certain = len(left) == len(opened.processes)
        for index, _ in enumerate(left):
            place = opened.processes[index] if certain else None
            yield Leak("process", "never waited for", place)

    def _litter(self, opened: _Opened, new_paths: list[str]) -> Iterator[Leak]:
        told = set()
        for path, place in opened.temporary:
            if os.path.lexists(path):
                told.add(path)
                yield Leak("temporary file", _shown(path, self.directory), place)
        for relative in new_paths:
            path = os.path.join(self.directory, relative)
            if path not in told and _looks_temporary(os.path.basename(path)):
                place = opened.place_of_file(path, _identity_of(path))
                yield Leak("temporary file", relative, place)


def _named(things: Mapping[str, Any] | Iterable[Any], word: str) -> list[tuple[str, Any]]:
    if isinstance(things, Mapping):
        return list(things.items())
    listed = list(things)
    if len(listed) == 1:
        return [(f"the {word}", listed[0])]
    return [(f"{word} {number}", thing) for number, thing in enumerate(listed, 1)]


# descriptors


def _descriptors() -> dict[tuple[int, int, int], os.stat_result]:
    """{(number, device, inode): status} of the open descriptors."""
    try:
        numbers = [int(name) for name in os.listdir("/proc/self/fd")]
    except OSError:  # no /proc, or not for us
        import resource

        numbers = list(range(min(resource.getrlimit(resource.RLIMIT_NOFILE)[0], 4096)))
    found = {}
    for number in numbers:
        try:
            status = os.fstat(number)
        except OSError:
            continue
        found[number, status.st_dev, status.st_ino] = status
    return found


def _kind_of(status: os.stat_result) -> str:
    if stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode):
        return "file"
    if stat.S_ISSOCK(status.st_mode):
        return "socket"
    return "pipe" if stat.S_ISFIFO(status.st_mode) else "descriptor"


def _path_of(number: int, opened: _Opened, identity: tuple[int, int]) -> str:
    try:
        return os.readlink(f"/proc/self/fd/{number}")
    except OSError:
        for path, _ in reversed(opened.files):
            if _identity_of(path) == identity:
                return path
    return f"(descriptor {number})"


def _identity_of(path: str) -> tuple[int, int]:
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return (-1, -1)
    return (status.st_dev, status.st_ino)


def _fileno(sock: Any) -> int:
    import _socket  # loaded already: the object exists

    return _socket.socket.fileno(sock)


# connections


def _live_connections() -> list[Any]:
    module = sys.modules.get("sqlite3")
    if module is None:
        return []
    return [c for c in gc.get_objects() if issubclass(type(c), module.Connection)]


def _is_open(connection: Any) -> bool:
    module = sys.modules["sqlite3"]
    try:
        module.Connection.total_changes.__get__(connection)
    except module.ProgrammingError:
        return False
    return True


def _in_transaction(connection: Any) -> bool:
    try:
        return bool(connection.in_transaction)
    except Exception:  # closed
        return False


# locks


def _holds(lock: Any) -> int:
    """How much of a lock is taken: 0 or 1, for a semaphore minus its free permits."""
    value = getattr(lock, "_value", None)
    if isinstance(value, int):
        return -value
    inner = getattr(lock, "_lock", None)
    if inner is not None and hasattr(lock, "notify"):  # a Condition
        return _holds(inner)
    if hasattr(lock, "locked"):
        return int(bool(lock.locked()))
    if hasattr(lock, "_is_owned") and lock._is_owned():  # RLock before 3.14
        return 1
    if not lock.acquire(False):
        return 1
    lock.release()
    return 0


# processes


def _children() -> set[int]:
    """Pids of the children, ended or not; {-1} if there are some that have no names here."""
    try:
        found = set()
        for task in os.listdir("/proc/self/task"):
            with open(f"/proc/self/task/{task}/children", encoding="ascii") as file:
                found.update(int(pid) for pid in file.read().split())
        return found
    except OSError:
        pass
    try:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except (AttributeError, OSError):
        return set()
    return {-1}


# paths

_MOST_PATHS = 10_000


def _paths_under(directory: str) -> set[str]:
    found: set[str] = set()
    for folder, folders, files in os.walk(directory):
        for name in [*folders, *files]:
            found.add(os.path.relpath(os.path.join(folder, name), directory))
            if len(found) >= _MOST_PATHS:
                return found
        folders[:] = [name for name in folders if name != "__pycache__"]
    return {path for path in found if os.path.basename(path) != "__pycache__"}


def _looks_temporary(name: str) -> bool:
    endings = (".tmp", ".temp", ".part", ".partial", ".swp", ".bak", "~")
    return name.startswith(("tmp", ".tmp")) or name.endswith(endings)


def _shown(path: str, directory: str) -> str:
    inside = path.startswith(directory + os.sep)
    return os.path.relpath(path, directory) if inside else path
