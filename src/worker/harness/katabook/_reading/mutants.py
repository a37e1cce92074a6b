"""Mutants of a Python source: the same file with one small thing wrong.

Owns: which small things are worth getting wrong, and writing each of them into the
text. Does not own: running a mutant, or judging one that survives.

A mutant is made by splicing text at the positions of the syntax tree, never by
unparsing it: lines, comments and layout stay as they were, and a line removed from the
middle is filled up, so that a line number means the same in the mutant and in the
original. Positions count UTF-8 bytes (docs: "ast", `col_offset`), hence the bytes here.
"""

from __future__ import annotations

import ast
import re
import warnings
from bisect import bisect_right
from collections import Counter
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from types import CodeType


@dataclass(frozen=True)
class Mutant:
    """One wrong version of a source.

    id: readable and unique among the mutants of one source, e.g. "L12 compare < -> <=".
    key: unique as well, without line numbers: qualified name of the function, operator,
    change and a running number among equal ones, e.g.
    "Cart.total compare < -> <= #1". Edits in other functions leave it as it is.
    line: 1-based line of the change.  operator: the kind of change ("compare", "drop", …).
    description: one line for a report.  source: the whole changed file.
    """

    id: str
    key: str
    line: int
    operator: str
    description: str
    source: str = field(repr=False)

    def __str__(self) -> str:
        return self.description


def generate(source: str, *, limit: int | None = None) -> list[Mutant]:
    """The mutants of a Python source, in the order of its text.

    Each compiles, to other bytecode than the source and than the other mutants, and
    differs from the source in one place. The same source gives the same list; with
    `limit`, that many of it, spread over the text. Left alone, because a change there
    shows nothing: docstrings, annotations, imports, `__all__`, `if __name__ …`,
    `if TYPE_CHECKING`, the messages of exceptions, assertions and warnings, calls of
    loggers, and the inside of f-strings.

    Raises SyntaxError if the source itself does not compile. Where the grammar or the
    compiler's folding differ between minor versions, so may the list.
    """
    if limit is not None and limit < 0:
        raise ValueError("limit must not be negative")
    mark = "\ufeff" if source.startswith("\ufeff") else ""
    text = _Text(source[len(mark) :])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a mutant may well earn a SyntaxWarning
        changes = list(_Changes(text).of(ast.parse(text.text)))
        changes.sort(key=lambda change: change.edits[0][0])
        names = _names(changes)
        seen = {_meaning(text.text)}
        found: dict[int, str] = {}
        for number in _spread(len(changes)) if limit is not None else range(len(changes)):
            if limit is not None and len(found) >= limit:
                break
            changed = _new_and_compilable(text, changes[number], seen)
            if changed is not None:
                found[number] = mark + changed
    return [Mutant(*names[number], found[number]) for number in sorted(found)]


# --- from changes to mutants ---------------------------------------------------------------


@dataclass(frozen=True)
class _Change:
    """A change that may turn out impossible. edits: (start, end, new bytes), by position."""

    function: str
    operator: str
    change: str
    line: int
    edits: tuple[tuple[int, int, bytes], ...]


def _names(changes: list[_Change]) -> list[tuple[str, str, int, str, str]]:
    """(id, key, line, operator, description) of each change.

    Numbers among equals count all changes, possible or not, so that they do not depend
    on `limit` or on what the compiler accepts.
    """
    on_line: Counter[str] = Counter()
    in_function: Counter[str] = Counter()
    names = []
    for change in changes:
        what = f"{change.operator} {change.change}"
        name = f"L{change.line} {what}"
        key = f"{change.function} {what}"
        on_line[name] += 1
        in_function[key] += 1
        names.append(
            (
                name if on_line[name] == 1 else f"{name} ({on_line[name]})",
                f"{key} #{in_function[key]}",
                change.line,
                change.operator,
                f"line {change.line}, {change.function}: {what}",
            )
        )
    return names


def _spread(count: int) -> list[int]:
    """0 … count-1, so ordered that every beginning of it is spread evenly."""
    bits = max(count - 1, 1).bit_length()
    mirrored = (int(f"{number:0{bits}b}"[::-1], 2) for number in range(1 << bits))
    return [number for number in mirrored if number < count]


def _new_and_compilable(text: _Text, change: _Change, seen: set[Hashable]) -> str | None:
    for changed in text.spliced(change.edits):
        try:
            meaning = _meaning(changed)
        except (SyntaxError, ValueError):
            continue
        if meaning in seen:
            return None
        seen.add(meaning)
        return changed
    return None


def _meaning(source: str) -> Hashable:
    """The compiled code of a source without its positions.

    Comparing this and not the tree also drops mutants that the compiler proves equal.
    """
    return _without_positions(
        compile(source, "<mutant>", "exec", dont_inherit=True, optimize=0)
    )


def _without_positions(code: CodeType) -> Hashable:
    constants = tuple(
        _without_positions(constant)
        if isinstance(constant, CodeType)
        # repr tells 1, 1.0 and True apart, also inside tuples; a set needs an order.
        else repr(sorted(map(repr, constant)) if isinstance(constant, frozenset) else constant)
        for constant in code.co_consts
    )
    arguments = (code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount)
    variables = (code.co_names, code.co_varnames, code.co_freevars, code.co_cellvars)
    flow = (code.co_code, code.co_exceptiontable, code.co_flags)
    return (code.co_name, arguments, variables, flow, constants)


class _Text:
    """A source as bytes, with the positions of its lines."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.data = text.encode()
        # The parser knows three line ends; str.splitlines knows more (form feed, U+2028).
        ends = [m.end() for m in re.finditer(rb"\r\n|\r|\n", self.data)]
        self.starts = [0, *ends]

    def start(self, node: ast.AST) -> int:
        return self.starts[node.lineno - 1] + node.col_offset

    def end(self, node: ast.AST) -> int:
        return self.starts[node.end_lineno - 1] + node.end_col_offset

    def of(self, node: ast.AST) -> bytes:
        return self.data[self.start(node) : self.end(node)]

    def gap(self, start: int, end: int) -> bytes:
        """The text between two nodes, with comments blanked out."""
        part = self.data[start:end]
        return re.sub(rb"#[^\r\n]*", lambda m: b" " * len(m[0]), part)

    def find(self, pattern: bytes, start: int, end: int) -> tuple[int, int] | None:
        found = re.search(pattern, self.gap(start, end))
        return (start + found.start(), start + found.end()) if found else None

    def spliced(self, edits: tuple[tuple[int, int, bytes], ...]) -> Iterator[str]:
        """The text after the edits; first with removed line ends made up for.

        A backslash at the end of a line continues a logical line anywhere (language
        reference 2.1.5) and so fills up without changing the meaning, except before a
        `;` or at the end of the file: then the shorter text must do.
        """
        for fill in (b"\\\n", b"\n", b""):
            data = self.data
            for start, end, new in sorted(edits, reverse=True):
                lost = len(re.findall(rb"\r\n|\r|\n", data[start:end])) - new.count(b"\n")
                filler = fill * lost
                if filler and fill != b"\n":
                    filler = b" " + filler
                data = data[:start] + new + filler + data[end:]
            yield data.decode()


# --- which changes there are ---------------------------------------------------------------

_COMPARE = {
    ast.Lt: (rb"<", "<", "<="),
    ast.LtE: (rb"<=", "<=", "<"),
    ast.Gt: (rb">", ">", ">="),
    ast.GtE: (rb">=", ">=", ">"),
    ast.Eq: (rb"==", "==", "!="),
    ast.NotEq: (rb"!=", "!=", "=="),
    ast.Is: (rb"\bis\b", "is", "is not"),
    ast.IsNot: (rb"\bis[\s\\]+not\b", "is not", "is"),
    ast.In: (rb"\bin\b", "in", "not in"),
    ast.NotIn: (rb"\bnot[\s\\]+in\b", "not in", "in"),
}
# Within one level of precedence where possible, so that the tree keeps its shape.
_ARITHMETIC = {
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
#: Negating these is what swapping the operator does already.
_NEGATED_BY_SWAP = (ast.Eq, ast.NotEq, ast.Is, ast.IsNot, ast.In, ast.NotIn)
_LOG_METHODS = {"debug", "info", "warning", "warn", "error", "exception", "critical", "log"}
_LOGGER_NAME = re.compile(r"_?(log|logger|logging|audit_log)$", re.IGNORECASE)
#: Decorators that do nothing when the code runs.
_IDLE_DECORATORS = {"overload", "override", "final", "no_type_check", "type_check_only"}
#: Calls whose first argument is only a name to print, or only a type.
_NAME_FIRST = {"TypeVar", "ParamSpec", "TypeVarTuple", "NewType", "namedtuple", "cast"}
_MODULE_FACTS = {"__all__", "__version__", "__author__"}
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


class _Changes:
    """Walks a tree and yields what could be changed in it."""

    def __init__(self, text: _Text) -> None:
        self.text = text
        self.scopes: list[ast.AST] = []
        self.in_message = False

    def of(self, node: ast.AST) -> Iterator[_Change]:
        if _is_left_alone(node):
            return
        yield from getattr(self, f"_{type(node).__name__}", self._children)(node)

    def _children(self, node: ast.AST) -> Iterator[_Change]:
        for name, value in ast.iter_fields(node):
            if name in ("annotation", "returns", "type_params"):
                continue
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    yield from self.of(child)

    def _change(self, operator: str, change: str, *edits: tuple[int, int, str]) -> _Change:
        ordered = sorted(edits)
        function = ".".join(scope.name for scope in self.scopes) or "<module>"
        line = bisect_right(self.text.starts, ordered[0][0])
        encoded = tuple((a, b, new.encode()) for a, b, new in ordered)
        return _Change(function, operator, change, line, encoded)

    def _instead(self, operator: str, node: ast.AST, new: str) -> _Change:
        span = (self.text.start(node), self.text.end(node), new)
        return self._change(operator, f"{self._short(node)} -> {new}", span)

    def _short(self, node: ast.AST) -> str:
        text = " ".join(self.text.of(node).decode("utf-8", "replace").split())
        return text if len(text) <= 40 else text[:39] + "…"

    # scopes

    def _scope(self, node: ast.AST) -> Iterator[_Change]:
        for decorator in node.decorator_list:
            if _last_name(decorator) not in _IDLE_DECORATORS:
                yield from self._without_decorator(decorator)
        self.scopes.append(node)
        if isinstance(node, _FUNCTIONS):
            yield from self._defaults(node.args)
        yield from self._children(node)
        self.scopes.pop()

    _FunctionDef = _AsyncFunctionDef = _ClassDef = _scope

    def _without_decorator(self, decorator: ast.expr) -> Iterator[_Change]:
        start = self.text.starts[decorator.lineno - 1]
        sign = self.text.data.rfind(b"@", start, self.text.start(decorator))
        if sign >= 0:
            end = self.text.end(decorator)
            yield self._change("decorator", f"no @{self._short(decorator)}", (sign, end, ""))

    def _defaults(self, args: ast.arguments) -> Iterator[_Change]:
        for default in [*args.defaults, *args.kw_defaults]:
            if isinstance(default, ast.Constant) and default.value is None:
                yield self._instead("default", default, "0")
            elif default is not None and not isinstance(default, ast.Constant):
                yield self._instead("default", default, "None")

    def _Lambda(self, node: ast.Lambda) -> Iterator[_Change]:
        yield from self._defaults(node.args)
        yield from self._children(node)

    # statements

    def _drop(self, node: ast.stmt) -> _Change:
        span = (self.text.start(node), self.text.end(node), "pass")
        return self._change("drop", self._short(node), span)

    def _dropped(self, node: ast.stmt) -> Iterator[_Change]:
        yield self._drop(node)
        yield from self._children(node)

    _Expr = _Delete = _dropped

    def _assignment(self, node: ast.stmt) -> Iterator[_Change]:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        if all(self._may_be_unassigned(target) for target in targets) and node.value:
            yield self._drop(node)
        if isinstance(node, ast.AugAssign):
            yield from self._augmented(node)
        yield from self._children(node)

    _Assign = _AnnAssign = _AugAssign = _assignment

    def _may_be_unassigned(self, target: ast.expr) -> bool:
        """Without the assignment the name must still have a value, or the mutant is trivial."""
        if isinstance(target, (ast.Tuple, ast.List)):
            return all(self._may_be_unassigned(element) for element in target.elts)
        if not isinstance(target, ast.Name):
            return isinstance(target, (ast.Attribute, ast.Subscript))
        scope = self.scopes[-1] if self.scopes else None
        if isinstance(scope, ast.ClassDef):
            return target.id.startswith("__")
        return isinstance(scope, _FUNCTIONS) and _times_bound(scope, target.id) > 1

    def _augmented(self, node: ast.AugAssign) -> Iterator[_Change]:
        old, new = _ARITHMETIC.get(type(node.op), ("", ""))
        if not old or _is_text(node.value):
            return
        start, end = self.text.end(node.target), self.text.start(node.value)
        found = self.text.find(re.escape(old).encode() + b"=", start, end)
        if found:
            yield self._change("assign", f"{old}= -> {new}=", (*found, new + "="))

    def _Return(self, node: ast.Return) -> Iterator[_Change]:
        if node.value is None:
            yield self._drop(node)
        elif not (isinstance(node.value, ast.Constant) and node.value.value is None):
            span = (self.text.start(node.value), self.text.end(node.value), "None")
            yield self._change("return", f"{self._short(node.value)} -> None", span)
        yield from self._children(node)

    def _Yield(self, node: ast.Yield) -> Iterator[_Change]:
        if node.value and not (
            isinstance(node.value, ast.Constant) and node.value.value is None
        ):
            yield self._instead("yield", node.value, "None")
        yield from self._children(node)

    def _Raise(self, node: ast.Raise) -> Iterator[_Change]:
        yield self._drop(node)
        yield from self._quietly(node.exc)

    def _Assert(self, node: ast.Assert) -> Iterator[_Change]:
        yield self._drop(node)
        yield from self.of(node.test)

    def _quietly(self, node: ast.AST | None) -> Iterator[_Change]:
        """The changes inside an exception, except those of the message it carries."""
        if node is not None:
            before, self.in_message = self.in_message, True
            yield from self.of(node)
            self.in_message = before

    def _Break(self, node: ast.Break) -> Iterator[_Change]:
        yield self._instead("loop", node, "continue")

    def _Continue(self, node: ast.Continue) -> Iterator[_Change]:
        yield self._instead("loop", node, "break")

    def _With(self, node: ast.With | ast.AsyncWith) -> Iterator[_Change]:
        last = node.items[-1].optional_vars or node.items[-1].context_expr
        colon = self.text.find(rb":", self.text.end(last), self.text.start(node.body[0]))
        items = [self._entered(item, isinstance(node, ast.AsyncWith)) for item in node.items]
        if colon and all(items):
            # `if [x]:` keeps the body where it is, evaluates x, and never leaves it again.
            span = (self.text.start(node), colon[0], f"if [{', '.join(items)}]")
            names = ", ".join(self._short(item.context_expr) for item in node.items)
            yield self._change("with", f"never leaves {names}", span)
        yield from self._children(node)

    _AsyncWith = _With

    def _entered(self, item: ast.withitem, is_async: bool) -> str:
        """The manager alone, or its __enter__ where the body needs what that returns."""
        manager = self.text.of(item.context_expr).decode()
        if item.optional_vars is None:
            return f"({manager})"
        if not isinstance(item.optional_vars, ast.Name):
            return ""
        enter = f"await ({manager}).__aenter__()" if is_async else f"({manager}).__enter__()"
        return f"({item.optional_vars.id} := {enter})"

    def _ExceptHandler(self, node: ast.ExceptHandler) -> Iterator[_Change]:
        """Widened to everything, or to the empty tuple, which catches nothing."""
        if node.type is None:
            at = self.text.start(node) + len("except")
            yield self._change("except", "bare -> ()", (at, at, " ()"))
        else:
            if self.text.of(node.type) != b"BaseException":
                yield self._instead("except", node.type, "BaseException")
            yield self._instead("except", node.type, "()")
        for statement in node.body:
            yield from self.of(statement)

    # conditions

    def _condition(
        self, test: ast.expr, *forced: str, negate: bool = True
    ) -> Iterator[_Change]:
        start, end = self.text.start(test), self.text.end(test)
        swap_negates = isinstance(test, ast.Compare) and (
            len(test.ops) == 1 and isinstance(test.ops[0], _NEGATED_BY_SWAP)
        )
        is_not = isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not)
        if isinstance(test, ast.Constant):
            return  # changing the constant says it all
        if negate and not swap_negates and not is_not:
            change = f"{self._short(test)} -> not"
            yield self._change("negate", change, (start, start, "not ("), (end, end, ")"))
        for value in forced:
            yield self._instead("condition", test, value)

    def _If(self, node: ast.If | ast.IfExp) -> Iterator[_Change]:
        yield from self._condition(node.test, "True", "False")
        yield from self._children(node)

    _IfExp = _If

    def _While(self, node: ast.While) -> Iterator[_Change]:
        yield from self._condition(node.test, "False")  # True would only never end
        yield from self._children(node)

    def _comprehension(self, node: ast.comprehension) -> Iterator[_Change]:
        for test in node.ifs:
            yield from self._condition(test, "True")
        yield from self._children(node)

    def _match_case(self, node: ast.match_case) -> Iterator[_Change]:
        if node.guard is not None:
            yield from self._condition(node.guard, "True", "False")
        yield from self._children(node)

    # expressions

    def _Compare(self, node: ast.Compare) -> Iterator[_Change]:
        left = node.left
        for operator, right in zip(node.ops, node.comparators):
            pattern, old, new = _COMPARE[type(operator)]
            found = self.text.find(pattern, self.text.end(left), self.text.start(right))
            if found:
                yield self._change("compare", f"{old} -> {new}", (*found, new))
            left = right
        yield from self._children(node)

    def _BoolOp(self, node: ast.BoolOp) -> Iterator[_Change]:
        old, new = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
        for left, right in zip(node.values, node.values[1:]):
            pattern = rb"\b" + old.encode() + rb"\b"
            found = self.text.find(pattern, self.text.end(left), self.text.start(right))
            if found:
                yield self._change("logic", f"{old} -> {new}", (*found, new))
        yield from self._children(node)

    def _BinOp(self, node: ast.BinOp) -> Iterator[_Change]:
        old, new = _ARITHMETIC.get(type(node.op), ("", ""))
        if old and not _is_text(node.left) and not _is_text(node.right):
            start, end = self.text.end(node.left), self.text.start(node.right)
            found = self.text.find(re.escape(old).encode(), start, end)
            if found:
                yield self._change("arithmetic", f"{old} -> {new}", (*found, new))
        yield from self._children(node)

    def _UnaryOp(self, node: ast.UnaryOp) -> Iterator[_Change]:
        sign = {ast.Not: "not", ast.USub: "-", ast.Invert: "~"}.get(type(node.op))
        if sign:
            start = self.text.start(node)
            change = f"{self._short(node)} without {sign}"
            yield self._change("unary", change, (start, start + len(sign), " "))
        yield from self._children(node)

    def _Constant(self, node: ast.Constant) -> Iterator[_Change]:
        if self.in_message and isinstance(node.value, (str, bytes)):
            return
        for new in _other_values(node.value):
            yield self._instead("constant", node, new)

    def _JoinedStr(self, node: ast.JoinedStr) -> Iterator[_Change]:
        # Positions inside an f-string are only right since 3.12: the whole or nothing.
        if not self.in_message:
            yield self._instead("constant", node, '""')

    _TemplateStr = _JoinedStr

    def _Slice(self, node: ast.Slice) -> Iterator[_Change]:
        start = self.text.start(node)
        after_lower = start if node.lower is None else self.text.end(node.lower)
        colon = self.text.find(rb":", after_lower, self.text.end(node))
        if colon and node.lower is None:
            yield self._change("slice", "from the start -> from 1", (start, start, "1"))
        if colon and node.upper is None:
            yield self._change("slice", "to the end -> to -1", (colon[1], colon[1], "-1"))
        for bound in (node.lower, node.upper):
            if bound is not None and not isinstance(bound, ast.Constant):
                a, b = self.text.start(bound), self.text.end(bound)
                change = f"{self._short(bound)} -> one more"
                yield self._change("slice", change, (a, a, "("), (b, b, ") + 1"))
        yield from self._children(node)

    def _Call(self, node: ast.Call) -> Iterator[_Change]:
        before = self.in_message
        name = _last_name(node.func)
        self.in_message = before or name == "warn"
        yield from self._without_argument(node)
        yield from self.of(node.func)
        for number, argument in enumerate([*node.args, *node.keywords]):
            only_a_name = number == 0 and name in _NAME_FIRST
            if not only_a_name and not self._is_message(argument):
                yield from self.of(argument)
        self.in_message = before

    def _without_argument(self, node: ast.Call) -> Iterator[_Change]:
        """One argument less; its comma goes with it."""
        arguments = sorted([*node.args, *node.keywords], key=self.text.start)
        if not arguments:
            return
        close = self.text.end(node) - 1
        opening = self.text.find(rb"\(", self.text.end(node.func), close + 1)
        if opening is None:
            return
        borders = [opening[0]]
        for left, right in zip(arguments, arguments[1:]):
            comma = self.text.find(rb",", self.text.end(left), self.text.start(right))
            if comma is None:
                return
            borders.append(comma[0])
        borders.append(close)
        for number, argument in enumerate(arguments):
            if not self._is_message(argument):
                last = number == len(arguments) - 1
                start = borders[number] + (0 if last and number else 1)
                end = borders[number + 1] + (0 if last else 1)
                change = f"{self._short(argument)} from {self._short(node.func)}(…)"
                yield self._change("argument", f"no {change}", (start, end, ""))

    def _is_message(self, argument: ast.AST) -> bool:
        return self.in_message and _is_text(argument)


def _is_left_alone(node: ast.AST) -> bool:
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
    return "__name__" in names or _last_name(test) == "TYPE_CHECKING"


def _is_log_call(node: ast.expr) -> bool:
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
        return False
    return node.func.attr in _LOG_METHODS and bool(
        _LOGGER_NAME.search(_last_name(node.func.value))
    )


def _last_name(node: ast.expr) -> str:
    """`c` of `a.b.c`, `c` or `c(…)`; "" of anything else."""
    if isinstance(node, ast.Call):
        return _last_name(node.func)
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _is_text(node: ast.AST) -> bool:
    """Whether the value is certainly a string put together from literals."""
    if isinstance(node, ast.keyword):
        return _is_text(node.value)
    if isinstance(node, ast.BinOp):
        return _is_text(node.left) or _is_text(node.right)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.attr in ("format", "join") and _is_text(node.func.value)
    if isinstance(node, ast.Constant):
        return isinstance(node.value, (str, bytes))
    return isinstance(node, ast.JoinedStr)


def _times_bound(function: ast.AST, name: str) -> int:
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


def _other_values(value: object) -> list[str]:
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
