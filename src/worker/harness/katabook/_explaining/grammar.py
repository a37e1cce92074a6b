"""Mistakes in the language that have one sentence: another Python's syntax, and what was opened and never closed.

Owns: the patterns of other versions, and a scan of brackets and quotes. Loaded only when a file does not compile.
Does not own: the compiler's own judgement: whatever has no sentence here keeps CPython's.
"""

from __future__ import annotations

import re
import sys
from collections import namedtuple

from . import letters

#: own_words_help: whether what CPython says belongs below.
Finding = namedtuple("Finding", "sentence line column own_words_help", defaults=(0, 0, False))

_HERE = f"{sys.version_info[0]}.{sys.version_info[1]}"

_CLOSES = {"(": ")", "[": "]", "{": "}"}
_PREFIX = re.compile(r"(?i)(?<![\w])(?:[rbuft]|br|rb|fr|rf|tr|rt|ur)$")


class Scan:
    """The text as far as brackets and quotes tell.

    code: its lines with comments blanked and texts replaced by `"`.  depth: of the brackets open where each line begins.
    open: brackets that never close, as (bracket, line, column), the innermost last.
    mismatch: a bracket that closes another kind, with what it meets.  quote: a text that never ends, as (quote, line, column).
    """

    def __init__(self, text: str) -> None:
        self.lines = text.removeprefix("\ufeff").split("\n")
        self.code: list[str] = []
        self.depth: list[int] = []
        self.open: list[tuple[str, int, int]] = []
        self.mismatch: tuple[tuple[str, int, int], tuple[str, int, int]] | None = None
        self.quote: tuple[str, int, int] | None = None
        inside: tuple[str, int, int] | None = None  # a text of several lines
        for number, line in enumerate(self.lines, 1):
            self.depth.append(len(self.open) if inside is None else 1)
            inside = self._line(line, number, inside)
        if inside is not None:
            self.quote = inside

    def _line(self, line: str, number: int, inside: tuple[str, int, int] | None) -> tuple[str, int, int] | None:
        code, at = "", 0
        while at < len(line):
            char = line[at]
            if inside is not None:
                end = self._end_of_text(line, at, inside[0])
                code += '"' * (end - at)
                at = end
                if line[:end].endswith(inside[0]) and not self._goes_on:
                    inside = None
                elif len(inside[0]) == 1 and not line.endswith("\\"):
                    self.quote, inside = self.quote or inside, None
                continue
            if char == "#":
                code += " " * (len(line) - at)
                break
            if char in "\"'":
                quote = char * 3 if line.startswith(char * 3, at) else char
                inside = (quote, number, at + 1)
                code += '"' * len(quote)
                at += len(quote)
                if at >= len(line) and len(quote) == 1:
                    self.quote, inside = self.quote or inside, None
                continue
            if char in "([{":
                self.open.append((char, number, at + 1))
            elif char in ")]}":
                self._close((char, number, at + 1))
            code, at = code + char, at + 1
        self.code.append(code)
        return inside

    def _end_of_text(self, line: str, at: int, quote: str) -> int:
        """Where a text ends on this line, or the line does; `_goes_on` tells which."""
        while at < len(line):
            if line[at] == "\\":
                at += 2
            elif line.startswith(quote, at):
                self._goes_on = False
                return at + len(quote)
            else:
                at += 1
        self._goes_on = True
        return len(line)

    def _close(self, bracket: tuple[str, int, int]) -> None:
        if not self.open:
            self.mismatch = self.mismatch or (bracket, bracket)
        elif _CLOSES[self.open[-1][0]] != bracket[0]:
            self.mismatch = self.mismatch or (bracket, self.open.pop())
        else:
            self.open.pop()


def explain(scan: Scan, problem: SyntaxError) -> Finding | None:
    """The sentence for a mistake in the language; None if CPython's own is all there is to say."""
    line = problem.lineno or 0
    code = scan.code[line - 1] if 0 < line <= len(scan.code) else ""
    return _newer(scan, line, code, problem) or _older(scan, line, code, problem) or _awaited(line, code, problem) or _letters_of(code, line) or _indented(scan, line, problem) or _unclosed(scan, problem)


# -- other versions -------------------------------------------------------------------------------

_NEWER = (
    ((3, 13), r"^\s*(?:async\s+def|def|class|type)\s+\w+\s*\[[^\]=]*=", "a default of a type parameter", "leave the default out, and"),
    ((3, 12), r"^\s*type\s+\w+\s*(?:(?:\[.*\])?\s*=|\[[^\]]*$)", "the `type` statement", "write `Name: TypeAlias = …`"),
    ((3, 12), r"^\s*(?:async\s+def|def|class)\s+\w+\s*\[", "type parameters in brackets", "write `T = TypeVar(\"T\")` above it"),
    ((3, 14), r'(?i)(?<!\w)(?:t|tr|rt)"', "a t-string", "write an f-string"),
    ((3, 15), r"^\s*lazy\s+(?:import|from)\b", "a lazy import", "take out `lazy`"),
)


def _newer(scan: Scan, line: int, code: str, problem: SyntaxError) -> Finding | None:
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


def _older(scan: Scan, line: int, code: str, problem: SyntaxError) -> Finding | None:
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


def _awaited(line: int, code: str, problem: SyntaxError) -> Finding | None:
    """What a notebook may do, and a module may not."""
    if not re.match(r"'(?:await|async for|async with)' outside (?:async )?function|asynchronous comprehension outside", problem.msg):
        return None
    if not code or code[0] in " \t":
        return None  # within a function, most likely
    said = f"line {line} awaits outside of a function, as only a notebook may: put it into an `async def main()`, and `asyncio.run(main())` below `if __name__ == \"__main__\":`"
    return Finding(said, line, problem.offset or 0)


def _letters_of(code: str, line: int) -> Finding | None:
    found = letters.odd_name(code, line)
    return Finding(found[0], line, found[1]) if found else None


# -- blanks, brackets, quotes ---------------------------------------------------------------------


def _indented(scan: Scan, line: int, problem: SyntaxError) -> Finding | None:
    if not isinstance(problem, IndentationError):
        return None
    margins = [re.match(r"[ \t]*", code)[0] for code in scan.code[:line] if code.strip()]  # type: ignore[index]
    if not margins or not any("\t" in m for m in margins) or not any(" " in m for m in margins):
        return None
    ours = margins[-1]
    what = "tabs and spaces" if "\t" in ours and " " in ours else "a tab" if "\t" in ours else "spaces"
    others = "tabs" if what == "spaces" else "spaces"
    says = f"line {line} is set in by {what}, and lines above it by {others}: have your editor turn every tab into spaces"
    return Finding(says, line, 1, True)


def _unclosed(scan: Scan, problem: SyntaxError) -> Finding | None:
    said, line = problem.msg, problem.lineno or 0
    quote = scan.quote
    if quote is not None and len(quote[0]) == 3:
        return Finding(f"the quotes {quote[0]} that open a text in line {quote[1]} are never closed: close them, or look for a text above that lacks its end", quote[1], quote[2], False)
    if quote is not None and "unterminated" in said:
        other = '"' if quote[0] == "'" else "'"
        rest = scan.lines[quote[1] - 1][quote[2] :]
        if found := next((c for c in rest if c in "‘’“”„″′"), None):
            return Finding(f"line {quote[1]} opens a text with {quote[0]}, and `{found}` (U+{ord(found):04X}) does not close it: type {quote[0]} instead", quote[1], quote[2] + 1 + rest.index(found))
        return Finding(f"the quote {quote[0]} that opens a text in line {quote[1]} is not closed on that line: close it; around a text with {quote[0]} in it, write {other}", quote[1], quote[2])
    if scan.mismatch is not None and ("match" in said or "never closed" in said):
        (closes, here, column), (opens, there, _) = scan.mismatch
        if closes == opens:
            return Finding(f"line {here} closes a bracket with `{closes}` that none has opened: delete it, or open it", here, column)
        return Finding(f"line {here} has `{closes}` where `{_CLOSES[opens]}` has to close the `{opens}` of line {there}", here, column)
    if scan.open and scan.mismatch is None and quote is None and scan.open[-1][1] <= max(line, 1):
        bracket, opened, column = scan.open[-1]
        return Finding(f"the bracket `{bracket}` that is opened in line {opened} is never closed: put `{_CLOSES[bracket]}` where it ends", opened, column)
    return None
