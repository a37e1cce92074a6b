"""What editors, notebooks, web pages, shells and merges leave in a file.

Owns: the lines by which it is known. Does not own: single characters (`characters`).
"""

from __future__ import annotations

import re

from .scan import Finding, Scan

_FROM_NOTEBOOKS = "is for notebooks, and no Python"


def left_over(text: str, scan: Scan, problem: SyntaxError) -> Finding | None:
    if found := _something_else(text, scan) or _conflict(scan):
        return found
    for number, line in enumerate(scan.code, 1):
        if found := _of_line(number, line, scan.lines[number - 1], scan.depth[number - 1]):
            return found
    line = problem.lineno or 0
    code = scan.code[line - 1] if 0 < line <= len(scan.code) else ""
    if found := re.search(r"=\s*([!%])\s*\w|^\s*(?:[\w.]+\?{1,2}|\?[\w.]+)\s*$", code):
        return Finding(f"line {line} {_FROM_NOTEBOOKS}: take it out, or hand in the notebook (.ipynb) itself", line, found.start() + 1)
    if re.match(_SHELL, code):
        return Finding(f"line {line} is a command for a shell, and no Python: take it out", line, len(code) - len(code.lstrip()) + 1)
    if re.match(r"\s*\.\.\.\s+\S", code):
        return Finding(f"line {line} begins with the prompt `...` of a session: take out the prompts, and the answers below them", line, 1)
    return None


#: What people type at a shell's prompt, where no Python can stand.
_SHELL = r"\s*(\$\s|(sudo\s+)?(pip3?|conda|python3?|py|git|cd|ls|mkdir|apt|apt-get|brew|npm)\s+[\w./~\"'-])"


def _something_else(text: str, scan: Scan) -> Finding | None:
    """What the whole file is, if it is no program."""
    head = text.lstrip()
    if head.startswith("{") and '"cells"' in text:
        return Finding("this is a notebook whose JSON is damaged: open it, save it again, and hand in that file")
    if head[:15].lower().startswith(("<!doctype html", "<html")):
        return Finding("this is a web page, and not Python: save the file itself (“raw”), not the page that shows it")
    if head.startswith("version https://git-lfs"):
        return Finding("this is what Git LFS keeps in the place of a file: `git lfs pull` fetches the file itself")
    lines = [line for line in scan.lines if line.strip()]
    if len(lines) == 1 and re.match(r"https?://\S+$", lines[0].strip()):
        return Finding("this is the address of a file, and not the file: hand in what is there")
    if any(re.match(r"@@ -\d+(,\d+)? \+\d+(,\d+)? @@", line) for line in scan.lines):
        return Finding("this is a patch, the difference of two files, and not Python: hand in the file itself")
    if len(lines) > 1 and all(re.match(rf"\s*{n}\b", line) for n, line in enumerate(scan.lines, 1) if line.strip()):
        return Finding("every line begins with its number, as pages and books show code: take the numbers out", 1, 1)
    return None


def _conflict(scan: Scan) -> Finding | None:
    """The marks of a merge conflict. They cut texts in two as well, so that they are looked for there."""
    sure = [n for n, line in enumerate(scan.lines, 1) if re.match(r"\s*(<{7}|>{7}|\|{7})( |$)", line)]
    middle = [n for n, line in enumerate(scan.lines if sure else scan.code, 1) if re.match(r"\s*={7}\s*$", line)]
    marks = sorted(sure + middle)
    if not marks:
        return None
    first = marks[0]
    column = len(scan.lines[first - 1]) - len(scan.lines[first - 1].lstrip()) + 1
    if len(marks) == 1:
        return Finding(f"line {first} is a mark that a merge conflict left: delete it, and see that one version is there", first, column)
    return Finding(f"line {first} is the mark of a merge conflict: keep one of the versions, and delete the marks ({_listed(marks)})", first, column)


def _of_line(number: int, code: str, line: str, depth: int) -> Finding | None:
    """What one line says that belongs elsewhere. depth: of the brackets that are open where it begins."""
    begins = len(code) - len(code.lstrip()) + 1
    said = line.strip()
    if re.match(r"```|~~~", code):
        return Finding(f"line {number} is a fence of Markdown (“{said[:12]}”), from a text about code: take such lines out", number, begins)
    if prompt := re.match(r"\s*(>>>|\.\.\.:)", code):
        return Finding(f"line {number} begins with the prompt `{prompt[1]}` of a session: take out the prompts, and the answers below them", number, begins)
    if re.match(r"\s*(In|Out) ?\[\d*\]:", code):
        return Finding(f"line {number} begins with the prompt `{said.partition(':')[0]}:` of a notebook: take out the prompts and the answers", number, begins)
    if depth == 0 and re.match(r"\s*(%{1,2}[A-Za-z]|![A-Za-z./{])", code):
        return Finding(f"line {number} (`{said[:40]}`) {_FROM_NOTEBOOKS}: take it out, or hand in the notebook (.ipynb) itself", number, begins)
    return None


def _listed(numbers: list[int]) -> str:
    *most, last = map(str, numbers)
    return f"lines {', '.join(most)} and {last}" if most else f"line {last}"
