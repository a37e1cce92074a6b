"""What stands in a file of checks or tests and proves nothing, since it never runs or always holds.

Owns: finding it by reading the syntax tree. Does not own: running anything, or what the audit says about it.

It says nothing where it is not sure: code behind a call that may raise, a function that is handed on, a check that leaves
the judging to a helper.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

Found = list[tuple[int, str]]

_Function = (ast.FunctionDef, ast.AsyncFunctionDef)

# Functions that never return, by the last part of their name.
_RAISE = {"fail", "skip", "skipTest", "xfail"}

# What `with raises(…)` expects where an assertion inside may be just that.
_ASSERTIONS = {"AssertionError", "Exception", "BaseException", "failureException", "Failed"}


def find(source: str, helpers: Iterable[str]) -> Found:
    """(line, what is wrong) in a file, in the order of its lines.

    helpers: the sources of modules beside it, which checks may leave the judging to.
    """
    tree = ast.parse(source)
    found = [
        *_behind_the_end(tree),
        *_always_true(tree),
        *_behind_what_raises(tree),
        *_never_called(tree),
        *_shadowed(tree),
        *_judging_nothing(tree, [tree, *(ast.parse(helper) for helper in helpers)]),
    ]
    return sorted(set(found))


# -- statements that never run --------------------------------------------------------------------


def _behind_the_end(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for block in _blocks(tree):
        for statement, following in zip(block, block[1:]):
            if _ends(statement) and not _makes_a_generator(following):
                yield following.lineno, f"nothing reaches this line: the one before it ({_line(statement)}) never goes on"
                break


def _blocks(tree: ast.AST) -> Iterator[list[ast.stmt]]:
    for node in ast.walk(tree):
        for name in ("body", "orelse", "finalbody"):
            block = getattr(node, name, None)
            if isinstance(block, list):
                yield block


def _ends(statement: ast.stmt) -> bool:
    """Whether nothing in the same block can come after a statement."""
    match statement:
        case ast.Return() | ast.Raise() | ast.Continue() | ast.Break():
            return True
        case ast.Expr(value=ast.Call(func=callee)):
            return _last_name(callee) in _RAISE
        case ast.If(body=body, orelse=orelse) if orelse:
            return _ends(body[-1]) and _ends(orelse[-1])
        case ast.While(test=ast.Constant(value=True), body=body):
            return not any(_breaks(inner) for inner in body)
    return False


def _breaks(statement: ast.AST) -> bool:
    """Whether a statement holds a `break` of the loop around it."""
    if isinstance(statement, ast.Break):
        return True
    if isinstance(statement, (*_Function, ast.ClassDef)):
        return False
    if isinstance(statement, (ast.For, ast.AsyncFor, ast.While)):
        return any(_breaks(inner) for inner in statement.orelse)
    return any(_breaks(inner) for inner in ast.iter_child_nodes(statement))


def _makes_a_generator(statement: ast.stmt) -> bool:
    """`return; yield` is how an empty generator is written."""
    return isinstance(statement, ast.Expr) and isinstance(statement.value, (ast.Yield, ast.YieldFrom))


def _line(statement: ast.stmt) -> str:
    return ast.unparse(statement).splitlines()[0]


# -- assertions that say nothing ------------------------------------------------------------------


def _always_true(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Assert) and isinstance(node.test, ast.Tuple) and node.test.elts:
            yield node.lineno, "this assertion always holds: a tuple that is not empty is true"


def _behind_what_raises(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if not isinstance(node, (ast.With, ast.AsyncWith)) or not any(map(_expects_other, node.items)):
            continue
        acted = False
        for statement in node.body:
            if acted and _asserts(statement):
                yield statement.lineno, "this is skipped: what raises ends the `with` block before it"
                break
            acted = acted or (not _asserts(statement) and any(isinstance(n, ast.Call) for n in ast.walk(statement)))


def _expects_other(item: ast.withitem) -> bool:
    """`raises(ValueError)` and its kin, where no failing assertion is what is expected."""
    call = item.context_expr
    if not isinstance(call, ast.Call) or _last_name(call.func) not in {"raises", "assertRaises", "assertRaisesRegex"}:
        return False
    names = {_last_name(node) for node in ast.walk(call) if isinstance(node, (ast.Name, ast.Attribute))}
    return not names & _ASSERTIONS


def _asserts(statement: ast.stmt) -> bool:
    """Whether a statement is an assertion itself."""
    if isinstance(statement, ast.Assert):
        return True
    call = statement.value if isinstance(statement, ast.Expr) else None
    if not isinstance(call, ast.Call):
        return False
    while isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Call):
        call = call.func.value  # expect(…).named(…).equals(…)
    name = _last_name(call.func)
    return name == "expect" or name.startswith("assert")


# -- functions that nobody calls ------------------------------------------------------------------


def _never_called(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for outer in ast.walk(tree):
        if not isinstance(outer, _Function):
            continue
        used = {node.id for node in ast.walk(outer) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
        shared = {name for n in ast.walk(outer) if isinstance(n, (ast.Global, ast.Nonlocal)) for name in n.names}
        for inner in _own(outer):
            if isinstance(inner, _Function) and not inner.decorator_list and inner.name not in used | shared:
                yield inner.lineno, f"`{inner.name}` is defined in `{outer.name}`, and nothing there uses it"


def _own(function: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a function that belong to no function or class inside of it; these themselves included."""
    for node in ast.iter_child_nodes(function):
        yield node
        if not isinstance(node, (*_Function, ast.ClassDef, ast.Lambda)):
            yield from _own(node)


def _shadowed(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if not isinstance(node, (ast.Module, ast.ClassDef)):
            continue
        last: dict[str, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef] = {}
        for definition in node.body:
            if not isinstance(definition, (*_Function, ast.ClassDef)) or definition.name == "_":
                continue
            before = last.get(definition.name)
            if before is not None and not _builds_on_the_one_before(definition, before):
                yield before.lineno, f"`{before.name}` is never run: line {definition.lineno} defines the name again"
            last[definition.name] = definition


def _builds_on_the_one_before(definition: ast.AST, before: ast.AST) -> bool:
    """A setter of a property, an overload, and whatever else decorates with the name itself or declares alternatives."""
    decorators = [*getattr(definition, "decorator_list", []), *getattr(before, "decorator_list", [])]
    name = getattr(definition, "name", "")
    for decorator in decorators:
        names = {_last_name(node) for node in ast.walk(decorator) if isinstance(node, (ast.Name, ast.Attribute))}
        if name in names or names & {"overload", "register"}:
            return True
    return False


# -- checks that judge nothing --------------------------------------------------------------------


def _judging_nothing(tree: ast.Module, modules: list[ast.Module]) -> Iterator[tuple[int, str]]:
    judging = _judging_names(modules)
    for check in _checks(tree):
        if not _judges(check, judging):
            yield check.lineno, f"`{check.name}` judges nothing: it expects, asserts and shows nothing"


def _checks(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Functions under `@check`, and those that a test file's framework runs."""
    for node in tree.body:
        if isinstance(node, _Function):
            named = {_last_name(d.func if isinstance(d, ast.Call) else d) for d in node.decorator_list}
            if "check" in named or (node.name.startswith("test") and not _is_marked(node)):
                yield node
        elif isinstance(node, ast.ClassDef) and not _is_marked(node):
            for method in node.body:
                if isinstance(method, _Function) and method.name.startswith("test") and not _is_marked(method):
                    yield method


def _is_marked(definition: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> bool:
    """Skipped, or expected to fail: a test of which nothing is asked, or whose raising is what is asked."""
    text = " ".join(ast.unparse(decorator) for decorator in definition.decorator_list)
    return any(mark in text for mark in ("skip", "xfail", "expectedFailure"))


def _judging_names(modules: list[ast.Module]) -> set[str]:
    """Names whose use is a judgement: those of the engine and its probes, and functions and classes that use one."""
    names = {"raises", "warns", "fail"}
    definitions: list[tuple[str, ast.AST]] = []
    for module in modules:
        for node in ast.walk(module):
            if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "katabook":
                names |= {alias.asname or alias.name for alias in node.names} - {"check", "draw", "named"}
            elif isinstance(node, ast.Import):
                names |= {a.asname or a.name for a in node.names if a.name.split(".")[0] == "katabook"}
            elif isinstance(node, (*_Function, ast.ClassDef)):
                definitions.append((node.name, node))
    grown = True
    while grown:
        judging = {name for name, node in definitions if name not in names and _judges(node, names)}
        names |= judging
        grown = bool(judging)
    return names


def _judges(definition: ast.AST, judging: set[str]) -> bool:
    for node in ast.walk(definition):
        if isinstance(node, (ast.Assert, ast.Raise)):
            return True
        if isinstance(node, (ast.Name, ast.Attribute)):
            name = _last_name(node)
            if name in judging or name.startswith("assert"):
                return True
    return False


def _last_name(node: ast.AST) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""
