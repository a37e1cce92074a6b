"""What each bytecode instruction reads and writes, as far as its code alone tells.

Owns: `effects`: for every instruction that could touch something shared, what it does and where
on the stack the object came from.
Does not own: the objects themselves and what is noted of them (`_touched`), what a call does
(`_calls`), before which instructions a run may switch (`_instructions`).

The stack is followed through straight stretches of code. An entry is known by where its value
came from: ("fast", name), ("const", value), ("at", offset) for the result of an instruction,
FRESH for a new object that nobody else can have, ATOM for a result that holds nothing; None is
unknown. Where control flow joins, and after an instruction that is not known here, all entries
are unknown. An instruction that is not known here is taken to touch everything.

Facts relied on: what the instructions of 3.11 to 3.14 take from the stack and leave there.
"""

from __future__ import annotations

import dis
import sys
from types import CodeType
from typing import Any

FRESH = ("fresh",)
ATOM = ("atom",)

_SINCE_13 = sys.version_info >= (3, 13)
_SINCE_12 = sys.version_info >= (3, 12)

#: CO_GENERATOR, CO_COROUTINE, CO_ASYNC_GENERATOR: the variables of such a frame can be shared.
RESUMABLE = 0x20 | 0x80 | 0x200


class Effect:
    """One instruction. does: what `_touched` looks up. name: of the attribute or variable.
    obj, other: symbols of the operands. keep: whether a later instruction uses the result.
    last: the instructions whose results nobody uses any more after this one."""

    __slots__ = ("does", "name", "obj", "other", "keep", "last", "offset")

    def __init__(self, does: str, name: str, obj: Any, other: Any, offset: int):
        self.does, self.name, self.obj, self.other, self.offset = does, name, obj, other, offset
        self.keep = False
        self.last: tuple[int, ...] = ()


_known: dict[int, tuple[CodeType, dict[int, Effect]]] = {}


def effects(code: CodeType) -> dict[int, Effect]:
    """The instructions of `code` that could touch what other threads see, by offset."""
    found = _known.get(id(code))
    if found is None:
        found = _known[id(code)] = (code, _Reader(code).read())
    return found[1]


#: name: (taken from the stack, left there).
_PLAIN = {
    "NOP": (0, 0), "CACHE": (0, 0), "EXTENDED_ARG": (0, 0), "PRECALL": (0, 0), "KW_NAMES": (0, 0), "NOT_TAKEN": (0, 0),
    "MAKE_CELL": (0, 0), "COPY_FREE_VARS": (0, 0), "POP_TOP": (1, 0), "PUSH_NULL": (0, 1), "SETUP_ANNOTATIONS": (0, 0),
    "LOAD_CLOSURE": (0, 1), "LOAD_ASSERTION_ERROR": (0, 1), "LOAD_BUILD_CLASS": (0, 1), "LOAD_COMMON_CONSTANT": (0, 1),
    "SET_FUNCTION_ATTRIBUTE": (2, 1), "LOAD_FAST_AND_CLEAR": (0, 1), "BUILD_TEMPLATE": (2, 1), "GET_LEN": (0, 1),
    "CALL_INTRINSIC_2": (2, 1), "LIST_APPEND": (1, 0), "SET_ADD": (1, 0), "MAP_ADD": (2, 0), "RETURN_GENERATOR": (0, 1),
    "INSTRUMENTED_RESUME": (0, 0), "GEN_START": (1, 0), "RESUME": (0, 0), "END_FOR": (1, 0), "POP_ITER": (1, 0),
}  # fmt: skip
#: Private, and what is on the stack behind them is not followed.
_ENDS = frozenset({
    "RETURN_VALUE", "RETURN_CONST", "RAISE_VARARGS", "RERAISE", "PUSH_EXC_INFO", "POP_EXCEPT", "CHECK_EXC_MATCH",
    "YIELD_VALUE", "SEND", "END_SEND", "GET_YIELD_FROM_ITER", "GET_AWAITABLE", "CLEANUP_THROW", "INTERPRETER_EXIT",
    "ASYNC_GEN_WRAP", "MAKE_FUNCTION", "GET_AITER", "GET_ANEXT", "END_ASYNC_FOR", "CHECK_EG_MATCH", "PREP_RERAISE_STAR",
})  # fmt: skip
_ATOMS = (int, float, complex, str, bytes, bool, type(None), type(...))
_BUILDS = {"BUILD_TUPLE": 1, "BUILD_LIST": 1, "BUILD_SET": 1, "BUILD_STRING": 1, "BUILD_SLICE": 1, "BUILD_MAP": 2}
_READS_TOP = {
    "LIST_EXTEND": (1, 0), "SET_UPDATE": (1, 0), "DICT_UPDATE": (1, 0), "DICT_MERGE": (1, 0), "TO_BOOL": (1, 1),
    "FORMAT_SIMPLE": (1, 1), "CONVERT_VALUE": (1, 1), "CALL_INTRINSIC_1": (1, 1),
}  # fmt: skip
_READS_ALL = ("MATCH_", "UNPACK_EX", "FORMAT_VALUE", "FORMAT_WITH_SPEC", "LIST_TO_TUPLE", "BUILD_CONST_KEY_MAP")


class _Reader:
    """Reads one code object from its beginning to its end."""

    def __init__(self, code: CodeType):
        self.code = code
        self.stack: list[Any] = []
        self.found: dict[int, Effect] = {}
        self.iterates: Any = None
        self.keywords = False

    def read(self) -> dict[int, Effect]:
        prefixes: list[int] = []
        for ins in dis.get_instructions(self.code):
            if ins.is_jump_target:
                self.stack.clear()
            self._one(ins)
            if ins.opname == "EXTENDED_ARG":
                prefixes.append(ins.offset)
                continue
            if ins.offset in self.found and not _SINCE_12:
                # 3.11 reports the prefix only.
                self.found.update(dict.fromkeys(prefixes, self.found[ins.offset]))
            prefixes.clear()
        self._mark_uses()
        return self.found

    def _mark_uses(self) -> None:
        users: dict[int, Effect] = {}
        for effect in self.found.values():
            for symbol in (effect.obj, effect.other):
                if symbol is not None and symbol[0] == "at" and symbol[1] in self.found:
                    self.found[symbol[1]].keep = True
                    users[symbol[1]] = effect
        for offset, effect in users.items():
            if effect.does != "next":
                effect.last = (*effect.last, offset)

    # -- the stack ------------------------------------------------------------------------------

    def _pop(self, count: int = 1) -> Any:
        """Drop `count` entries; returns the lowest of them."""
        lowest = None
        for _ in range(count):
            lowest = self.stack.pop() if self.stack else None
        return lowest

    def _peek(self, depth: int) -> Any:
        return self.stack[-depth] if depth <= len(self.stack) else None

    def _push(self, *symbols: Any) -> None:
        self.stack.extend(symbols)

    def _forget(self, name: str) -> None:
        """A local variable is bound anew: what was loaded from it before is something else."""
        self.stack[:] = [None if symbol == ("fast", name) else symbol for symbol in self.stack]

    def _note(self, ins: Any, does: str, name: str = "", obj: Any = None, other: Any = None) -> None:
        self.found[ins.offset] = Effect(does, name, obj, other, ins.offset)

    # -- one instruction ------------------------------------------------------------------------

    def _one(self, ins: Any) -> None:
        name = ins.opname
        self.keywords = self.keywords or name == "KW_NAMES"
        if name in _PLAIN:
            took, left = _PLAIN[name]
            self._pop(took)
            self._push(*[None] * left)
        elif name in _ENDS or (name.startswith("JUMP") and "_IF_" not in name):
            self.stack.clear()
        elif "FAST" in name:
            self._local(ins)
        elif name in ("LOAD_CONST", "LOAD_SMALL_INT"):
            self._push(("const", ins.argval))
        elif not (self._variable(ins) or self._attribute(ins) or self._item(ins) or self._other(ins)):
            self._note(ins, "all")
            self.stack.clear()

    def _local(self, ins: Any) -> None:
        names = ins.argval if isinstance(ins.argval, tuple) else (ins.argval,)
        actions = [part for part in ins.opname.split("_") if part in ("LOAD", "STORE", "DELETE")]
        for action, name in zip(actions, names, strict=False):
            if action == "LOAD":
                self._push(("fast", name))
                continue
            if action == "STORE":
                self._pop()
            self._forget(name)

    def _variable(self, ins: Any) -> bool:
        kind, _, where = ins.opname.partition("_")
        place = {"GLOBAL": "global", "NAME": "global", "DEREF": "cell", "CLASSDEREF": "cell",
                 "FROM_DICT_OR_DEREF": "cell", "FROM_DICT_OR_GLOBALS": "global"}.get(where)  # fmt: skip
        if where == "LOCALS":
            self._push(None)
            return True
        if place is None:
            return False
        if kind != "LOAD":
            if kind == "STORE":
                self._pop()
            self._note(ins, "write " + place, ins.argval)
            return True
        self._note(ins, "read " + place, ins.argval)
        if where.startswith("FROM_DICT"):
            self._pop()
        null = where == "GLOBAL" and bool(ins.arg & 1)
        if null and not _SINCE_13:
            self._push(None)
        self._push(("at", ins.offset))
        if null and _SINCE_13:
            self._push(None)
        return True

    def _attribute(self, ins: Any) -> bool:
        name = ins.opname
        if name in ("LOAD_ATTR", "LOAD_METHOD"):
            self._note(ins, "read attribute", ins.argval, self._pop())
            method = name == "LOAD_METHOD" or (_SINCE_12 and ins.arg & 1)
            self._push(*([None, None] if method else [("at", ins.offset)]))
        elif name == "LOAD_SUPER_ATTR":
            self._pop(3)
            self._push(*[None] * (1 + (ins.arg & 1)))
        elif name in ("STORE_ATTR", "DELETE_ATTR"):
            self._note(ins, "write attribute", ins.argval, self._pop())
            if name == "STORE_ATTR":
                self._pop()
        else:
            return False
        return True

    def _item(self, ins: Any) -> bool:
        name = ins.opname
        if name == "BINARY_SUBSCR" or (name == "BINARY_OP" and ins.argrepr == "[]"):
            self._note(ins, "read item", "", self._peek(2), self._peek(1))
            self._pop(2)
            self._push(("at", ins.offset))
        elif name == "BINARY_SLICE":
            self._note(ins, "read item", "", self._pop(3))
            self._push(None)
        elif name in ("STORE_SUBSCR", "DELETE_SUBSCR"):
            self._note(ins, "write item", "", self._peek(2))
            self._pop(3 if name == "STORE_SUBSCR" else 2)
        elif name == "STORE_SLICE":
            self._note(ins, "write item", "", self._peek(3))
            self._pop(4)
        elif name == "CONTAINS_OP":
            self._note(ins, "read item", "", self._peek(1))
            self._pop(2)
            self._push(ATOM)
        else:
            return False
        return True

    def _other(self, ins: Any) -> bool:
        name = ins.opname
        if name in ("BINARY_OP", "COMPARE_OP"):
            one, two = self._peek(2), self._peek(1)
            if not _private_values(name, ins.argrepr, one, two):
                in_place = name == "BINARY_OP" and ins.argrepr.endswith("=")
                self._note(ins, "write value" if in_place else "read value", "", one, two)
            self._pop(2)
            self._push(ATOM if _atomic(one) and _atomic(two) else None)
        elif name == "IS_OP":
            self._pop(2)
            self._push(ATOM)
        elif name.startswith("UNARY"):
            self._reads_top(ins, 1, [ATOM if name == "UNARY_NOT" else None])
        elif name in _READS_TOP:
            self._reads_top(ins, _READS_TOP[name][0], [ATOM if name == "TO_BOOL" else None] * _READS_TOP[name][1])
        elif name.startswith("POP_JUMP") or name.startswith("JUMP_IF"):
            self._reads_top(ins, 1, [], "NONE" not in name)
        elif name == "UNPACK_SEQUENCE":
            self._reads_top(ins, 1, [None] * ins.arg)
        elif name.startswith(_READS_ALL):
            self._note(ins, "read value")
            self.stack.clear()
        elif name in _BUILDS:
            self._pop(ins.arg * _BUILDS[name])
            self._push(FRESH)
        elif name == "COPY":
            self._push(self._peek(ins.arg))
        elif name == "SWAP":
            self._swap(ins.arg)
        else:
            return self._call(ins)
        return True

    def _reads_top(self, ins: Any, took: int, left: list, reads: bool = True) -> None:
        top = self._peek(1)
        if reads and not (_atomic(top) or top is FRESH):
            self._note(ins, "read value", "", top, ATOM)
        self._pop(took)
        self._push(*left)

    def _swap(self, depth: int) -> None:
        while len(self.stack) < depth:
            self.stack.insert(0, None)
        self.stack[-1], self.stack[-depth] = self.stack[-depth], self.stack[-1]

    def _call(self, ins: Any) -> bool:
        name = ins.opname
        if name in ("CALL", "CALL_KW"):
            extra = 1 if name == "CALL_KW" else 0
            callee = self._peek(ins.arg + extra + (2 if _SINCE_13 else 1))
            first = self._peek(ins.arg + extra) if ins.arg else FRESH
            self._note(ins, "call", "keywords" if extra or self.keywords else "", callee, first)
            self.keywords = False
            self._pop(ins.arg + extra + 2)
            self._push(("at", ins.offset))
        elif name == "CALL_FUNCTION_EX":
            self._note(ins, "call", "keywords")
            self.stack.clear()
        elif name in ("BEFORE_WITH", "LOAD_SPECIAL"):
            self._note(ins, "enter" if name == "BEFORE_WITH" else "read special", "", self._pop())
            self._push(None, None)
        elif name == "WITH_EXCEPT_START":
            self._note(ins, "pend")
            self.stack.clear()
        elif name == "GET_ITER":
            self._note(ins, "iterate", "", self._pop())
            self.iterates = ("at", ins.offset)
            self._push(None)
        elif name == "FOR_ITER":
            self._note(ins, "next", "", self.iterates)
            self._push(None)
        else:
            return False
        return True


def _atomic(symbol: Any) -> bool:
    """Whether it is known to hold nothing that another thread could change."""
    return symbol is not None and (symbol is ATOM or symbol[0] == "const" and type(symbol[1]) in _ATOMS)


def _private_values(name: str, operator: str, one: Any, two: Any) -> bool:
    """Whether an operator can look into neither of its operands: into a container beside a number, say."""
    if _atomic(one) and _atomic(two):
        return True
    if name == "COMPARE_OP":
        return _atomic(one) or _atomic(two)
    numbers = [each for each in (one, two) if each and each[0] == "const" and type(each[1]) in (int, float)]
    return bool(numbers) and not operator.startswith("*")
