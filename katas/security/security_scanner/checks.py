"""Checks for security_scanner: planted weaknesses beside look-alikes; both are counted."""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

import fixtures
from katabook import called, check, evidence, expect, fail, why


@check
def dangerous_calls_are_found_by_what_names_mean(solution):
    """A dangerous call is found under every name that an import gives it, and what merely looks like one is not accused.

    A search for the word accuses the method of a grammar class and misses `from builtins import eval as calculate`. What counts is what
    a name means, and the imports of the file tell.
    """
    _judged(solution, "dangerous call", fixtures.CALLS)


@check
def unsafe_settings_are_found(solution):
    """A shell for a command, and certificates that nobody verifies, are found where they matter.

    The keyword alone says nothing: a class of the shop's own may have a parameter `shell`. It is the function that gives it its meaning.
    """
    _judged(solution, "unsafe setting", fixtures.SETTINGS)


@check
def input_is_followed_into_statements(solution):
    """Input is followed through names and formatting into the statement.

    Nobody writes the injection into one line. The value is renamed, checked for something else, put into an f-string, and three lines
    further down it is executed.
    """
    _judged(solution, "injection", fixtures.FLOWS)


@check(after=input_is_followed_into_statements)
def clean_values_are_not_accused(solution):
    """A statement without input in it is not accused, whatever it looks like.

    A rule that is wrong half of the time will be switched off, and then it finds nothing at all. So a formatted constant, a bound parameter
    and a number are no injections.
    """
    _judged(solution, "injection", fixtures.CLEAN)


@check(after=dangerous_calls_are_found_by_what_names_mean)
def the_report_is_sorted(solution):
    """All findings of a file come in one sorted list of named tuples.

    People go through a report from top to bottom, with the file beside it.
    """
    source = """
from subprocess import run
def late(db, request):
    db.execute(request.x)
eval(run("ls", shell=True).execute(request.y), eval(z), exec(w))
def later(db, request):
    run(eval(q), shell=True)
    q = request.x
    if q: db.execute(q); q = 1
    eval(q)
run("ls", shell=True)
"""
    found = [finding[:3] for finding in _findings(solution, source)]
    evidence("findings", "\n".join(f"{line}: {rule}, {detail}" for line, rule, detail in found))
    expect(found).because("a file with weaknesses of all three kinds: other ones were listed, or in another order").at(solution.scan).equals([
        (4, "injection", "execute"), (5, "dangerous call", "builtins.eval"), (5, "dangerous call", "builtins.eval"), (5, "dangerous call", "builtins.exec"), (5, "injection", "execute"),
        (5, "unsafe setting", "shell=True"), (7, "dangerous call", "builtins.eval"), (7, "unsafe setting", "shell=True"), (9, "injection", "execute"), (10, "dangerous call", "builtins.eval"),
        (11, "unsafe setting", "shell=True"),
    ])
    for empty in ("", "# nothing\n", "x = 1\n"):
        expect(_findings(solution, empty)).because(f"there is nothing to be found in {empty!r}").at(solution.scan).equals([])
    again = [finding[:3] for finding in _findings(solution, source)]
    expect(again).because("a second scan of the same file gave another report").at(solution.scan).equals(found)


@check
def the_code_is_not_run(solution):
    """The code is read, and never run.

    Code under audit may be malicious. A module that is imported does what it says, and what it says is what you want to find out.
    """
    canary = Path(tempfile.mkdtemp()) / "canary"
    source = f"""
try:
    open({str(canary)!r}, "w").close()
except OSError:
    pass
raise SystemExit("run")
eval(text)
"""
    try:
        found = _findings(solution, source)
    except SystemExit:
        fail("the code was run: it raised SystemExit", call="scan(source)", place=solution.scan)
    ran = canary.exists()
    evidence("a module that writes a file and then raises: the file is there", ran)
    if ran:
        fail("the code was run: it wrote a file", call="scan(source)", place=solution.scan)
    expect([finding.line for finding in found]).because("a module that writes a file, raises and then calls eval: the call of eval was not found").at(solution.scan).equals([7])
    why("Text that is no Python has no findings. A report that says nothing looks like a clean one.")
    for text in ("eval(", "def f(:\n", "if x:\npass"):
        try:
            solution.scan(text)
        except SyntaxError:
            evidence(f"scan({text!r})", "SyntaxError")
        else:
            fail(f"scan({text!r}) raised no SyntaxError", call=f"scan({text!r})", place=solution.scan)


@check(after=input_is_followed_into_statements, stretch=True)
def the_path_of_the_value_is_told(solution):
    """The path tells line by line how the input came into the statement.

    "Injection in line 90" starts an argument. "Read in line 12, renamed in 40, formatted in 88, executed in 90" ends it.
    """
    lines, wrong = [], None
    for words, source, wanted in fixtures.PATHS:
        found = [tuple(finding.path) if isinstance(finding.path, (tuple, list)) else finding.path for finding in _findings(solution, source) if finding.rule == "injection"]
        lines.append(f"{words}: {found}")
        if wrong is None and (found != wanted or any(not isinstance(finding.path, tuple) for finding in _findings(solution, source))):
            wrong = words, source, found, wanted
    evidence("paths", "\n".join(lines))
    if wrong:
        words, source, found, wanted = wrong
        evidence("the source (from line 2 on)", source.strip("\n"))
        fail(f"{words}: the paths were {found}; they should be {wanted}", call="scan(source)", place=solution.scan)
    source = "\nimport subprocess\ndef f(request):\n    x = request.x\n    eval(x)\n    subprocess.run(x, shell=True)\n"
    for finding in _findings(solution, source):
        if finding.path != ():
            fail(f"a {finding.rule} has the path {finding.path!r}, and only injections have one", call="scan(source)", place=solution.scan)


# --- how it is observed ----------------------------------------------------------------------


def _findings(solution: Any, source: str) -> list[Any]:
    """What scan returns, which is a list of findings."""
    found = called(solution.scan, source)
    if not isinstance(found, list):
        fail(f"scan returned {'nothing' if found is None else f'an object of type {type(found).__name__}'} and not a list", call="scan(source)", place=solution.scan)
    if not all(hasattr(finding, name) for finding in found for name in ("line", "rule", "detail", "path")):
        fail("the list holds something that is not a Finding", call="scan(source)", place=solution.scan)
    return found


def _judged(solution: Any, rule: str, cases: list[fixtures.Case]) -> None:
    """Hold what is found in each case against what was planted; hits and false alarms are both counted."""
    hits = planted = 0
    missed: list[tuple[str, str, tuple[int, str]]] = []
    accused: list[tuple[str, str, tuple[int, str]]] = []
    twice: list[tuple[str, str, tuple[int, str]]] = []
    for words, source, wanted in cases:
        found = [(finding.line, finding.detail) for finding in _findings(solution, source) if finding.rule == rule]
        expected, got = Counter(wanted), Counter(found)
        planted += len(wanted)
        hits += (expected & got).total()
        missed += [(words, source, each) for each in (expected - got).elements()]
        for each in (got - expected).elements():
            (twice if each in expected else accused).append((words, source, each))
    if planted:
        evidence("planted weaknesses that were found", f"{hits} of {planted}")
    evidence("harmless calls that were accused", len(accused) or "none")
    if accused:
        evidence("cases with false alarms", "\n".join(dict.fromkeys(words for words, _, _ in accused)))
    for list_, words_ in ((missed, "was not found"), (accused, "was reported, and is harmless"), (twice, "was reported more often than it stands there")):
        if list_:
            words, source, (line, detail) = list_[0]
            line = line if isinstance(line, int) else 0
            if list_ is missed:
                here = [each for other, _, each in accused if other == words]
                for other_line, other_detail in here:
                    if other_line == line:
                        words_ = f"was reported with the detail {other_detail!r}, and not {detail!r}"
                        break
                    if other_detail == detail:
                        words_ = f"was reported for line {other_line}"
            evidence("the source, up to that line", "\n".join(source.splitlines()[max(1, line - 5) : line]))
            code = source.splitlines()[line - 1].strip() if 0 < line <= len(source.splitlines()) else ""
            fail(f"{words}: {_article(rule)} in line {line}, `{code}`, {words_}" + (f" ({detail})" if rule != "injection" else ""), call="scan(source)", place=solution.scan)


def _article(rule: str) -> str:
    return f"an {rule}" if rule[0] in "aeiou" else f"a {rule}"
