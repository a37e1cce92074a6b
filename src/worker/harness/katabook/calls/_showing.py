"""Showing values on one line.

Owns: what can be shown without running anybody's code, and cutting to a width in characters.
Does not own: how a value is rendered (`_render`).
"""

from __future__ import annotations

from typing import Any

from katabook._render import brief

_SCALARS = (type(None), bool, int, float, complex, str, bytes, bytearray, type(...))
_CONTAINERS = (tuple, list, dict, set, frozenset)


def is_plain(value: Any, depth: int = 3) -> bool:
    """Whether `value` is built of exact built-in types only: its repr runs nobody's code.

    Looks `depth` levels deep and at containers of at most 100 items; beyond that, False.
    """
    kind = type(value)
    if kind in _SCALARS:
        return True
    if kind not in _CONTAINERS or depth == 0 or len(value) > 100:
        return False
    if kind is dict:
        return all(is_plain(k, depth - 1) and is_plain(v, depth - 1) for k, v in value.items())
    return all(is_plain(item, depth - 1) for item in value)


def safe_repr(value: Any, width: int = 60) -> str:
    """`repr(value)` on one line of about `width` characters, whatever the object does."""
    if type(value) in (str, bytes, bytearray):
        value = value[: 4 * width]  # the end is cut off anyway
    return brief(value, width)


def one_line(text: str, width: int) -> str:
    """`text` without line breaks, cut to `width` characters with "…" at the end."""
    flat = " ".join(text.split()) if "\n" in text else text
    return flat if len(flat) <= width else flat[: width - 1] + "…"
