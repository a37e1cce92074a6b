"""What could be changed in scopes and statements.

Owns: dropping, returning and catching something else, and never leaving. Does not own: what statements hold (`expressions`).
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from .nodes import ARITHMETIC, is_text, last_name, times_bound
from .walk import Change, Walk

#: Decorators that do nothing when the code runs.
_IDLE_DECORATORS = {"overload", "override", "final", "no_type_check", "type_check_only"}
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


class Statements(Walk):
    """Changes of scopes and statements."""

    def _scope(self, node: ast.AST) -> Iterator[Change]:
        for decorator in node.decorator_list:
            if last_name(decorator) not in _IDLE_DECORATORS:
                yield from self._without_decorator(decorator)
        self.scopes.append(node)
        if isinstance(node, _FUNCTIONS):
            yield from self._defaults(node.args)
        yield from self._children(node)
        self.scopes.pop()

    _FunctionDef = _AsyncFunctionDef = _ClassDef = _scope

    def _without_decorator(self, decorator: ast.expr) -> Iterator[Change]:
        start = self.text.starts[decorator.lineno - 1]
        sign = self.text.data.rfind(b"@", start, self.text.start(decorator))
        if sign >= 0:
            end = self.text.end(decorator)
            yield self._change("decorator", f"no @{self._short(decorator)}", (sign, end, ""))

    def _defaults(self, args: ast.arguments) -> Iterator[Change]:
        for default in [*args.defaults, *args.kw_defaults]:
            if isinstance(default, ast.Constant) and default.value is None:
                yield self._instead("default", default, "0")
            elif default is not None and not isinstance(default, ast.Constant):
                yield self._instead("default", default, "None")

    def _Lambda(self, node: ast.Lambda) -> Iterator[Change]:
        yield from self._defaults(node.args)
        yield from self._children(node)

    # statements

    def _drop(self, node: ast.stmt) -> Change:
        span = (self.text.start(node), self.text.end(node), "pass")
        return self._change("drop", self._short(node), span)

    def _dropped(self, node: ast.stmt) -> Iterator[Change]:
        yield self._drop(node)
        yield from self._children(node)

    _Expr = _Delete = _dropped

    def _assignment(self, node: ast.stmt) -> Iterator[Change]:
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
        return isinstance(scope, _FUNCTIONS) and times_bound(scope, target.id) > 1

    def _augmented(self, node: ast.AugAssign) -> Iterator[Change]:
        old, new = ARITHMETIC.get(type(node.op), ("", ""))
        if not old or is_text(node.value):
            return
        start, end = self.text.end(node.target), self.text.start(node.value)
        found = self.text.find(re.escape(old).encode() + b"=", start, end)
        if found:
            yield self._change("assign", f"{old}= -> {new}=", (*found, new + "="))

    def _Return(self, node: ast.Return) -> Iterator[Change]:
        if node.value is None:
            yield self._drop(node)
        elif not (isinstance(node.value, ast.Constant) and node.value.value is None):
            span = (self.text.start(node.value), self.text.end(node.value), "None")
            yield self._change("return", f"{self._short(node.value)} -> None", span)
        yield from self._children(node)

    def _Yield(self, node: ast.Yield) -> Iterator[Change]:
        if node.value and not (
            isinstance(node.value, ast.Constant) and node.value.value is None
        ):
            yield self._instead("yield", node.value, "None")
        yield from self._children(node)

    def _Raise(self, node: ast.Raise) -> Iterator[Change]:
        yield self._drop(node)
        yield from self._quietly(node.exc)

    def _Assert(self, node: ast.Assert) -> Iterator[Change]:
        yield self._drop(node)
        yield from self.of(node.test)

    def _quietly(self, node: ast.AST | None) -> Iterator[Change]:
        """The changes inside an exception, except those of the message it carries."""
        if node is not None:
            before, self.in_message = self.in_message, True
            yield from self.of(node)
            self.in_message = before

    def _Break(self, node: ast.Break) -> Iterator[Change]:
        yield self._instead("loop", node, "continue")

    def _Continue(self, node: ast.Continue) -> Iterator[Change]:
        yield self._instead("loop", node, "break")

    def _With(self, node: ast.With | ast.AsyncWith) -> Iterator[Change]:
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

    def _ExceptHandler(self, node: ast.ExceptHandler) -> Iterator[Change]:
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
