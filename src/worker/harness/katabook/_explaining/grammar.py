"""Mistakes in the language that have one sentence.

Owns: which are looked for, in which order; blanks, and what was opened and never closed. Loaded only when a file does not
compile.
Does not own: the syntax of other Pythons (`versions`), the compiler's own judgement: whatever has no sentence here keeps
CPython's.
"""

from __future__ import annotations

import re

from . import letters
from .scan import CLOSES, Finding, Scan
from .versions import newer, older


def explain(scan: Scan, problem: SyntaxError) -> Finding | None:
    """The sentence for a mistake in the language; None if CPython's own is all there is to say."""
    line = problem.lineno or 0
    code = scan.code[line - 1] if 0 < line <= len(scan.code) else ""
    return newer(scan, line, code, problem) or older(scan, line, code, problem) or _awaited(line, code, problem) or _letters_of(code, line) or _indented(scan, line, problem) or _unclosed(scan, problem)


# -- other versions -------------------------------------------------------------------------------


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
        return Finding(f"line {here} has `{closes}` where `{CLOSES[opens]}` has to close the `{opens}` of line {there}", here, column)
    if scan.open and scan.mismatch is None and quote is None and scan.open[-1][1] <= max(line, 1):
        bracket, opened, column = scan.open[-1]
        return Finding(f"the bracket `{bracket}` that is opened in line {opened} is never closed: put `{CLOSES[bracket]}` where it ends", opened, column)
    return None
