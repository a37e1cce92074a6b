"""What single bytecode instructions mean to other threads.

Owns: which instructions another thread could notice, the source text an instruction was
compiled from, and a cautious look at the value behind such a text.
Does not own: the stable vocabulary that checks use (`katabook.source`).

Facts relied on: `dis.get_instructions` and `co_positions` (PEP 657) of the running minor.
"""

from __future__ import annotations

import ast
import dis
import linecache
from types import CodeType, FrameType, MappingProxyType

# Instructions that only move values between the stack and a frame's own variables, or jump.
# A switch right before one of them cannot be told from a switch before the next instruction
# that is not listed, so exploring both would only cost time. (Assumption: no destructor of
# the learner's runs when such an instruction drops a value.)  Names of 3.11 to 3.14.
_PRIVATE_PREFIXES = (
    "LOAD_FAST", "STORE_FAST", "DELETE_FAST", "LOAD_CONST", "LOAD_SMALL_INT", "LOAD_COMMON_CONSTANT",
    "POP_JUMP", "JUMP", "RETURN_", "BUILD_TUPLE", "BUILD_LIST", "BUILD_STRING", "BUILD_SLICE",
    "INSTRUMENTED_RESUME",
)
_PRIVATE_NAMES = frozenset({
    "RESUME", "NOP", "CACHE", "POP_TOP", "COPY", "SWAP", "DUP_TOP", "PUSH_NULL", "PRECALL", "KW_NAMES",
    "MAKE_CELL", "COPY_FREE_VARS", "MAKE_FUNCTION", "SET_FUNCTION_ATTRIBUTE", "LOAD_CLOSURE", "IS_OP",
    "END_FOR", "POP_ITER", "NOT_TAKEN", "PUSH_EXC_INFO", "POP_EXCEPT", "RERAISE", "CHECK_EXC_MATCH",
    "LOAD_BUILD_CLASS", "LOAD_ASSERTION_ERROR", "RETURN_GENERATOR", "GEN_START", "END_SEND",
    "INTERPRETER_EXIT", "ASYNC_GEN_WRAP", "CALL_INTRINSIC_1", "TO_BOOL", "UNARY_NOT",
})

_READS = ("LOAD_ATTR", "LOAD_METHOD", "LOAD_GLOBAL", "LOAD_NAME", "LOAD_DEREF", "BINARY_SUBSCR", "LOAD_SUPER_ATTR")
_WRITES = ("STORE_ATTR", "STORE_GLOBAL", "STORE_NAME", "STORE_DEREF", "STORE_SUBSCR")
_DELETES = ("DELETE_ATTR", "DELETE_GLOBAL", "DELETE_NAME", "DELETE_DEREF", "DELETE_SUBSCR")

_noticeable: dict[int, tuple[CodeType, frozenset[int]]] = {}
_described: dict[int, tuple[CodeType, dict[int, Described]]] = {}


class Described:
    """One instruction: its name, what it does ("reads", "writes", "deletes", "calls" or ""),
    the source text it came from ("" if unknown) and its line."""

    __slots__ = ("opname", "does", "text", "line", "tree")

    def __init__(self, opname: str, does: str, text: str, line: int):
        self.opname = opname
        self.does = does
        self.text = text
        self.line = line
        self.tree = _path(text) if does in ("reads", "writes", "deletes") else None


def noticeable(code: CodeType) -> frozenset[int]:
    """Offsets of the instructions of `code` before which a switch can make a difference."""
    known = _noticeable.get(id(code))
    if known is None:
        known = _noticeable[id(code)] = (code, frozenset(_find_noticeable(code)))
    return known[1]


def describe(code: CodeType) -> dict[int, Described]:
    """The instructions of `code` by offset."""
    known = _described.get(id(code))
    if known is None:
        known = _described[id(code)] = (code, _describe(code))
    return known[1]


def target_of(frame: FrameType) -> tuple | None:
    """For an instruction that reads or writes a variable: where that variable lives.

    Returns (holder, key) to be handed to `value_at`, or None. Reads `f_locals`: see the
    warning at `_notes.Notes.instruction`.
    """
    found = describe(frame.f_code).get(frame.f_lasti)
    if found is None or found.tree is None:
        return None
    if found.opname == "STORE_DEREF":
        # A closure cell is only reachable through `f_locals`, too late for a write.
        return None
    return _resolve(found.tree, frame)


def value_at(target: tuple | None) -> object:
    """The plain value now stored at `target`; `MISSING` if there is none to show."""
    if target is None:
        return MISSING
    holder, key = target
    try:
        if type(holder) is list:
            return holder[key]
        return holder.get(key, MISSING)
    except Exception:
        return MISSING


MISSING = object()


def shown(value: object) -> str:
    """A short text for a plain value; "" for anything whose repr is not known to be harmless."""
    if type(value) in (int, bool, float, str, bytes, type(None)):
        text = repr(value)
        return text if len(text) <= 20 else text[:17] + "..."
    return ""


# -- which instructions -------------------------------------------------------------------


def _find_noticeable(code: CodeType):
    extended: list[int] = []
    for instruction in dis.get_instructions(code):
        if instruction.opname == "EXTENDED_ARG":
            # 3.11 reports the prefix only, later versions both: count both.
            extended.append(instruction.offset)
            continue
        if not _private(instruction):
            yield instruction.offset
            yield from extended
        extended.clear()


def _private(instruction: dis.Instruction) -> bool:
    name = instruction.opname
    return name in _PRIVATE_NAMES or name.startswith(_PRIVATE_PREFIXES)


def _does(instruction: dis.Instruction) -> str:
    name = instruction.opname
    if name in _WRITES:
        return "writes"
    if name in _DELETES:
        return "deletes"
    if name.startswith(_READS) or (name == "BINARY_OP" and instruction.argrepr == "[]"):
        return "reads"
    if name.startswith("CALL") and not name.startswith("CALL_INTRINSIC"):
        return "calls"
    if name in ("BEFORE_WITH", "LOAD_SPECIAL"):
        return "enters"
    return ""


# -- text ---------------------------------------------------------------------------------


def _describe(code: CodeType) -> dict[int, Described]:
    positions = list(code.co_positions())
    found = {}
    for instruction in dis.get_instructions(code):
        where = positions[instruction.offset // 2]
        text = _segment(code.co_filename, where)
        found[instruction.offset] = Described(instruction.opname, _does(instruction), text, where[0] or 0)
    return found


def _segment(filename: str, where: tuple) -> str:
    line, end_line, start, end = where
    if line is None or line != end_line or start is None or end is None:
        return ""
    raw = linecache.getline(filename, line).encode("utf-8", "surrogateescape")
    return raw[start:end].decode("utf-8", "replace").strip()


def _path(text: str) -> ast.expr | None:
    """The tree of a plain name, attribute or subscript; None for anything else."""
    if not text:
        return None
    try:
        tree = ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError):
        return None
    node: ast.expr = tree
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        if isinstance(node, ast.Subscript) and not isinstance(node.slice, (ast.Name, ast.Constant)):
            return None
        node = node.value
    return tree if isinstance(node, ast.Name) else None


# -- values, without running any code of the learner's ----------------------------------------


def _resolve(tree: ast.expr, frame: FrameType) -> tuple | None:
    if isinstance(tree, ast.Name):
        return _variable(tree.id, frame)
    if isinstance(tree, ast.Attribute):
        return _attribute(_value(tree.value, frame), tree.attr)
    if isinstance(tree, ast.Subscript):
        holder = _value(tree.value, frame)
        key = tree.slice.value if isinstance(tree.slice, ast.Constant) else _value(tree.slice, frame)
        if type(holder) in (dict, list) and type(key) in (str, int, bytes, bool, type(None)):
            return holder, key
        if _plain_dict_subclass(holder) and type(key) in (str, int, bytes, bool, type(None)):
            return _DictOf(holder), key
    return None


def _value(tree: ast.expr, frame: FrameType) -> object:
    if isinstance(tree, ast.Constant):
        return tree.value
    return value_at(_resolve(tree, frame))


def _variable(name: str, frame: FrameType) -> tuple | None:
    code = frame.f_code
    if name in code.co_varnames or name in code.co_freevars or name in code.co_cellvars:
        return frame.f_locals, name
    return (frame.f_globals, name) if name in frame.f_globals else None


def _attribute(holder: object, name: str) -> tuple | None:
    if holder is MISSING:
        return None
    if name.startswith("__") and not name.endswith("__"):
        mangled = f"_{type(holder).__name__.lstrip('_')}{name}"
        own = own_dict(holder)
        if own is not None and mangled in own:
            return own, mangled
    if isinstance(holder, type):
        return _class_holder(holder, name)
    own = own_dict(holder)
    if own is None:
        return _SlotOf(holder), name
    # Before the first assignment to the object, reading falls back to the class.
    return _Instance(own, type(holder)), name


def _class_holder(cls: type, name: str) -> tuple:
    return _Classes(cls), name


def own_dict(holder: object) -> dict | None:
    """The attributes that an object has itself, without calling code of its class."""
    try:
        own = object.__getattribute__(holder, "__dict__")
    except Exception:
        return None
    return own if type(own) is dict else None


class _Instance:
    def __init__(self, own: dict, cls: type):
        self._own, self._cls = own, cls

    def get(self, key: str, default: object) -> object:
        return self._own[key] if key in self._own else _Classes(self._cls).get(key, default)


class _Classes:
    def __init__(self, cls: type):
        self._cls = cls

    def get(self, key: str, default: object) -> object:
        for cls in type.__getattribute__(self._cls, "__mro__"):
            members = type.__getattribute__(cls, "__dict__")
            if type(members) is MappingProxyType and key in members:
                return members[key]
        return default


class _SlotOf:
    """An attribute of an object without `__dict__`: read through its slot descriptor only."""

    def __init__(self, holder: object):
        self._holder = holder

    def get(self, key: str, default: object) -> object:
        member = _Classes(type(self._holder)).get(key, None)
        if type(member).__name__ != "member_descriptor":
            return default
        return member.__get__(self._holder)  # type: ignore[union-attr]


class _DictOf:
    """A subclass of dict that comes from the standard library: read as a dict."""

    def __init__(self, holder: dict):
        self._holder = holder

    def get(self, key: object, default: object) -> object:
        return dict.get(self._holder, key, default)


def _plain_dict_subclass(holder: object) -> bool:
    return type(holder).__module__ == "collections" and isinstance(holder, dict)
