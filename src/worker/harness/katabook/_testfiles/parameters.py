"""The cases of `pytest.mark.parametrize`.

Owns: their values and ids, as pytest numbers and names them.
"""

from __future__ import annotations

import sys
import types
from typing import Any

from . import endings


class Case:
    """One set of arguments. values: by name of parameter.  params: by name of fixture, for `request.param`."""

    def __init__(self, ids: list[str], values: dict[str, Any], params: dict[str, Any], marks: list[Any]) -> None:
        self.ids, self.values, self.params, self.marks = ids, values, params, marks


def with_parameters(case: Case, names: Any, values: Any, *, ids: Any = None, indirect: Any = False) -> list[Case]:
    names = [n.strip() for n in names.split(",") if n.strip()] if isinstance(names, str) else list(names)
    found = []
    for number, given in enumerate(values):
        row, marks, own_id = unpacked(given, len(names))
        if len(row) != len(names):
            raise ValueError(f"parametrize: {len(names)} names, but {len(row)} values in {given!r}")
        shown = own_id or _given_id(ids, number, row) or "-".join(id_of(v, n, number) for v, n in zip(row, names))
        direct = dict(zip(names, row))
        through = {n: v for n, v in direct.items() if indirect is True or (indirect and n in indirect)}
        direct = {n: v for n, v in direct.items() if n not in through}
        found.append(Case([*case.ids, shown], {**case.values, **direct}, {**case.params, **through}, [*case.marks, *marks]))
    return _distinct(found)


def _distinct(cases: list[Case]) -> list[Case]:
    """As for pytest, two sets of the same id are told apart by a number."""
    ids = [case.ids[-1] for case in cases]
    for n, case in enumerate(cases):
        if ids.count(ids[n]) > 1:
            case.ids[-1] = f"{ids[n]}{ids[:n].count(ids[n])}"
    return cases


def unpacked(given: Any, count: int) -> tuple[list[Any], list[Any], str | None]:
    """Values, marks and id of one entry, for `count` names."""
    stand_in = sys.modules.get("katabook._testfiles.pytest_marks")
    if stand_in is not None and isinstance(given, stand_in.Parameters):
        return list(given.values), given.marks, given.id
    return [given] if count == 1 else list(given), [], None


def _given_id(ids: Any, number: int, row: Any) -> str | None:
    if ids is None:
        return None
    found = [ids(v) for v in row] if callable(ids) else [list(ids)[number]]
    return None if any(f is None for f in found) else "-".join(str(f) for f in found)


def id_of(value: Any, name: str, number: int) -> str:
    if type(value) in (int, float, bool, complex, type(None)):
        return str(value)
    if type(value) is str:
        return value.encode("unicode_escape").decode() if not value.isascii() or not value.isprintable() else value
    if isinstance(value, (type, types.FunctionType)) and not endings.belongs_to_submission(value):
        return value.__name__
    return f"{name}{number}"  # as for a placeholder, of which nobody knows yet what it will be
