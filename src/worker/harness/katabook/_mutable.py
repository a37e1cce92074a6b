"""What the other side did to a list, dict, set or bytearray that it was given, done to the original.

Owns: keeping the identity of parts that did not change. Does not own: comparing (`_compare`).
"""

from __future__ import annotations

from typing import Any

from ._compare import difference
from ._wire import WireError

_MISSING = object()


def write_back(old: Any, new: Any) -> None:
    """Give `old` the contents of `new`."""
    kind = type(old)
    if type(new) is not kind:
        raise WireError("an argument came back as another type")
    if kind is list:
        old[:] = [_kept(old[i] if i < len(old) else _MISSING, value) for i, value in enumerate(new)]
    elif kind is dict:
        merged = {key: _kept(old.get(key, _MISSING), value) for key, value in new.items()}
        old.clear()
        old.update(merged)
    elif kind is set:
        old.intersection_update(new)
        old.update(new)
    else:
        old[:] = new


def _kept(old: Any, new: Any) -> Any:
    """The old part where the new one is an equal copy of it."""
    if type(old) in (list, dict, set, tuple, frozenset, bytearray) and difference(new, old) is None:
        return old
    return new
