"""The syntax of other versions of Python, newer and older than the one that runs.

Owns: the patterns by which it is known. Does not own: mistakes in every version (`grammar`).
"""

from __future__ import annotations

import re
import sys

from .scan import Finding, Scan

_HERE = f"{sys.version_info[0]}.{sys.version_info[1]}"
_PREFIX = re.compile(r"(?i)(?<![\w])(?:[rbuft]|br|rb|fr|rf|tr|rt|ur)$")

_NEWER = (
    ((3, 13), r"^\s*(?:async\s+def|def|class|type)\s+\w+\s*\[[^\]=]*=", "a default of a type parameter", "leave the default out, and"),
    ((3, 12), r"^\s*type\s+\w+\s*(?:(?:\[.*\])?\s*=|\[[^\]]*$)", "the `type` statement", "write `Name: TypeAlias = …`"),
    ((3, 12), r"^\s*(?:async\s+def|def|class)\s+\w+\s*\[", "type parameters in brackets", "write `T = TypeVar(\"T\")` above it"),
    ((3, 14), r'(?i)(?<!\w)(?:t|tr|rt)"', "a t-string", "write an f-string"),
    ((3, 15), r"^\s*lazy\s+(?:import|from)\b", "a lazy import", "take out `lazy`"),
)


def newer(scan: Scan, line: int, code: str, problem: SyntaxError) -> Finding | None:
    for version, pattern, what, instead in _NEWER:
        if sys.version_info < version and (found := re.search(pattern, code)):
            return _needs(version, line, len(found[0]) - len(found[0].lstrip()) + found.start() + 1, what, instead.removesuffix(" and").rstrip(","))
    if sys.version_info < (3, 14) and (found := re.match(r"\s*except\*?\s+([\w.]+(?:\s*,\s*[\w.]+)+)\s*:", code)):
        names = re.split(r"\s*,\s*", found[1])
        if len(names) != 2 or not names[1][:1].islower() or "." in names[1]:
            return _needs((3, 14), line, code.index("except") + 1, "`except` with several types and no parentheses", f"write `except ({', '.join(names)}):`")
    if problem.msg.startswith("f-string expression part cannot include"):
        return _needs((3, 12), line, problem.offset or 0, "a backslash or a comment between the braces of an f-string", "give that part a name first")
    if sys.version_info < (3, 12) and (column := _new_f_string(scan.lines, line)):
        return _needs((3, 12), line, column, "this f-string (the same quotes, a backslash, a comment or a line end between its braces)", "give the part between the braces a name first")
    return None


def _needs(version: tuple[int, int], line: int, column: int, what: str, instead: str) -> Finding:
    wanted = f"{version[0]}.{version[1]}"
    sentence = f"line {line} needs Python {wanted}; this is {_HERE}: {what} came with {wanted}: {instead}, or have the file checked by Python {wanted} (`kata doctor` tells how)"
    return Finding(sentence, line, column)


def _new_f_string(lines: list[str], line: int) -> int:
    """The column of an f-string that only PEP 701 allows, beginning on this line; 0 if there is none."""
    text = "\n".join(lines[max(line - 1, 0) :])
    end_of_line = len(lines[line - 1]) if 0 < line <= len(lines) else 0
    at = 0
    while at < end_of_line:
        char = text[at]
        if char == "#":
            return 0
        if char not in "\"'":
            at += 1
            continue
        quote = char * 3 if text.startswith(char * 3, at) else char
        prefix = _PREFIX.search(text[max(0, at - 2) : at])
        formatted = bool(prefix) and "f" in prefix[0].lower()
        end, is_new = _end_of_f_string(text, at + len(quote), quote) if formatted else (_end_of_plain(text, at + len(quote), quote), False)
        if is_new and end:
            return at + 1 - len(prefix[0]) if prefix else at + 1
        at = end or end_of_line
    return 0


def _end_of_plain(text: str, at: int, quote: str) -> int:
    while at < len(text):
        if text[at] == "\\":
            at += 2
        elif text.startswith(quote, at):
            return at + len(quote)
        else:
            at += 1
    return 0


def _end_of_f_string(text: str, at: int, quote: str) -> tuple[int, bool]:
    """Where it ends by the rules of PEP 701, 0 if nowhere, and whether it made use of them."""
    depth, is_new = 0, False
    while at < len(text):
        char = text[at]
        if depth == 0:
            if char == "\\" or text.startswith(("{{", "}}"), at):
                at += 2
            elif text.startswith(quote, at):
                return at + len(quote), is_new
            elif char == "\n" and len(quote) == 1:
                return 0, False
            else:
                depth += char == "{"
                at += 1
            continue
        if char in "\"'":
            inner = char * 3 if text.startswith(char * 3, at) else char
            end = _end_of_plain(text, at + len(inner), inner)
            if not end:
                return 0, False
            is_new |= inner == quote or "\\" in text[at:end] or char == quote[0] and len(quote) == 1
            at = end
            continue
        is_new |= char == "\\" or char == "\n" and len(quote) == 1 or char == "#"
        depth += (char in "([{") - (char in ")]}")
        at += 1
    return 0, False


def older(scan: Scan, line: int, code: str, problem: SyntaxError) -> Finding | None:
    written = scan.lines[line - 1] if 0 < line <= len(scan.lines) else ""
    if found := re.match(r"(\s*)(print|exec)\b(?!\s*[(=.,)\]])\s*(\S.*)?$", code):
        what = _arguments(found[2], written.strip()[len(found[2]) :].strip())
        return _python_2(line, len(found[1]) + 1, f"write `{found[2]}({what[:40]})`" if len(what) <= 40 else f"write `{found[2]}(…)`")
    if problem.msg.startswith(("Missing parentheses in call to 'print'", "Missing parentheses in call to 'exec'")):
        return _python_2(line, problem.offset or 0, "`print` and `exec` are functions now: put what follows in parentheses")
    if found := re.match(r"\s*except\s+([\w.]+)\s*,\s*([a-z_]\w*)\s*:", code):
        return _python_2(line, code.index("except") + 1, f"write `except {found[1]} as {found[2]}:`")
    if found := re.match(r"\s*except\s*\(([^()]+)\)\s*,\s*(\w+)\s*:", code):
        return _python_2(line, code.index("except") + 1, f"write `except ({found[1]}) as {found[2]}:`")
    if found := re.match(r"\s*raise\s+([\w.]+)\s*,", code):
        return _python_2(line, code.index("raise") + 1, f"write `raise {found[1]}(…)`")
    if problem.msg.endswith("parameters cannot be parenthesized") or re.search(r"\b(?:lambda|def\s+\w+\s*\()[^:]*?\(\s*\w+\s*,", code) and problem.msg == "invalid syntax":
        return _python_2(line, problem.offset or 0, "give what stands between the inner parentheses one name, and unpack it inside the function")
    for pattern, remedy in (
        (r"<>", "write `!=` for `<>`"),
        (r"`[^`]+`", "write `repr(…)` for what stands between backticks"),
        (r"\b(?:0[xX][\da-fA-F]+|\d+)[lL]\b", "leave out the `L`: every int is as long as it has to be"),
        (r"(?<![\w.])0\d+\b(?![.jJeE])", "write `0o` before the digits of an octal number, or leave the leading zeros out"),
        (r'(?i)(?<!\w)ur"', "leave out the `u` before the quotes"),
    ):
        if found := re.search(pattern, code):
            return _python_2(line, found.start() + 1, remedy)
    return None


def _arguments(function: str, said: str) -> str:
    """What `print` and `exec` are given, as arguments."""
    if function == "exec" and (found := re.match(r"(.+?)\s+in\s+([\w.{}]+(?:\s*,\s*[\w.{}]+)?)$", said)):
        return f"{found[1]}, {found[2]}"
    return f'{said[:-1]}, end=" "' if said.endswith(",") else said


def _python_2(line: int, column: int, remedy: str) -> Finding:
    return Finding(f"line {line} is Python 2: {remedy}", line, column)
