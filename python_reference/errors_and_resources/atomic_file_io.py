"""Text files that survive a crash."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from pathlib import Path


def save_text(path: str | os.PathLike[str], text: str) -> None:
    """Replace the content of the file at `path`; whoever reads it finds the old content or the new."""
    target = Path(path)
    descriptor, temporary = tempfile.mkstemp(dir=target.parent)
    try:
        with open(descriptor, "wb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileNotFoundError):
            shutil.copymode(target, temporary)
        os.replace(temporary, target)
    except BaseException:
        os.unlink(temporary)
        raise


def load_text(path: str | os.PathLike[str]) -> str:
    """The text of the file at `path`, with its line ends as they are."""
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()
