"""A document service: the files of each user lie in a folder of that name."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any


class NotFound(Exception):
    """There is no such document, or none for this user."""


class Documents:
    """Documents of many users below `root`; `run` starts programs."""

    def __init__(self, root: str, run: Callable[[list[str]], str]) -> None:
        self._root = Path(root)
        self._run = run
        self._shared: set[tuple[str, str, str]] = set()

    def share(self, user: str, path: str, friend: str) -> None:
        """Let a friend read one document of this user's."""
        self._shared.add((user, path, friend))

    def read(self, user: str, owner: str, path: str) -> bytes:
        """The bytes of a document."""
        return self._document(user, owner, path).read_bytes()

    def page(self, user: str, owner: str, path: str, title: str) -> str:
        """A web page of a document."""
        return self._run(["paint", "--", title, str(self._document(user, owner, path))])

    def _document(self, user: str, owner: str, path: str) -> Path:
        """Where a document really lies, if it is one and this user may read it."""
        if user == owner or (owner, path, user) in self._shared:
            try:
                folder = (self._root / owner).resolve()
                file = (folder / path).resolve()
                if file.is_relative_to(folder) and file.is_file():
                    return file
            except (OSError, ValueError, RuntimeError):  # a path that leads nowhere (RuntimeError: before 3.13)
                pass
        raise NotFound("no such document")


def backup(settings: dict[str, Any]) -> bytes:
    """The settings as bytes, for a user to keep."""
    return json.dumps(settings).encode()


def restore(data: bytes) -> dict[str, Any]:
    """The settings in a backup that a user has uploaded."""
    settings = json.loads(data)
    if not isinstance(settings, dict):
        raise ValueError("a backup holds a dict")
    return settings
