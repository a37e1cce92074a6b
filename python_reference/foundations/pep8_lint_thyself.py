"""A small style checker, which keeps the rules that it checks."""

import ast
import io
import tokenize
from collections.abc import Iterator
from itertools import pairwise

LIMIT = 79


def check(source: str) -> list[tuple[int, str]]:
    """Return the sorted (line, code) pairs of the rules that are broken."""
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        return [(error.lineno or 1, "E999")]
    found = {
        (number, "E501")
        for number, line in enumerate(source.split("\n"), start=1)
        if len(line) > LIMIT
    }
    for node in ast.walk(tree):
        found.update(_broken_by(node))
    silenced = _lines_with_noqa(source)
    return sorted(pair for pair in found if pair[0] not in silenced)


def _broken_by(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the rule that this node itself breaks, if any."""
    match node:
        case ast.ClassDef(name=name) if not _is_cap_words(name):
            yield node.lineno, "N801"
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            if not _is_lower_case(node.name):
                yield node.lineno, "N802"
        case ast.Compare() if _equates_none(node):
            yield node.lineno, "E711"
        case ast.ExceptHandler(type=None):
            yield node.lineno, "E722"
        case ast.Assign(targets=targets, value=ast.Lambda()):
            if any(isinstance(target, ast.Name) for target in targets):
                yield node.lineno, "E731"
        case ast.AnnAssign(target=ast.Name(), value=ast.Lambda()):
            yield node.lineno, "E731"


def _is_cap_words(name: str) -> bool:
    bare = name.lstrip("_")
    return bare[:1].isupper() and "_" not in bare


def _is_lower_case(name: str) -> bool:
    return name == name.lower() or name.startswith("visit_")


def _equates_none(node: ast.Compare) -> bool:
    """Say whether an == or != of this chain has None on either side."""
    operands = [node.left, *node.comparators]
    return any(
        isinstance(op, ast.Eq | ast.NotEq) and (_is_none(a) or _is_none(b))
        for op, (a, b) in zip(node.ops, pairwise(operands), strict=True)
    )


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _lines_with_noqa(source: str) -> set[int]:
    """Return the lines that end in the comment `# noqa`."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return {
        token.start[0]
        for token in tokens
        if token.type == tokenize.COMMENT and token.string == "# noqa"
    }
