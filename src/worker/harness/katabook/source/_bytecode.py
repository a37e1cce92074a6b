"""Questions asked of a function's bytecode.

Owns: finding the code of a function, its instructions, and the updates of shared variables in it.
Does not own: the syntax tree (`_facts`), what an instruction is called and means (`_ops`).
"""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ._ops import Op, translate


@dataclass(frozen=True)
class Update:
    """A variable that is read and later written by the same function.

    kind: "attr", "global", "deref" or "subscr".  name: the variable ("" for a subscript).
    read_line, write_line: where.  between: the instructions between the two. Another thread
    may run between any two instructions, so no update is a single step, even if empty.
    """

    kind: str
    name: str
    read_line: int
    write_line: int
    between: tuple[Op, ...]

    @property
    def steps(self) -> int:
        """How many instructions lie between the read and the write."""
        return len(self.between)

    def __str__(self) -> str:
        inside = ", ".join(map(str, self.between)) or "nothing"
        where = f"read at line {self.read_line}, written at line {self.write_line}"
        return f"{self.name or 'x[k]'}: {where}, between: {inside}"


def instructions(function: Any, *, nested: bool = False) -> list[Op]:
    """The instructions of a function, method, property getter or code object.

    nested: also those of the functions and comprehensions inside it, after its own.
    Raises TypeError for something without bytecode, such as a builtin.
    """
    return [op for code in _codes(_code_of(function), nested) for op in translate(code)]


def loads_constant(function: Any, value: Any, *, nested: bool = False) -> bool:
    """Whether the function loads exactly this value as one constant (`(1, 2)`, not `[1, 2]`).

    Types count, at every depth: True is not 1.
    """
    return any(op.name == "load_const" and _same(op.arg, value) for op in instructions(function, nested=nested))


def updates(function: Any, name: str | None = None) -> list[Update]:
    """Every write of a shared variable that follows a read of it, paired with the nearest read.

    name: only this attribute or variable. Local variables are not shared and not listed.
    `self.n += 1` gives one Update with `load_const 1` and `binary_op +=` between.
    """
    ops = instructions(function)
    found = []
    for position, op in enumerate(ops):
        action, _, kind = op.name.partition("_")
        if action != "store" or kind not in ("attr", "global", "deref", "subscr"):
            continue
        if name is not None and op.arg != name:
            continue
        start = _read_before(ops, position, kind, op.arg)
        if start is not None:
            between = tuple(ops[start + 1 : position])
            found.append(Update(kind, op.arg or "", ops[start].line, op.line, between))
    return found


def steps_between_read_and_write(function: Any, name: str) -> int | None:
    """Instructions between the read and the write of an attribute or variable; None if the
    function does not write it after reading it. The longest way, if there are several."""
    return max((update.steps for update in updates(function, name)), default=None)


def _code_of(function: Any) -> types.CodeType:
    if isinstance(function, types.CodeType):
        return function
    if isinstance(function, (staticmethod, classmethod, types.MethodType)):
        return _code_of(function.__func__)
    if isinstance(function, property) and function.fget is not None:
        return _code_of(function.fget)
    code = getattr(function, "__code__", None)
    if isinstance(code, types.CodeType):
        return code
    wrapped = getattr(function, "__wrapped__", None)
    if wrapped is None:
        raise TypeError(f"{type(function).__name__} has no bytecode")
    return _code_of(wrapped)


def _codes(code: types.CodeType, nested: bool) -> Iterator[types.CodeType]:
    yield code
    if nested:
        for constant in code.co_consts:
            if isinstance(constant, types.CodeType):
                yield from _codes(constant, True)


def _read_before(ops: list[Op], position: int, kind: str, arg: Any) -> int | None:
    for earlier in range(position - 1, -1, -1):
        op = ops[earlier]
        if op.arg == arg and op.name == f"store_{kind}":
            return None
        if op.arg == arg and op.name == f"load_{kind}":
            return earlier
    return None


def _same(a: Any, b: Any) -> bool:
    if type(a) is not type(b):
        return False
    if isinstance(a, tuple):
        return len(a) == len(b) and all(map(_same, a, b))
    if isinstance(a, frozenset):
        return {(type(x), x) for x in a} == {(type(x), x) for x in b}
    return bool(a == b) or (a != a and b != b)
