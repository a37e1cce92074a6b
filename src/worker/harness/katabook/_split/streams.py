"""The learner's half of what a test puts in the place of streams and of parts of the standard library.

Owns: putting other things in place and back. Does not own: when that is wanted (`following`).
"""

from __future__ import annotations

import builtins
import importlib
import io
import sys
from typing import Any

_before: list[tuple[Any, ...]] = []


def redirect(stdin: str | None, reads: Any) -> None:
    """Collect what is printed from here on. stdin: the text to read.  reads: what `input` is to be."""
    _before.append((sys.stdin, sys.stdout, sys.stderr, builtins.input))
    out, errors = (io.TextIOWrapper(io.BytesIO(), "utf-8", "surrogatepass", write_through=True) for _ in range(2))
    sys.stdout, sys.stderr = out, errors
    if stdin is not None:
        sys.stdin = io.StringIO(stdin)
    if reads is not None:
        builtins.input = reads


def printed() -> tuple[str, str, str]:
    """Put the former streams back. Returns what was printed to both, and what was left unread."""
    ours = sys.stdin, sys.stdout, sys.stderr
    before = _before.pop()
    sys.stdin, sys.stdout, sys.stderr, builtins.input = before
    left = ours[0].read() if type(ours[0]) is io.StringIO else ""
    return _text(ours[1]), _text(ours[2]), left


_MISSING = object()
_patched: dict[tuple[str, str], list[Any]] = {}


def patch(module: str, name: str, value: Any) -> None:
    """Put `value` where a module has `name`."""
    found = importlib.import_module(module)
    _patched.setdefault((module, name), []).append(getattr(found, name, _MISSING))
    setattr(found, name, value)


def unpatch(module: str, name: str) -> None:
    """Put back what was there before the last `patch`."""
    before = _patched[module, name].pop()
    found = importlib.import_module(module)
    if before is _MISSING:
        delattr(found, name)
    else:
        setattr(found, name, before)


def _text(stream: Any) -> str:
    if type(stream) is not io.TextIOWrapper or type(stream.buffer) is not io.BytesIO:
        return ""  # the submission has put another one there
    return stream.buffer.getvalue().decode("utf-8", "surrogatepass")
