"""Text files that survive a crash."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
from pathlib import Path


def save_text(path: str | os.PathLike[str], text: str) -> None:
    """Replace the content of the file at `path`; whoever reads it finds the old content or the new."""
    target = Path(path)
    temporary = target.with_name(f".{secrets.token_hex(8)}.tmp")
    with contextlib.ExitStack() as undo:
        with open(temporary, "xb") as file:  # "x": a file that has this name already stays as it is
            undo.callback(os.unlink, temporary)
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileNotFoundError):
            shutil.copymode(target, temporary)
        os.replace(temporary, target)
        undo.pop_all()


def load_text(path: str | os.PathLike[str]) -> str:
    """The text of the file at `path`, with its line ends as they are."""
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()
