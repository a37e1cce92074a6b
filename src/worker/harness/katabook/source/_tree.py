"""Facts of the syntax tree of one file.

Owns: `of`, `Facts` and the records it is made of.
Does not own: how the measures are computed (`_measures`), judging them, bytecode (`_bytecode`).
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterable
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cached_property
from types import ModuleType
from typing import Any

from katabook._running import context as _context

from . import _measures
from ._measures import dotted, join


@dataclass(frozen=True)
class Call:
    """A call by name. name: dotted as written ("self.db.execute", "list"); a part that is not a
    name is "()", "[]" or "<kind>" ("make().close" is "().close", "', '.join" is "<constant>.join").
    function: qualified name of the function it stands in ("" at top level)."""

    name: str
    line: int
    function: str
    node: ast.Call = field(repr=False, compare=False)


@dataclass(frozen=True)
class Import:
    """An import. module: as written, with leading dots if relative.  name: what is taken from
    the module, "" for `import module`.  alias: the name it is bound to.  function: where."""

    module: str
    name: str
    alias: str
    line: int
    function: str


@dataclass(frozen=True)
class Except:
    """An `except` clause. types: dotted names, () for a bare one.  silent: its body does nothing
    (pass, ..., continue).  reraises: it contains a raise.  function: where."""

    types: tuple[str, ...]
    line: int
    silent: bool
    reraises: bool
    function: str

    @property
    def broad(self) -> bool:
        """Whether it catches everything: bare, Exception or BaseException."""
        return not self.types or bool({"Exception", "BaseException"} & set(self.types))


@dataclass(frozen=True)
class Note:
    """A comment that begins with TODO, FIXME or XXX."""

    line: int
    text: str


@dataclass(frozen=True)
class Function:
    """A function or method.

    name, qualname ("Bank.transfer", "outer.inner"), line, is_async, decorators (dotted names),
    args (names of all parameters), docstring ("" if none), calls.
    lines: lines of code from `def` on, without docstring, comments, blank lines, decorators.
    nesting: how deep if, for, while, with, try and match stand inside each other; elif stands
    beside its if, nested functions do not count.
    complexity: McCabe's number: 1, plus one for each if, elif, conditional expression, for, while,
    except, comprehension loop and condition, case that can fail, and operand of and/or after the
    first; nested functions have their own.
    node: the tree.
    """

    name: str
    qualname: str
    line: int
    args: tuple[str, ...]
    decorators: tuple[str, ...]
    docstring: str
    is_async: bool
    node: ast.FunctionDef | ast.AsyncFunctionDef = field(repr=False, compare=False)
    _facts: Facts = field(repr=False, compare=False)

    # Each is computed when first asked for: to count lines takes more than all else.

    @cached_property
    def lines(self) -> int:
        return self._facts._lines_of(self.node)

    @cached_property
    def nesting(self) -> int:
        return _measures.nesting(self.node.body)

    @cached_property
    def complexity(self) -> int:
        return _measures.complexity(self.node)

    @cached_property
    def calls(self) -> tuple[Call, ...]:
        last = self.node.end_lineno or self.line
        return tuple(c for c in self._facts._calls_within.get(self.qualname, ()) if self.line <= c.line <= last)

    @property
    def public(self) -> bool:
        """Whether the name does not begin with an underscore."""
        return not self.name.startswith("_")

    def __str__(self) -> str:
        return f"{self.qualname}: {self.lines} lines, nesting {self.nesting}, complexity {self.complexity}"


@dataclass(frozen=True)
class Class:
    """A class.

    name, line, bases (dotted names), docstring, lines (as for functions), methods (by name),
    attributes (names assigned in the class body or on self).
    clusters: groups of methods that have to do with each other, the largest first: two methods
    belong together if both use an attribute of self or one calls the other (LCOM4 of Hitz and
    Montazeri). Constructors touch every attribute and say nothing, so `__init__`, `__new__` and
    `__post_init__` are left out, as are methods that do not use self at all.
    """

    name: str
    line: int
    bases: tuple[str, ...]
    docstring: str
    methods: dict[str, Function]
    node: ast.ClassDef = field(repr=False, compare=False)
    _facts: Facts = field(repr=False, compare=False)

    @cached_property
    def lines(self) -> int:
        return self._facts._lines_of(self.node)

    @cached_property
    def attributes(self) -> tuple[str, ...]:
        return _measures.attributes(self.node, self.methods)

    @cached_property
    def clusters(self) -> tuple[tuple[str, ...], ...]:
        return _measures.clusters(self.methods)

    @property
    def lcom(self) -> int:
        """Number of clusters: 1 is cohesive, 2 or more could be as many classes, 0 has no state."""
        return len(self.clusters)

    @property
    def public_methods(self) -> tuple[str, ...]:
        """Names of methods that do not begin with an underscore, in order of definition."""
        return tuple(name for name in self.methods if not name.startswith("_"))

    def __str__(self) -> str:
        return f"{self.name}: {len(self.methods)} methods, {self.lines} lines, {self.lcom} clusters"


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
        skipped = self._docstrings | self._inside_fstrings
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
        return list(tokenize.generate_tokens(io.StringIO(self.text).readline))

    @cached_property
    def _code_lines(self) -> frozenset[int]:
        blank = (
            tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER,
        )  # fmt: skip
        found: set[int] = set()
        for token in self._tokens:
            if token.type not in blank:
                found.update(range(token.start[0], token.end[0] + 1))
        for node in self._docstrings:
            found.difference_update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
        return frozenset(found)

    @cached_property
    def _docstrings(self) -> set[Any]:
        found = set()
        for node in ast.walk(self.tree):
            if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)) and node.body:
                first = node.body[0]
                if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                    if isinstance(first.value.value, str):
                        found.add(first.value)
        return found

    @cached_property
    def _inside_fstrings(self) -> set[Any]:
        joined = [node for node in ast.walk(self.tree) if isinstance(node, ast.JoinedStr)]
        return {part for node in joined for part in node.values if isinstance(part, ast.Constant)}
