"""Open descriptors.

Owns: which there are, what each is, and which are new.
Does not own: those of databases, which are told with their connections (`_databases`).
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from typing import Any

from ._files import identity_of, shown
from ._leaks import Leak
from ._opened import Opened


class Descriptors:
    """Those that were open when a watch began."""

    def __init__(self, directory: str) -> None:
        self._directory = directory
        self._before = set(_descriptors())

    def left(self, opened: Opened) -> Iterator[Leak]:
        """The descriptors that are open now and were not then."""
        lines_of_sockets = {_fileno(living): place for ref, place in opened.sockets if (living := ref()) is not None}
        of_databases = [path for path, _ in opened.connections.values()]
        for descriptor, status in sorted(_descriptors().items()):
            if descriptor in self._before:
                continue
            number, identity = descriptor[0], descriptor[1:]
            kind = _kind_of(status)
            if kind == "socket":
                yield Leak(kind, f"(descriptor {number})", lines_of_sockets.get(number))
            elif kind != "file":
                yield Leak(kind, f"(descriptor {number})")
            else:
                path = _path_of(number, opened, identity)
                if not any(path.startswith(database) for database in of_databases):
                    place = opened.place_of_file(path, identity)
                    yield Leak(kind, shown(path, self._directory), place)


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


def _path_of(number: int, opened: Opened, identity: tuple[int, int]) -> str:
    try:
        return os.readlink(f"/proc/self/fd/{number}")
    except OSError:
        for path, _ in reversed(opened.files):
            if identity_of(path) == identity:
                return path
    return f"(descriptor {number})"


def _fileno(sock: Any) -> int:
    import _socket  # loaded already: the object exists

    return _socket.socket.fileno(sock)
