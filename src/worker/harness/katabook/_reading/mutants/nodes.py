"""What has to be known of single nodes of a tree before they are changed.

Owns: what is left alone, since getting it wrong says nothing about a check; values close to a constant.
"""

from __future__ import annotations

import ast
import re

# Within one level of precedence where possible, so that the tree keeps its shape.
ARITHMETIC = {
    ast.Add: ("+", "-"),
    ast.Sub: ("-", "+"),
    ast.Mult: ("*", "//"),
    ast.Div: ("/", "*"),
    ast.FloorDiv: ("//", "*"),
    ast.Mod: ("%", "*"),
    ast.Pow: ("**", "*"),
    ast.BitAnd: ("&", "|"),
    ast.BitOr: ("|", "&"),
    ast.BitXor: ("^", "&"),
    ast.LShift: ("<<", ">>"),
    ast.RShift: (">>", "<<"),
}
_LOG_METHODS = {"debug", "info", "warning", "warn", "error", "exception", "critical", "log"}
_LOGGER_NAME = re.compile(r"_?(log|logger|logging|audit_log)$", re.IGNORECASE)
_MODULE_FACTS = {"__all__", "__version__", "__author__"}


def is_left_alone(node: ast.AST) -> bool:
    if isinstance(node, (ast.Import, ast.ImportFrom, ast.Global, ast.Nonlocal, ast.Pass)):
        return True
    if type(node).__name__ in ("TypeAlias", "TypeVar", "ParamSpec", "TypeVarTuple"):
        return True
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant) or _is_log_call(node.value)
    if isinstance(node, (ast.Assign, ast.AnnAssign, ast.AugAssign)):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        return any(isinstance(t, ast.Name) and t.id in _MODULE_FACTS for t in targets)
    return isinstance(node, ast.If) and _is_about_the_surroundings(node.test)


def _is_about_the_surroundings(test: ast.expr) -> bool:
    names = {n.id for n in ast.walk(test) if isinstance(n, ast.Name)}
    return "__name__" in names or last_name(test) == "TYPE_CHECKING"


def _is_log_call(node: ast.expr) -> bool:
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
        return False
    return node.func.attr in _LOG_METHODS and bool(
        _LOGGER_NAME.search(last_name(node.func.value))
    )


def last_name(node: ast.expr) -> str:
    """`c` of `a.b.c`, `c` or `c(…)`; "" of anything else."""
    if isinstance(node, ast.Call):
        return last_name(node.func)
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def is_text(node: ast.AST) -> bool:
    """Whether the value is certainly a string put together from literals."""
    if isinstance(node, ast.keyword):
        return is_text(node.value)
    if isinstance(node, ast.BinOp):
        return is_text(node.left) or is_text(node.right)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.attr in ("format", "join") and is_text(node.func.value)
    if isinstance(node, ast.Constant):
        return isinstance(node.value, (str, bytes))
    return isinstance(node, ast.JoinedStr)


def times_bound(function: ast.AST, name: str) -> int:
    """How often a function binds a name: as parameter, by assignment, or from outside."""
    times = 0
    for node in ast.walk(function):
        if isinstance(node, ast.arg):
            times += node.arg == name
        elif isinstance(node, ast.Name):
            times += node.id == name and isinstance(node.ctx, ast.Store)
        elif isinstance(node, (ast.Global, ast.Nonlocal)):
            times += name in node.names
    return times


def other_values(value: object) -> list[str]:
    """Source texts of values close to a constant, but not equal to it."""
    if isinstance(value, bool):
        return [repr(not value)]
    if isinstance(value, int):
        return [_number(value + 1)]
    if isinstance(value, float):
        return [repr(value + 1.0)] if abs(value) < 1e15 else ["1.0"]
    if isinstance(value, str):
        return ['""', _literal(value + "x")] if value else ['"x"']
    if isinstance(value, bytes):
        return ['b""'] if value else ['b"x"']
    return []


def _number(value: int) -> str:
    # A decimal text of thousands of digits is refused (sys.set_int_max_str_digits).
    return str(value) if value.bit_length() < 10_000 else hex(value)


def _literal(value: str) -> str:
    """A literal in double quotes, which is how `_short` shows most of them."""
    text = repr(value)
    if text.startswith("'") and '"' not in text and "\\" not in text:
        return f'"{text[1:-1]}"'
    return text
