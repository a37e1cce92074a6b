"""The learner's half of a redirection: what the submission reads and prints while the test looks on.

Owns: putting other streams in place and back. Does not own: when that is wanted (`_following`).
"""

from __future__ import annotations

import builtins
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


def _text(stream: Any) -> str:
    if type(stream) is not io.TextIOWrapper or type(stream.buffer) is not io.BytesIO:
        return ""  # the submission has put another one there
    return stream.buffer.getvalue().decode("utf-8", "surrogatepass")
