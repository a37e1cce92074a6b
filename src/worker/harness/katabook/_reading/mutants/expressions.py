"""What could be changed in conditions and expressions.

Owns: operators, constants, arguments, slices, and conditions that are turned round or always hold.
Does not own: the statements around them (`statements`).
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from .nodes import ARITHMETIC, is_text, last_name, other_values
from .walk import Change, Walk

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
#: Negating these is what swapping the operator does already.
_NEGATED_BY_SWAP = (ast.Eq, ast.NotEq, ast.Is, ast.IsNot, ast.In, ast.NotIn)
#: Calls whose first argument is only a name to print, or only a type.
_NAME_FIRST = {"TypeVar", "ParamSpec", "TypeVarTuple", "NewType", "namedtuple", "cast"}


class Expressions(Walk):
    """Changes of conditions and expressions."""

    # conditions

    def _condition(
        self, test: ast.expr, *forced: str, negate: bool = True
    ) -> Iterator[Change]:
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

    def _If(self, node: ast.If | ast.IfExp) -> Iterator[Change]:
        yield from self._condition(node.test, "True", "False")
        yield from self._children(node)

    _IfExp = _If

    def _While(self, node: ast.While) -> Iterator[Change]:
        yield from self._condition(node.test, "False")  # True would only never end
        yield from self._children(node)

    def _comprehension(self, node: ast.comprehension) -> Iterator[Change]:
        for test in node.ifs:
            yield from self._condition(test, "True")
        yield from self._children(node)

    def _match_case(self, node: ast.match_case) -> Iterator[Change]:
        if node.guard is not None:
            yield from self._condition(node.guard, "True", "False")
        yield from self._children(node)

    # expressions

    def _Compare(self, node: ast.Compare) -> Iterator[Change]:
        left = node.left
        for operator, right in zip(node.ops, node.comparators):
            pattern, old, new = _COMPARE[type(operator)]
            found = self.text.find(pattern, self.text.end(left), self.text.start(right))
            if found:
                yield self._change("compare", f"{old} -> {new}", (*found, new))
            left = right
        yield from self._children(node)

    def _BoolOp(self, node: ast.BoolOp) -> Iterator[Change]:
        old, new = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
        for left, right in zip(node.values, node.values[1:]):
            pattern = rb"\b" + old.encode() + rb"\b"
            found = self.text.find(pattern, self.text.end(left), self.text.start(right))
            if found:
                yield self._change("logic", f"{old} -> {new}", (*found, new))
        yield from self._children(node)

    def _BinOp(self, node: ast.BinOp) -> Iterator[Change]:
        old, new = ARITHMETIC.get(type(node.op), ("", ""))
        if old and not is_text(node.left) and not is_text(node.right):
            start, end = self.text.end(node.left), self.text.start(node.right)
            found = self.text.find(re.escape(old).encode(), start, end)
            if found:
                yield self._change("arithmetic", f"{old} -> {new}", (*found, new))
        yield from self._children(node)

    def _UnaryOp(self, node: ast.UnaryOp) -> Iterator[Change]:
        sign = {ast.Not: "not", ast.USub: "-", ast.Invert: "~"}.get(type(node.op))
        if sign:
            start = self.text.start(node)
            change = f"{self._short(node)} without {sign}"
            yield self._change("unary", change, (start, start + len(sign), " "))
        yield from self._children(node)

    def _Constant(self, node: ast.Constant) -> Iterator[Change]:
        if self.in_message and isinstance(node.value, (str, bytes)):
            return
        for new in other_values(node.value):
            yield self._instead("constant", node, new)

    def _JoinedStr(self, node: ast.JoinedStr) -> Iterator[Change]:
        # Positions inside an f-string are only right since 3.12: the whole or nothing.
        if not self.in_message:
            yield self._instead("constant", node, '""')

    _TemplateStr = _JoinedStr

    def _Slice(self, node: ast.Slice) -> Iterator[Change]:
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

    def _Call(self, node: ast.Call) -> Iterator[Change]:
        before = self.in_message
        name = last_name(node.func)
        self.in_message = before or name == "warn"
        yield from self._without_argument(node)
        yield from self.of(node.func)
        for number, argument in enumerate([*node.args, *node.keywords]):
            only_a_name = number == 0 and name in _NAME_FIRST
            if not only_a_name and not self._is_message(argument):
                yield from self.of(argument)
        self.in_message = before

    def _without_argument(self, node: ast.Call) -> Iterator[Change]:
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
        return self.in_message and is_text(argument)
