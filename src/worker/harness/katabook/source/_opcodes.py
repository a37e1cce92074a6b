"""What the interpreter's instructions are called here.

Owns: the tables from their names to those of `_ops`, for CPython 3.11 to 3.14 together.
Does not own: the instructions whose meaning hangs on their argument (`_ops`).

Sources: the documentation of `dis` and the bytecode sections of What's New for 3.11 to 3.14.
"""

from __future__ import annotations

from typing import Any

#: What only shuffles the stack, prepares or caches.
DROPPED = frozenset({
    "RESUME", "CACHE", "NOP", "EXTENDED_ARG", "PRECALL", "PUSH_NULL", "COPY", "SWAP", "POP_TOP", "KW_NAMES",
    "MAKE_CELL", "COPY_FREE_VARS", "LOAD_CLOSURE", "SET_FUNCTION_ATTRIBUTE", "TO_BOOL", "NOT_TAKEN", "END_FOR",
    "POP_ITER", "END_SEND", "PUSH_EXC_INFO", "POP_EXCEPT", "RERAISE", "RETURN_GENERATOR", "INTERPRETER_EXIT",
    "ASYNC_GEN_WRAP", "SEND", "CLEANUP_THROW", "PREP_RERAISE_STAR", "LIST_TO_TUPLE", "EXIT_INIT_CHECK",
    "SETUP_ANNOTATIONS", "GET_YIELD_FROM_ITER", "LOAD_BUILD_CLASS", "POP_BLOCK",
})  # fmt: skip

#: Those whose argument is kept.
WITH_ARG = {
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

#: Those whose argument says nothing.
WITHOUT_ARG = {
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

#: Those that say by their name what others say by their argument, or do two things.
FIXED: dict[str, list[tuple[str, Any]]] = {
    "BUILD_LIST": [("build", "list")], "BUILD_TUPLE": [("build", "tuple")], "BUILD_MAP": [("build", "dict")],
    "BUILD_CONST_KEY_MAP": [("build", "dict")], "BUILD_SET": [("build", "set")], "BUILD_STRING": [("build", "str")],
    "BUILD_SLICE": [("build", "slice")], "BINARY_SLICE": [("build", "slice"), ("load_subscr", None)],
    "STORE_SLICE": [("build", "slice"), ("store_subscr", None)],
    "UNARY_NEGATIVE": [("unary_op", "-")], "UNARY_INVERT": [("unary_op", "~")], "UNARY_POSITIVE": [("unary_op", "+")],
    "LOAD_ASSERTION_ERROR": [("load_global", "AssertionError")],
}  # fmt: skip

#: Two variables in one instruction, from 3.13 on.
PAIRS = {
    "LOAD_FAST_LOAD_FAST": ("load_local", "load_local"),
    "STORE_FAST_LOAD_FAST": ("store_local", "load_local"),
    "STORE_FAST_STORE_FAST": ("store_local", "store_local"),
    "LOAD_FAST_BORROW_LOAD_FAST_BORROW": ("load_local", "load_local"),
}
