"""What a check is told when the submission lacks a name.

Owns: that exception and its sentence. Does not own: looking the name up (`_running.submission`, `_split.checker`).
"""

from __future__ import annotations

from . import letters

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any


#: What the submission should have kept to.
asker = "the prompt asks"


class MissingName(AttributeError):
    """A check asked the submission for a name that it does not define."""


def missing(name: str, known: Iterable[str], module: Any) -> MissingName:
    """The exception for `name`, with the nearest of the `known` names."""
    import difflib

    public = [n for n in known if not n.startswith("_")]
    near = difflib.get_close_matches(name, public, 1)
    hint = letters.near(name, public) or (f"Did you mean {near[0]!r}?" if near else "")
    hint = f" {hint}" if hint else ""
    return MissingName(f"the file defines no {name!r}, which {asker} for.{hint}", name=name, obj=module)
