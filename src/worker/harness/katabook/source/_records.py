"""The records that facts of a syntax tree come in.

Owns: what each holds and means. Does not own: reading it off the tree (`_facts`, `_measures`, `_lines`).
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from . import _measures

if TYPE_CHECKING:
    from ._facts import Facts


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
        """Lines of code from `def` on, without docstring, comments, blank lines and decorators."""
        return self._facts._lines_of(self.node)

    @cached_property
    def nesting(self) -> int:
        """How deep if, for, while, with, try and match stand inside each other."""
        return _measures.nesting(self.node.body)

    @cached_property
    def complexity(self) -> int:
        """McCabe's number."""
        return _measures.complexity(self.node)

    @cached_property
    def calls(self) -> tuple[Call, ...]:
        """The calls by name that stand in it, in order of lines."""
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
        """Lines of code, counted as for functions."""
        return self._facts._lines_of(self.node)

    @cached_property
    def attributes(self) -> tuple[str, ...]:
        """Names assigned in the class body or on self."""
        return _measures.attributes(self.node, self.methods)

    @cached_property
    def clusters(self) -> tuple[tuple[str, ...], ...]:
        """Groups of methods that have to do with each other, the largest first."""
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
