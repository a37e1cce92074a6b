"""A file that breaks every rule, its report, and a checker to hold submissions against."""

from __future__ import annotations

import ast

PROGRAM = '''\
"""Orders of the shop; see class order_line, and x == None."""
import json


class order_line:
    """A line."""

    def __init__(self, article, count=None):
        self.article, self.count = article, count
        if None != count and count != None: raise ValueError(article, count, "must be")

    def getTotal(self): return self.count == None and self.article != None


def load(path):
    try:
        return [order_line(**fields) for fields in json.loads(open(path).read())["ordered"]]
    except:
        Empty = lambda: []
        return Empty()


class Shop:
    async def Open(self):
        def Helper(): return self == None
        return Helper
'''
REPORT = [
    (5, "N801"), (10, "E501"), (10, "E711"), (12, "E711"), (12, "N802"), (17, "E501"), (18, "E722"), (19, "E731"),
    (24, "N802"), (25, "E711"), (25, "N802"),
]


def findings(text: str) -> list[tuple[int, str]]:
    """The report that `text` deserves, without regard to `# noqa`."""
    found = {(number, "E501") for number, line in enumerate(text.split("\n"), start=1) if len(line) > 79}
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ClassDef):
            bare = node.name.lstrip("_")
            if "_" in bare or not bare[:1].isupper():
                found.add((node.lineno, "N801"))
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            if node.name != node.name.lower() and not node.name.startswith("visit_"):
                found.add((node.lineno, "N802"))
        elif isinstance(node, ast.Compare):
            operands = [node.left, *node.comparators]
            for left, op, right in zip(operands, node.ops, operands[1:]):
                if isinstance(op, (ast.Eq, ast.NotEq)) and any(isinstance(side, ast.Constant) and side.value is None for side in (left, right)):
                    found.add((node.lineno, "E711"))
        elif isinstance(node, ast.ExceptHandler):
            if node.type is None:
                found.add((node.lineno, "E722"))
        elif isinstance(node, (ast.Assign, ast.AnnAssign)) and isinstance(node.value, ast.Lambda):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(target, ast.Name) for target in targets):
                found.add((node.lineno, "E731"))
    return sorted(found)
