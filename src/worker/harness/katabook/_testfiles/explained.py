"""pytest's own explanation of an `assert` that does not hold, as people read it best.

Owns: naming functions as the test does, and leaving addresses out, which differ from run to run.
Does not own: which values were compared (`assertions`).
"""

from __future__ import annotations

import re

#: ` +    where <function double at 0x7f79> = ends.double`
_OF_A_FUNCTION = re.compile(r"^\s*\+\s+(?:where|and)\s+(<(?:(?:built-in|bound) )?(?:function|method) .+?>) = (\S+)$")
_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")


def explained(text: str) -> str:
    """The lines of an explanation, those left out that only say which function something is."""
    names: dict[str, str] = {}
    kept = []
    for line in text.split("\n"):
        found = _OF_A_FUNCTION.match(line)
        if found:
            names[found[1]] = found[2]
        else:
            kept.append(line)
    told = "\n".join(kept)
    for function, name in names.items():
        told = told.replace(function, name)
    return _ADDRESS.sub("", told)
