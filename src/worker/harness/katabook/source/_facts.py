"""Facts of the syntax tree of one file.

Owns: `of` and `Facts`, the questions that a check asks of a file.
Does not own: the records of the answers (`_records`), how the measures are computed (`_measures`), which lines are
code (`_lines`), judging them, bytecode (`_bytecode`).
"""

from __future__ import annotations

import ast
import re
import tokenize
from collections.abc import Iterable
from fnmatch import fnmatchcase
from functools import cached_property
from types import ModuleType
from typing import Any

from katabook import _context

from . import _lines, _measures
from ._measures import dotted, join
from ._records import Call, Class, Except, Function, Import, Note


def of(solution: ModuleType | str) -> Facts:
    """The facts of a module (its source is read, it is not imported again) or of a source text.

    Raises SyntaxError for text that is not Python, ValueError for a module without a file,
    OSError if that file cannot be read.
    """
    if isinstance(solution, str):
        return Facts(solution)
    filename = getattr(solution, "__file__", None)
    if not isinstance(filename, str):
        raise ValueError(f"module {getattr(solution, '__name__', '?')} has no source file")
    lines = _context.lines_of(filename)
    if lines:
        return Facts("".join(lines), filename)
    with tokenize.open(filename) as file:
        return Facts(file.read(), filename)


class Facts:
    """The facts of one file; each is computed when first asked for. text: the source.  tree: its
    tree. Raises SyntaxError when made from text that is not Python."""

    def __init__(self, text: str, filename: str = "<source>"):
        self.text = text
        self.tree = ast.parse(text, filename)

    def __str__(self) -> str:
        return f"{len(self.functions)} functions, {len(self.classes)} classes, {self.lines} lines of code"

    @property
    def docstring(self) -> str:
        """The module's docstring, "" if none."""
        return ast.get_docstring(self.tree) or ""

    @cached_property
    def lines(self) -> int:
        """Lines of code: without docstrings of any kind, comments and blank lines."""
        return len(self._code_lines)

    @cached_property
    def functions(self) -> dict[str, Function]:
        """Functions and methods by qualified name, in order of definition. Of two definitions of
        one name the later is listed, as it is the one that counts; see `redefined`."""
        return {function.qualname: function for function in self._all_functions}

    @cached_property
    def redefined(self) -> dict[str, list[int]]:
        """Functions defined more than once under one qualified name: the lines of all of them.
        Decorated ones (overloads, property setters, registered ones) are meant so and left out."""
        found: dict[str, list[int]] = {}
        for function in self._all_functions:
            if not function.decorators:
                found.setdefault(function.qualname, []).append(function.line)
        return {name: lines for name, lines in found.items() if len(lines) > 1}

    @cached_property
    def classes(self) -> dict[str, Class]:
        """Classes by qualified name, in order of definition."""
        found = {}
        functions = {f.node: f for f in self._all_functions}
        for node in self.nodes(ast.ClassDef):
            assert isinstance(node, ast.ClassDef)
            methods = [functions[part] for part in node.body if part in functions]  # type: ignore[index]
            found[join(self._owners[node], node.name)] = Class(
                name=node.name, line=node.lineno, bases=tuple(dotted(base) for base in node.bases),
                docstring=ast.get_docstring(node) or "", methods={f.name: f for f in methods}, node=node, _facts=self,
            )  # fmt: skip
        return found

    @cached_property
    def calls(self) -> list[Call]:
        """All calls by name, in order of lines."""
        return [
            Call(dotted(node.func), node.lineno, self._owners[node], node)  # type: ignore[attr-defined]
            for node in self.nodes(ast.Call)
        ]

    def calls_to(self, pattern: str) -> list[Call]:
        """Calls whose dotted name matches a pattern with wildcards: "list", "*.append"."""
        literal = pattern.replace("[", "[[]")
        return [call for call in self.calls if fnmatchcase(call.name, literal)]

    @cached_property
    def imports(self) -> list[Import]:
        """All imports, also inside functions, in order of lines."""
        found = []
        for node in self.nodes(ast.Import, ast.ImportFrom):
            where = self._owners[node]
            if isinstance(node, ast.Import):
                found += [Import(a.name, "", a.asname or a.name.split(".")[0], node.lineno, where) for a in node.names]
            elif isinstance(node, ast.ImportFrom):
                module = "." * node.level + (node.module or "")
                found += [Import(module, a.name, a.asname or a.name, node.lineno, where) for a in node.names]
        return found

    @cached_property
    def modules(self) -> list[str]:
        """Top-level names of the modules imported ("os" for `import os.path`), without relative ones,
        each once, in order of lines."""
        names = [entry.module.split(".")[0] for entry in self.imports if not entry.module.startswith(".")]
        return list(dict.fromkeys(names))

    @cached_property
    def names_assigned(self) -> dict[str, list[int]]:
        """Variables bound anywhere by assignment, loop, with, import, except or match, and their
        lines (not functions, classes and parameters, and not attributes)."""
        found: dict[str, list[int]] = {}
        for node in ast.walk(self.tree):
            for name in _measures.bound_by(node):
                found.setdefault(name, []).append(node.lineno)  # type: ignore[attr-defined]
        return {name: sorted(found[name]) for name in sorted(found, key=lambda n: (min(found[n]), n))}

    @cached_property
    def module_names(self) -> list[str]:
        """Names that the module's top level binds: functions, classes, variables, imports."""
        return list(dict.fromkeys(_measures.module_names(self.tree)))

    def repeated_literals(
        self, times: int = 2, ignore: Iterable[Any] = (0, 1, -1, "", True, False, None)
    ) -> dict[Any, list[int]]:
        """Literal strings, bytes and numbers that appear `times` or more, with their lines.
        Docstrings and the fixed parts of f-strings do not count; 1 and 1.0 are one key."""
        skipped = self._docstrings | _lines.inside_fstrings(self.tree)
        unwanted = tuple(ignore)
        found: dict[Any, list[int]] = {}
        for node in self.nodes(ast.Constant):
            assert isinstance(node, ast.Constant)
            if node not in skipped and node.value is not ... and node.value not in unwanted:
                found.setdefault(node.value, []).append(node.lineno)
        return {value: lines for value, lines in found.items() if len(lines) >= times}

    @cached_property
    def excepts(self) -> list[Except]:
        """All `except` clauses, in order of lines."""
        found = []
        for node in self.nodes(ast.ExceptHandler):
            assert isinstance(node, ast.ExceptHandler)
            caught, silent, reraises = _measures.handler(node)
            found.append(Except(caught, node.lineno, silent, reraises, self._owners[node]))
        return found

    @cached_property
    def todos(self) -> list[Note]:
        """Comments that begin with TODO, FIXME or XXX."""
        return [
            Note(token.start[0], token.string.lstrip("# "))
            for token in self._tokens
            if token.type == tokenize.COMMENT and re.match(r"#+\s*(TODO|FIXME|XXX)\b", token.string)
        ]

    def nodes(self, *kinds: type[ast.AST] | str) -> list[ast.AST]:
        """Nodes of the given kinds ("While" or ast.While), in order of lines."""
        wanted = tuple(getattr(ast, kind) if isinstance(kind, str) else kind for kind in kinds)
        found = [node for node in ast.walk(self.tree) if isinstance(node, wanted)]
        return sorted(found, key=lambda node: (getattr(node, "lineno", 0), getattr(node, "col_offset", 0)))

    def lines_with(self, *kinds: type[ast.AST] | str) -> list[int]:
        """The lines on which nodes of these kinds begin, one entry per node."""
        return [getattr(node, "lineno", 0) for node in self.nodes(*kinds)]

    # -- inside ---------------------------------------------------------------------------

    @cached_property
    def _owners(self) -> dict[ast.AST, str]:
        return dict(_measures.owners(self.tree))

    @cached_property
    def _all_functions(self) -> list[Function]:
        return [self._function(node) for node in self.nodes(ast.FunctionDef, ast.AsyncFunctionDef)]

    def _function(self, node: Any) -> Function:
        name = join(self._owners[node], node.name)
        return Function(
            name=node.name, qualname=name, line=node.lineno, args=_measures.parameters(node.args),
            decorators=_measures.decorators(node), docstring=ast.get_docstring(node) or "",
            is_async=isinstance(node, ast.AsyncFunctionDef), node=node, _facts=self,
        )  # fmt: skip

    @cached_property
    def _calls_within(self) -> dict[str, list[Call]]:
        found: dict[str, list[Call]] = {}
        for call in self.calls:
            found.setdefault(call.function, []).append(call)
        return found

    def _lines_of(self, node: Any) -> int:
        return sum(node.lineno <= line <= node.end_lineno for line in self._code_lines)

    @cached_property
    def _tokens(self) -> list[tokenize.TokenInfo]:
        return _lines.tokens(self.text)

    @cached_property
    def _code_lines(self) -> frozenset[int]:
        return _lines.of_code(self._tokens, self._docstrings)

    @cached_property
    def _docstrings(self) -> set[ast.Constant]:
        return _lines.docstrings(self.tree)
