"""Mutants of a Python source: the same file with one small thing wrong.

Owns: `generate`, which makes mutants of changes: their names, and which of them are new and can be compiled.
Does not own: which small things are worth getting wrong (`changes`), writing each of them into the text (`text`), running a
mutant, or judging one that survives.
"""

from __future__ import annotations

import ast
import warnings
from collections import Counter
from collections.abc import Hashable
from dataclasses import dataclass, field
from types import CodeType

from .changes import Changes
from .text import Text
from .walk import Change


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
    text = Text(source[len(mark) :])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a mutant may well earn a SyntaxWarning
        changes = list(Changes(text).of(ast.parse(text.text)))
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


def _names(changes: list[Change]) -> list[tuple[str, str, int, str, str]]:
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


def _new_and_compilable(text: Text, change: Change, seen: set[Hashable]) -> str | None:
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
