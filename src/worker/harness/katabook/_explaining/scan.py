"""A file that does not compile, as far as it can be read: its lines, and what of them is code.

Owns: a scan of brackets and quotes, and what a finding consists of. Does not own: what is wrong (`grammar`, `left_over`).
"""

from __future__ import annotations

from collections import namedtuple

#: own_words_help: whether what CPython says belongs below.
Finding = namedtuple("Finding", "sentence line column own_words_help", defaults=(0, 0, False))

CLOSES = {"(": ")", "[": "]", "{": "}"}


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
        elif CLOSES[self.open[-1][0]] != bracket[0]:
            self.mismatch = self.mismatch or (bracket, self.open.pop())
        else:
            self.open.pop()
