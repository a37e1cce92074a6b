"""What is wrong with a file that is no Python module, in one sentence: the thing, its line, and the remedy.

Owns: what is looked for first, and the fields of the verdict. Loaded only when a file does not compile.
Does not own: each kind of mistake (`no_text`, `left_over`, `characters`, `grammar`), or telling anybody
(`_running.submission`).
"""

from __future__ import annotations

import codecs

from . import grammar
from .characters import is_invisible, odd_character
from .left_over import left_over
from .no_text import decoded, no_text
from .scan import Finding, Scan

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from typing import Any


def empty(source: bytes) -> dict[str, Any]:
    """The fields of the verdict on a file with nothing in it."""
    is_commented = source.removeprefix(codecs.BOM_UTF8).strip()
    only = "there is nothing but comments in it" if is_commented else "there is nothing in it"
    return {"outcome": "cannot_import", "message": f"the file is empty: {only}. Was it saved?"}


def explain(source: bytes, problem: BaseException) -> dict[str, Any]:
    """The fields of the verdict on a file whose compilation ended with `problem`."""
    name = type(problem).__name__
    fields: dict[str, Any] = {"outcome": "cannot_import", "exception": name}
    found = no_text(source)
    if found is not None:
        text = source.decode("utf-8", "replace") if found.line else ""
        return {**fields, "message": found.sentence, **_location(text, found)}
    text = decoded(source)
    syntax = problem if isinstance(problem, SyntaxError) else SyntaxError(str(problem))
    said = f"{name}: {syntax.msg}"
    scan = Scan(text)
    found = left_over(text, scan, syntax) or odd_character(scan, syntax) or grammar.explain(scan, syntax)
    if found is None:
        found = Finding(said, syntax.lineno or 0, syntax.offset or 0)
    elif found.own_words_help:
        found = found._replace(sentence=f"{found.sentence}\nPython says: {said}")
    return {**fields, "message": found.sentence, **_location(text, found)}


def _location(text: str, found: Finding) -> dict[str, Any]:
    lines = text.split("\n")
    if not 0 < found.line <= len(lines):
        return {}
    line = lines[found.line - 1].removeprefix("\ufeff").rstrip(" \t\r\f")
    source, column = "", 0
    for at, char in enumerate(line.lstrip(" \t"), len(line) - len(line.lstrip(" \t")) + 1):
        if at == found.column:
            column = len(source) + 1
        source += f"<U+{ord(char):04X}>" if is_invisible(char) else char
    if found.column > len(line):
        column = len(source) + 1
    place: dict[str, Any] = {"line": found.line, "source": source}
    if found.column and column and source:
        place["column"] = column
    return {"location": place}
