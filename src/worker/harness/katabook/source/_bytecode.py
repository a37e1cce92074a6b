"""Bytecode in one vocabulary for CPython 3.11 to 3.14.

Owns: translating `dis` instructions into `Op`s, and questions asked of them.
Does not own: the syntax tree (`_tree`); which instructions other threads can notice
(`katabook.threads._instructions`, which works on the raw ones).

The names of an `Op`:

    load_local store_local delete_local      a variable of the function
    load_deref store_deref delete_deref      a variable shared with a nested function
    load_global store_global delete_global   a variable of the module, or a builtin
    load_attr store_attr delete_attr         arg: the attribute (methods too)
    load_subscr store_subscr delete_subscr   x[k]
    load_const                               arg: the value
    binary_op   arg: "+", "+=", ...          compare     arg: "<", "==", ...
    unary_op    arg: "-", "~", "+"           contains    arg: "in" or "not in"
    not                                      is          arg: "is" or "is not"
    call        build    arg: "list", "tuple", "dict", "set", "str", "slice"
    add_item    extend   unpack   format     (displays, comprehensions, f-strings)
    get_iter    for_iter                     jump   jump_if
    return      yield    await    raise      import      make_function
    with_enter  with_exit_on_error           catch       (the test of an `except` clause)
    other       arg: the interpreter's name

What only shuffles the stack, prepares or caches is left out. Differences that remain: handlers
of exceptions stand elsewhere in 3.11, and comprehensions are part of the function from 3.12 on
(PEP 709), before that they are nested code: ask with `nested=True` where that matters.

Sources: the documentation of `dis` and the bytecode sections of What's New for 3.11 to 3.14.
"""

from __future__ import annotations

import dis
import types
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Op:
    """One instruction: `name` as in the table above, `arg` its name or value or None, `line`."""

    name: str
    arg: Any
    line: int

    def __str__(self) -> str:
        if self.name == "load_const":
            return f"{self.name} {self.arg!r}"
        return self.name if self.arg is None else f"{self.name} {self.arg}"


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
    return [op for code in _codes(_code_of(function), nested) for op in _translate(code)]


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


# -- finding code ---------------------------------------------------------------------------------


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


# -- translating ----------------------------------------------------------------------------------

_DROPPED = frozenset({
    "RESUME", "CACHE", "NOP", "EXTENDED_ARG", "PRECALL", "PUSH_NULL", "COPY", "SWAP", "POP_TOP", "KW_NAMES",
    "MAKE_CELL", "COPY_FREE_VARS", "LOAD_CLOSURE", "SET_FUNCTION_ATTRIBUTE", "TO_BOOL", "NOT_TAKEN", "END_FOR",
    "POP_ITER", "END_SEND", "PUSH_EXC_INFO", "POP_EXCEPT", "RERAISE", "RETURN_GENERATOR", "INTERPRETER_EXIT",
    "ASYNC_GEN_WRAP", "SEND", "CLEANUP_THROW", "PREP_RERAISE_STAR", "LIST_TO_TUPLE", "EXIT_INIT_CHECK",
    "SETUP_ANNOTATIONS", "GET_YIELD_FROM_ITER", "LOAD_BUILD_CLASS", "POP_BLOCK",
})  # fmt: skip

_WITH_ARG = {
    "LOAD_ATTR": "load_attr", "LOAD_METHOD": "load_attr", "STORE_ATTR": "store_attr", "DELETE_ATTR": "delete_attr",
    "LOAD_GLOBAL": "load_global", "STORE_GLOBAL": "store_global", "DELETE_GLOBAL": "delete_global",
    "LOAD_NAME": "load_global", "STORE_NAME": "store_global", "DELETE_NAME": "delete_global",
    "LOAD_FROM_DICT_OR_GLOBALS": "load_global", "LOAD_FROM_DICT_OR_DEREF": "load_deref",
    "LOAD_DEREF": "load_deref", "LOAD_CLASSDEREF": "load_deref", "STORE_DEREF": "store_deref",
    "DELETE_DEREF": "delete_deref", "LOAD_CONST": "load_const", "LOAD_SMALL_INT": "load_const",
    "LOAD_FAST": "load_local", "LOAD_FAST_CHECK": "load_local", "LOAD_FAST_AND_CLEAR": "load_local",
    "LOAD_FAST_BORROW": "load_local", "STORE_FAST": "store_local", "STORE_FAST_MAYBE_NULL": "store_local",
    "DELETE_FAST": "delete_local",
}  # fmt: skip

_WITHOUT_ARG = {
    "BINARY_SUBSCR": "load_subscr", "STORE_SUBSCR": "store_subscr", "DELETE_SUBSCR": "delete_subscr",
    "UNARY_NOT": "not", "CALL": "call", "CALL_KW": "call", "CALL_FUNCTION_EX": "call",
    "LIST_APPEND": "add_item", "SET_ADD": "add_item", "MAP_ADD": "add_item",
    "LIST_EXTEND": "extend", "SET_UPDATE": "extend", "DICT_UPDATE": "extend", "DICT_MERGE": "extend",
    "UNPACK_SEQUENCE": "unpack", "UNPACK_EX": "unpack", "FORMAT_VALUE": "format", "FORMAT_SIMPLE": "format",
    "FORMAT_WITH_SPEC": "format", "CONVERT_VALUE": "format", "GET_ITER": "get_iter", "GET_AITER": "get_iter",
    "FOR_ITER": "for_iter", "GET_ANEXT": "for_iter", "RETURN_VALUE": "return", "YIELD_VALUE": "yield",
    "GET_AWAITABLE": "await", "RAISE_VARARGS": "raise", "MAKE_FUNCTION": "make_function",
    "BEFORE_WITH": "with_enter", "BEFORE_ASYNC_WITH": "with_enter", "WITH_EXCEPT_START": "with_exit_on_error",
    "CHECK_EXC_MATCH": "catch", "CHECK_EG_MATCH": "catch",
}  # fmt: skip

_FIXED: dict[str, list[tuple[str, Any]]] = {
    "BUILD_LIST": [("build", "list")], "BUILD_TUPLE": [("build", "tuple")], "BUILD_MAP": [("build", "dict")],
    "BUILD_CONST_KEY_MAP": [("build", "dict")], "BUILD_SET": [("build", "set")], "BUILD_STRING": [("build", "str")],
    "BUILD_SLICE": [("build", "slice")], "BINARY_SLICE": [("build", "slice"), ("load_subscr", None)],
    "STORE_SLICE": [("build", "slice"), ("store_subscr", None)],
    "UNARY_NEGATIVE": [("unary_op", "-")], "UNARY_INVERT": [("unary_op", "~")], "UNARY_POSITIVE": [("unary_op", "+")],
    "LOAD_ASSERTION_ERROR": [("load_global", "AssertionError")],
}  # fmt: skip

# Two variables in one instruction, from 3.13 on.
_PAIRS = {
    "LOAD_FAST_LOAD_FAST": ("load_local", "load_local"),
    "STORE_FAST_LOAD_FAST": ("store_local", "load_local"),
    "STORE_FAST_STORE_FAST": ("store_local", "store_local"),
    "LOAD_FAST_BORROW_LOAD_FAST_BORROW": ("load_local", "load_local"),
}


def _translate(code: types.CodeType) -> Iterator[Op]:
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
    if name in _DROPPED:
        return []
    if name in _WITH_ARG:
        # A cell that LOAD_FAST fetches (3.13) is on its way into a closure, not read.
        closing = _WITH_ARG[name] == "load_local" and arg in code.co_cellvars + code.co_freevars
        return [] if closing else [(_WITH_ARG[name], arg)]
    if name in _WITHOUT_ARG:
        return [(_WITHOUT_ARG[name], None)]
    if name in _FIXED:
        return _FIXED[name]
    if name in _PAIRS:
        return list(zip(_PAIRS[name], arg))
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
