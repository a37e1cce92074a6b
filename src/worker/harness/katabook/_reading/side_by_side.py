"""Two programs taken apart so that they can be compared: what each does, not how it is laid out.

Owns: which parts of two sources belong together, the key of each statement (the same for two statements that do the
same under other local names), and the constructs that only one side uses.
Does not own: the diff of the keys, and how it is shown (the engine's).

A part is a function, a method, the body of a class or what is left of the module; parts are matched by their qualified
name, so their order does not matter. A part is a list of items: a simple statement, or the header of a compound one
(`if …:`, `else:`, a decorator). An item keeps its own lines of the source, with the comments directly above them.

A key leaves out layout, comments, docstrings, quotes, and the annotations of parameters, results and local variables;
those in the body of a class stay, because dataclasses and their like read them. Local names are those a function binds:
parameters, but for keyword-only ones, which callers use, and whatever is assigned in it or in a function within it.
They are not looked up scope by scope: a name that is bound anywhere in the function counts as one local name.
Imports at the top of a module are no items: `constructs` tells of them.
"""

from __future__ import annotations

import ast
import copy
import re
from collections import Counter
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from typing import Any, NamedTuple

Function = (ast.FunctionDef, ast.AsyncFunctionDef)
Definition = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)

# A local name in a key, until names are settled. Neither sign can be in a name or in a number, and a text that holds
# them is shown as it is: at worst two statements count as different.
_LOCAL = re.compile("‹([^‹›]*)›")


class Item(NamedTuple):
    """key: with local names marked.  text: the item's lines.  comments: the lines above it.  line: 1-based."""

    key: str
    text: list[str]
    comments: list[str]
    line: int


class Part(NamedTuple):
    doc: str
    items: list[Item]


def compare(mine: str, reference: str) -> dict[str, Any]:
    """The parts and the constructs of two sources; or `problem`, if `mine` cannot be taken apart."""
    try:
        return _compare(mine, reference)
    except SyntaxError as problem:
        return _no_comparison(f"line {problem.lineno}: {problem.msg}" if problem.lineno else problem.msg)
    except ValueError as problem:  # a null byte
        return _no_comparison(str(problem))
    except (RecursionError, MemoryError):
        return _no_comparison("it is nested too deeply")


def _no_comparison(problem: str) -> dict[str, Any]:
    nothing: dict[str, list[str]] = {"decorators": [], "syntax": [], "calls": [], "imports": []}
    return {"problem": problem, "parts": [], "mine": nothing, "reference": nothing}


def _compare(mine: str, reference: str) -> dict[str, Any]:
    my_tree, tree = ast.parse(mine), ast.parse(reference)
    ours, theirs = parts(my_tree, mine), parts(tree, reference)
    names = [*theirs, *(name for name in ours if name not in theirs)]
    return {
        "problem": None,
        "parts": [_pair(name, ours.get(name), theirs.get(name)) for name in names],
        "mine": constructs(my_tree),
        "reference": constructs(tree),
    }


def _pair(name: str, mine: Part | None, reference: Part | None) -> dict[str, Any]:
    renamed = _names_in_common(mine.items if mine else [], reference.items if reference else [])
    return {
        "name": name,
        "doc": reference.doc if reference else "",
        "mine": _shown(mine, lambda local: renamed.get(local, f"‹{local}›")),
        "reference": _shown(reference, lambda local: local),
    }


def _shown(part: Part | None, name_of: Callable[[str], str]) -> list[dict[str, Any]] | None:
    if part is None:
        return None
    return [
        {
            "key": _LOCAL.sub(lambda found: name_of(found[1]), item.key),
            "text": item.text,
            "comments": item.comments,
            "line": item.line,
        }
        for item in part.items
    ]


def _names_in_common(mine: list[Item], reference: list[Item]) -> dict[str, str]:
    """My local names as the reference calls them, as statements that agree but for names suggest it, most often first."""
    blank = [[_LOCAL.sub("‹›", item.key) for item in side] for side in (mine, reference)]
    votes: Counter[tuple[str, str]] = Counter()
    for block in SequenceMatcher(None, *blank, autojunk=False).get_matching_blocks():
        for offset in range(block.size):
            ours, theirs = mine[block.a + offset].key, reference[block.b + offset].key
            votes.update(zip(_LOCAL.findall(ours), _LOCAL.findall(theirs)))
    for name in _locals_of(mine) & _locals_of(reference):
        votes[name, name] += 0.5  # of two suggestions with as much behind them, the one without a new name
    renamed: dict[str, str] = {}
    for (mine_, theirs_), _ in votes.most_common():
        if mine_ not in renamed and theirs_ not in renamed.values():
            renamed[mine_] = theirs_
    return renamed


def _locals_of(items: list[Item]) -> set[str]:
    return {name for item in items for name in _LOCAL.findall(item.key)}


# -- parts and items ------------------------------------------------------------------------------


def parts(tree: ast.Module, source: str) -> dict[str, Part]:
    """The parts of a module by qualified name; what is outside of functions and classes has the name ""."""
    found: dict[str, Part] = {}
    lines = _Lines(source)
    _collect(tree, "", lines, found)
    return {name: part for name, part in found.items() if part.items}


def _collect(node: ast.Module | ast.ClassDef, prefix: str, lines: _Lines, found: dict[str, Part]) -> None:
    """The part of a module's or a class's own statements, and those of its definitions, in the order of the text."""
    own = Part(ast.get_docstring(node) or "", [])
    found[_free(prefix, found)] = own
    body = _without_docstring(node.body)
    if isinstance(node, ast.ClassDef):
        own.items.extend(_header(node, lines, frozenset(), 0))
    else:
        body = [child for child in body if not isinstance(child, (ast.Import, ast.ImportFrom))]
    if len(body) < len(node.body):
        lines.skip_to(node.body[0])
    for child in body:
        name = f"{prefix}.{child.name}" if prefix and isinstance(child, Definition) else getattr(child, "name", "")
        if isinstance(child, ast.ClassDef):
            _collect(child, name, lines, found)
        elif isinstance(child, Function):
            items = list(_items(child, lines, frozenset(_bound(child)), 0))
            found[_free(name, found)] = Part(ast.get_docstring(child) or "", items)
        else:
            own.items.extend(_items(child, lines, frozenset(), 1 if prefix else 0))


def _free(name: str, found: dict[str, Part]) -> str:
    """A name is defined more than once where a property has a setter, or a function overloads."""
    number = 1
    free = name
    while free in found:
        number += 1
        free = f"{name} ({number})"
    return free


def _without_docstring(body: list[ast.stmt]) -> list[ast.stmt]:
    first = body[0] if body else None
    is_text = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str)
    return body[1:] if is_text else body


class _Lines:
    """Hands out the lines of a source in order: the comments before a place, and the text of a place."""

    def __init__(self, source: str) -> None:
        # The lines of the syntax tree end at these only, and not at a form feed.
        self._lines = re.split("\r\n|\r|\n", source)
        self._done = 0  # so many lines have been handed out or passed

    def comments_before(self, line: int) -> list[str]:
        gap = self._lines[self._done : line - 1]
        self._done = max(self._done, line - 1)
        return [text.rstrip() for text in gap if text.lstrip().startswith("#")]

    def text(self, line: int, column: int, end_line: int, end_column: int | None) -> list[str]:
        """From one place to another; whole lines where nothing else stands on them. Columns count UTF-8 bytes."""
        self._done = max(self._done, end_line)
        chosen = [text.encode() for text in self._lines[line - 1 : end_line]]
        if not chosen:
            return []
        if end_column is not None:
            rest = chosen[-1][end_column:].strip()
            if rest and not rest.startswith(b"#"):
                chosen[-1] = chosen[-1][:end_column]
        if chosen[0][:column].strip():
            chosen[0] = b" " * (len(chosen[0]) - len(chosen[0].lstrip())) + chosen[0][column:]
        return [text.decode(errors="replace").rstrip() for text in chosen]

    def skip_to(self, node: ast.stmt) -> None:
        self._done = max(self._done, node.end_lineno or 0)

    def find(self, word: str, before: int) -> int | None:
        """The next line, up to `before`, that begins with a word such as `else`."""
        for number in range(self._done + 1, before + 1):
            if re.match(rf"\s*{word}\b", self._lines[number - 1]):
                return number
        return None


Locals = frozenset[str]


def _items(node: ast.stmt, lines: _Lines, local: Locals, depth: int, *, word: str = "") -> Iterator[Item]:
    """A statement as items, those of its body included.  word: "elif", for an `if` that is one."""
    if not _bodies(node):
        if _is_bare_annotation(node) and local:
            return
        comments = lines.comments_before(node.lineno)
        text = lines.text(node.lineno, node.col_offset, node.end_lineno or node.lineno, node.end_col_offset)
        yield Item(_indent(depth) + _key(node, local), text, comments, node.lineno)
        return
    yield from _header(node, lines, local, depth, word)
    for word, key, body in _bodies(node):
        if word == "elif":
            yield from _items(body[0], lines, local, depth, word=word)
            continue
        if word:
            yield from _keyword(word, _indent(depth) + _marked(key, local), body, lines)
        if isinstance(node, Definition) and body is node.body and len(_without_docstring(body)) < len(body):
            lines.skip_to(body[0])
            body = _without_docstring(body)
        for child in body:
            yield from _items(child, lines, local, depth + 1)


Body = tuple[str, "ast.AST | str", list[Any]]


def _bodies(node: ast.stmt) -> list[Body]:
    """What is inside a statement: the word before it, what else stands in that line, and the statements."""
    found: list[Body] = []
    if isinstance(node, ast.Match):
        return [("case", case, case.body) for case in node.cases]
    if getattr(node, "body", None):
        found.append(("", "", node.body))
    for handler in getattr(node, "handlers", []):
        found.append(("except", handler, handler.body))
    after = getattr(node, "orelse", [])
    if after:
        # The syntax tree makes no difference between `elif` and an `if` alone below `else`: that is layout.
        is_elif = isinstance(node, ast.If) and len(after) == 1 and isinstance(after[0], ast.If)
        found.append(("elif" if is_elif else "else", "else:", after))
    if getattr(node, "finalbody", []):
        found.append(("finally", "finally:", node.finalbody))
    return found


def _keyword(word: str, key: str, body: list[ast.stmt], lines: _Lines) -> Iterator[Item]:
    """The header of a further part of a statement: `else:`, `except …:`, `case …:`."""
    first = _start(body[0])
    line = lines.find(word, first[0])
    if line is None:
        return
    comments = lines.comments_before(line)
    yield Item(key, _until(lines, (line, 0), first), comments, line)


def _header(node: ast.stmt, lines: _Lines, local: Locals, depth: int, word: str = "") -> Iterator[Item]:
    """The decorators of a statement, and its first line, which may be several."""
    for decorator in getattr(node, "decorator_list", []):
        comments = lines.comments_before(decorator.lineno)
        text = lines.text(decorator.lineno, 0, decorator.end_lineno, decorator.end_col_offset)
        yield Item(f"{_indent(depth)}@{_marked(decorator, local)}", text, comments, decorator.lineno)
    above = lines.find("else", node.lineno) if word else None
    begin = (above, 0) if above else (node.lineno, node.col_offset)
    comments = lines.comments_before(begin[0])
    inside = node.cases[0].pattern if isinstance(node, ast.Match) else node.body[0]
    key = _key(_without_body(node), local)
    if word:
        key = "el" + key
    yield Item(_indent(depth) + key, _until(lines, begin, _start(inside)), comments, begin[0])


Place = tuple[int, int]


def _start(node: Any) -> Place:
    decorators = getattr(node, "decorator_list", [])
    return (decorators[0].lineno, 0) if decorators else (node.lineno, node.col_offset)


def _until(lines: _Lines, begin: Place, inside: Place) -> list[str]:
    """A header from where it begins to where its body does, without the comments above the body."""
    if begin[0] == inside[0]:
        return lines.text(*begin, *inside)
    done = lines._done
    text = lines.text(*begin, inside[0] - 1, None)
    kept = len(text)
    while kept > 1 and (not text[kept - 1].strip() or text[kept - 1].lstrip().startswith("#")):
        kept -= 1
    lines._done = max(done, begin[0] + kept - 1)
    return text[:kept]


# -- keys -----------------------------------------------------------------------------------------


def _indent(depth: int) -> str:
    return "    " * depth


def _key(node: ast.stmt, local: Locals) -> str:
    return _marked(node, local)


def _marked(node: ast.AST | str, local: Locals) -> str:
    """A syntax tree as text in one layout, with local names marked."""
    if isinstance(node, str):
        return node
    if isinstance(node, (ast.ExceptHandler, ast.match_case)):
        node = copy.copy(node)
        node.body = [ast.Pass()]
        wrapped = ast.Try([ast.Pass()], [node], [], []) if isinstance(node, ast.ExceptHandler) else None
        tree: ast.AST = wrapped or ast.Match(ast.Constant(0), [node])
        first = 2 if wrapped else 1
        return ast.unparse(_Marker(local).visit(copy.deepcopy(tree))).split("\n")[first].strip()
    return _header_text(ast.unparse(_Marker(local).visit(copy.deepcopy(node))))


# What stands for a body in the tree of a header.
_EMPTY = "‹body›"


def _without_body(node: ast.stmt) -> ast.stmt:
    bare = copy.copy(node)
    empty = [ast.Expr(ast.Name(_EMPTY, ast.Load()))]
    if isinstance(bare, ast.Match):
        bare.cases = [ast.match_case(ast.MatchAs(), None, empty)]
        return bare
    bare.body = empty
    for name in ("orelse", "finalbody", "handlers", "decorator_list"):
        if hasattr(bare, name):
            setattr(bare, name, [])
    if isinstance(bare, (ast.Try, getattr(ast, "TryStar", ast.Try))):
        bare.finalbody = empty
    return bare


def _header_text(text: str) -> str:
    head, empty, _ = text.partition(_EMPTY)
    return re.sub(r"\s*case _:\s*$", "", head).rstrip() if empty else text


def _is_bare_annotation(node: ast.stmt) -> bool:
    return isinstance(node, ast.AnnAssign) and node.value is None


class _Marker(ast.NodeTransformer):
    """Marks local names, and drops what a key leaves out."""

    def __init__(self, local: Locals) -> None:
        self._local = local

    def _name(self, name: str | None) -> str | None:
        return f"‹{name}›" if name in self._local else name

    def visit_Name(self, node: ast.Name) -> ast.AST:
        node.id = self._name(node.id) or node.id
        return node

    def visit_arg(self, node: ast.arg) -> ast.AST:
        node.arg = self._name(node.arg) or node.arg
        node.annotation = None
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        self.generic_visit(node)
        if not self._local or node.value is None:
            return node
        return ast.copy_location(ast.Assign([node.target], node.value), node)

    def _function(self, node: Any) -> ast.AST:
        node.returns = None
        node.name = self._name(node.name)
        return self.generic_visit(node)

    visit_FunctionDef = visit_AsyncFunctionDef = _function

    def _named(self, node: Any) -> ast.AST:
        node.name = self._name(node.name)
        return self.generic_visit(node)

    visit_ExceptHandler = visit_MatchAs = visit_MatchStar = visit_ClassDef = _named

    def visit_MatchMapping(self, node: ast.MatchMapping) -> ast.AST:
        node.rest = self._name(node.rest)
        return self.generic_visit(node)

    def _names(self, node: Any) -> ast.AST:
        node.names = [self._name(name) for name in node.names]
        return node

    visit_Global = visit_Nonlocal = _names

    def visit_alias(self, node: ast.alias) -> ast.AST:
        node.asname = self._name(node.asname)
        return node


def _bound(function: ast.AST) -> set[str]:
    """The names that a function, or a function in it, binds."""
    bound: set[str] = set()
    kept: set[str] = set()
    for node in ast.walk(function):
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            bound.add(node.id)
        elif isinstance(node, ast.arguments):
            kept |= {arg.arg for arg in node.kwonlyargs}
            bound |= {arg.arg for arg in (*node.posonlyargs, *node.args, node.vararg, node.kwarg) if arg}
        elif isinstance(node, Definition) and node is not function:
            bound.add(node.name)
        elif isinstance(node, (ast.ExceptHandler, ast.MatchAs, ast.MatchStar)) and node.name:
            bound.add(node.name)
        elif isinstance(node, ast.MatchMapping) and node.rest:
            bound.add(node.rest)
        elif isinstance(node, ast.alias) and node.asname:
            bound.add(node.asname)
        elif isinstance(node, ast.Global):
            kept |= set(node.names)
    return bound - kept


# -- constructs -----------------------------------------------------------------------------------


def constructs(tree: ast.Module) -> dict[str, list[str]]:
    """What a module uses, by kind: telling syntax, decorators, calls of names that are not its own, other imports.

    What only annotations use is left out.
    """
    defined = {node.name for node in ast.walk(tree) if isinstance(node, Definition)}
    imported = dict(_imports(tree))
    local = (defined | _bound(tree)) - set(imported)
    found: dict[str, set[str]] = {"syntax": set(), "decorators": set(), "calls": set(), "imports": set()}
    roots: set[str] = set()
    used: set[str] = set()
    for node in _run(tree):
        if isinstance(node, ast.Name):
            used.add(node.id)
        for decorator in getattr(node, "decorator_list", []):
            name = _dotted(decorator.func if isinstance(decorator, ast.Call) else decorator)
            found["decorators"].add(f"@{name}")
            roots.add(name.split(".")[0])
        if isinstance(node, ast.Call):
            for called in _called(node.func, local):
                found["calls"].add(called)
                roots.add(called.split(".")[0].removesuffix("()"))
        found["syntax"] |= set(_telling(node))
    found["calls"] -= {f"{decorator[1:]}()" for decorator in found["decorators"]}
    found["imports"] = {name for bound, name in imported.items() if bound in used - roots}
    return {kind: sorted(names) for kind, names in found.items()}


def _imports(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """(name it goes by, what is imported)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.asname or alias.name.split(".")[0], alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            origin = f"{node.module}." if node.module else ""
            yield from ((alias.asname or alias.name, origin + alias.name) for alias in node.names)


def _run(node: ast.AST) -> Iterator[ast.AST]:
    """The tree below a node, without annotations."""
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield child
                yield from _run(child)


def _called(function: ast.expr, local: set[str]) -> Iterator[str]:
    if isinstance(function, ast.Name) and function.id not in local:
        yield f"{function.id}()"
    elif isinstance(function, ast.Attribute):
        root = _dotted(function).split(".")[0]
        known = root and root not in local and root not in ("self", "cls")
        if known:
            yield f"{_dotted(function)}()"
        elif function.attr not in local:
            yield f".{function.attr}()"


def _dotted(node: ast.expr) -> str:
    """`a.b.c` as text; "" before the part that is no name."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value)}.{node.attr}"
    return ""


_TELLING: dict[type[ast.AST], str] = {
    ast.With: "with",
    ast.AsyncWith: "async with",
    ast.AsyncFor: "async for",
    ast.AsyncFunctionDef: "async def",
    ast.Await: "await",
    ast.Yield: "yield",
    ast.YieldFrom: "yield from",
    ast.Lambda: "lambda",
    ast.ListComp: "a list comprehension",
    ast.SetComp: "a set comprehension",
    ast.DictComp: "a dict comprehension",
    ast.GeneratorExp: "a generator expression",
    ast.Nonlocal: "nonlocal",
    ast.Global: "global",
    ast.While: "while",
    ast.Match: "match",
    ast.ClassDef: "class",
}


def _telling(node: ast.AST) -> Iterator[str]:
    if type(node) in _TELLING:
        yield _TELLING[type(node)]
    if isinstance(node, ast.Try):
        if node.finalbody:
            yield "try … finally"
        for handler in node.handlers:
            yield f"except {ast.unparse(handler.type)}" if handler.type else "except:"
    if isinstance(node, ast.Raise) and node.cause:
        yield "raise … from"
