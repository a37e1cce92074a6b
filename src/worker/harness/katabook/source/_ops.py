"""Instructions in one vocabulary for CPython 3.11 to 3.14.

Owns: `Op`, and translating `dis` instructions into it.
Does not own: questions asked of them (`_bytecode`), which instruction means what by itself (`_opcodes`), which
instructions other threads can notice (`katabook.threads._instructions`, which works on the raw ones). The vocabulary is
told to authors in the package.

Sources: the documentation of `dis` and the bytecode sections of What's New for 3.11 to 3.14.
"""

from __future__ import annotations

import dis
import types
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ._opcodes import DROPPED, FIXED, PAIRS, WITH_ARG, WITHOUT_ARG


@dataclass(frozen=True)
class Op:
    """One instruction: `name` as in the table of `katabook.source`, `arg` its name or value or None, `line`."""

    name: str
    arg: Any
    line: int

    def __str__(self) -> str:
        if self.name == "load_const":
            return f"{self.name} {self.arg!r}"
        return self.name if self.arg is None else f"{self.name} {self.arg}"


def translate(code: types.CodeType) -> Iterator[Op]:
    """The instructions of one code object, without those of code nested in it."""
    line = code.co_firstlineno
    # 3.14 looks up __enter__ and calls it, where earlier ones have one instruction for both.
    entering = False
    for instruction in _relevant(code):
        positions = instruction.positions
        if positions is not None and positions.lineno is not None:
            line = positions.lineno
        if instruction.opname == "LOAD_SPECIAL":
            entering = entering or "enter" in instruction.argrepr
        elif entering and instruction.opname == "CALL":
            entering = False
            yield Op("with_enter", None, line)
        else:
            for name, arg in _meaning(instruction, code):
                yield Op(name, arg, line)


def _relevant(code: types.CodeType) -> Iterator[dis.Instruction]:
    """Without what later minors load ahead of a call on the source's behalf: the names of keyword
    arguments (3.13 on), and the class and object of a `super()` without arguments (3.12 on)."""
    listed = list(dis.get_instructions(code))
    hidden = set()
    for position, instruction in enumerate(listed):
        if instruction.opname == "CALL_KW":
            hidden.add(position - 1)
        elif instruction.opname.startswith("LOAD_SUPER_") and not (instruction.arg or 0) & 2:
            hidden |= {position - 2, position - 1}
    return (instruction for position, instruction in enumerate(listed) if position not in hidden)


def _meaning(instruction: dis.Instruction, code: types.CodeType) -> list[tuple[str, Any]]:
    name, arg = instruction.opname, instruction.argval
    if name in DROPPED:
        return []
    if name in WITH_ARG:
        # A cell that LOAD_FAST fetches (3.13) is on its way into a closure, not read.
        closing = WITH_ARG[name] == "load_local" and arg in code.co_cellvars + code.co_freevars
        return [] if closing else [(WITH_ARG[name], arg)]
    if name in WITHOUT_ARG:
        return [(WITHOUT_ARG[name], None)]
    if name in FIXED:
        return FIXED[name]
    if name in PAIRS:
        return list(zip(PAIRS[name], arg))
    return _special(name, arg, instruction)


def _special(name: str, arg: Any, instruction: dis.Instruction) -> list[tuple[str, Any]]:
    if name == "BINARY_OP":
        # 3.14 has no instruction of its own for x[k].
        sign = instruction.argrepr
        return [("load_subscr", None)] if sign == "[]" else [("binary_op", sign)]
    if name == "COMPARE_OP":
        return [("compare", str(arg).removeprefix("bool(").removesuffix(")"))]
    if name == "CONTAINS_OP":
        return [("contains", "not in" if instruction.arg else "in")]
    if name == "IS_OP":
        return [("is", "is not" if instruction.arg else "is")]
    if name == "RETURN_CONST":
        return [("load_const", arg), ("return", None)]
    if name.startswith("LOAD_SUPER_"):
        return [("call", None), ("load_attr", arg)]
    if name == "LOAD_COMMON_CONSTANT":
        return [("load_global", getattr(arg, "__name__", str(arg)))]
    if name.startswith("IMPORT_"):
        return [("import", arg)]
    if name.startswith("CALL_INTRINSIC"):
        return _intrinsic(instruction.argrepr)
    if name.startswith(("POP_JUMP", "JUMP_IF")):
        return [("jump_if", None)]
    if name.startswith("JUMP"):
        return [("jump", None)]
    return [("other", name)]


def _intrinsic(name: str) -> list[tuple[str, Any]]:
    """3.12 turned some rare instructions into numbered helpers."""
    if "UNARY_POSITIVE" in name:
        return [("unary_op", "+")]
    if "IMPORT_STAR" in name:
        return [("import", "*")]
    return []
