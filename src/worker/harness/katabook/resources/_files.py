"""Files that are new, and those of them that look temporary.

Owns: what stands under a directory, how a path is shown, and which file a name leads to.
Does not own: files that are open (`_descriptors`).
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ._leaks import Leak

if TYPE_CHECKING:
    from ._opened import Opened

_MOST_PATHS = 10_000


class Files:
    """What stood under a directory (default: the current one) when a watch began."""

    def __init__(self, directory: str | os.PathLike[str] | None) -> None:
        self.directory = os.path.abspath(directory or os.getcwd())
        self._before = _paths_under(self.directory)

    def new(self) -> list[str]:
        """The paths that are new, sorted, relative to the directory."""
        return sorted(_paths_under(self.directory) - self._before)

    def litter(self, opened: Opened, new_paths: list[str]) -> Iterator[Leak]:
        """What `tempfile` made and is still there, and new paths whose names look temporary."""
        told = set()
        for path, place in opened.temporary:
            if os.path.lexists(path):
                told.add(path)
                yield Leak("temporary file", shown(path, self.directory), place)
        for relative in new_paths:
            path = os.path.join(self.directory, relative)
            if path not in told and _looks_temporary(os.path.basename(path)):
                place = opened.place_of_file(path, identity_of(path))
                yield Leak("temporary file", relative, place)


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


def shown(path: str, directory: str) -> str:
    """`path` relative to `directory` if it is inside, else as it is."""
    inside = path.startswith(directory + os.sep)
    return os.path.relpath(path, directory) if inside else path


def identity_of(path: str) -> tuple[int, int]:
    """Device and inode of what `path` leads to, (-1, -1) if to nothing."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return (-1, -1)
    return (status.st_dev, status.st_ino)
