"""Checks for smell_detector: seeded smells beside decoys that only look like them."""

import tempfile
from pathlib import Path

import fixtures
from katabook import called, check, evidence, expect, fail, why


@check
def god_classes_are_found_by_what_is_shared(solution):
    """A god class is one whose methods share nothing, however many there are.

    Forty methods around one attribute are one thing. Two methods that have nothing to do with each other are two.
    """
    _seeded(solution, "god class", fixtures.GOD)


@check
def envy_is_found_by_counting(solution):
    """A method that uses another object's attributes more than its own is envious.

    A part of `self` is its own: using it a lot is what it is there for.
    """
    _seeded(solution, "feature envy", fixtures.ENVY)


@check
def all_smells_come_by_line(solution):
    """All smells of a file are listed, ordered by line, as named tuples.

    People go through a report from top to bottom, with the file beside it.
    """
    found = _smells(solution, fixtures.BOTH)
    shown = [(smell.line, smell.kind, smell.name) for smell in found]
    evidence("smells", "\n".join(f"{line}: {kind}, {name}" for line, kind, name in shown))
    expect(shown).because("a file with four god classes and three envious methods: other smells were listed, or in another order").equals([
        (2, "god class", "First"), (3, "feature envy", "First.a"), (5, "god class", "Inner"), (7, "feature envy", "Inner.b"),
        (10, "god class", "Last"), (12, "feature envy", "Last.b"), (13, "god class", "End"),
    ])
    expect([tuple(smell) for smell in called(solution.smells, "x = 1\n")] + called(solution.smells, "")).because("a module without classes, and an empty one, have smells").equals([])


@check
def the_code_is_not_run(solution):
    """The code is read, and never run.

    A module that is imported does what it says: it may delete files, or need a database. A reader of code must not be a runner.
    """
    canary = Path(tempfile.mkdtemp()) / "canary"
    source = f"""
try:
    open({str(canary)!r}, "w").close()
except OSError:
    pass
raise SystemExit("run")
class Shop:
    def sell(self): self.stock -= 1
    def greet(self): print(self.text)
"""
    try:
        found = solution.smells(source)
    except SystemExit:
        fail("the code was run: it raised SystemExit", call="smells(source)", place=solution.smells)
    evidence("a module that writes a file and then raises: the file is there", canary.exists())
    if canary.exists():
        fail("the code was run: it wrote a file", call="smells(source)", place=solution.smells)
    expect([smell.name for smell in found]).because("the god class in a module that writes a file and raises was not found").equals(["Shop"])
    why("Text that is no Python has no smells and no classes. Whoever asked should know.")
    for text in ("class :", "def f(:\n", "class A:\ndef b(self): pass"):
        try:
            solution.smells(text)
        except SyntaxError:
            evidence(f"smells({text!r})", "SyntaxError")
        else:
            fail(f"smells({text!r}) raised no SyntaxError", call=f"smells({text!r})", place=solution.smells)


@check(after=god_classes_are_found_by_what_is_shared, stretch=True)
def a_reason_silences(solution):
    """A comment with a reason silences the smells of its line, and nothing else does.

    In half a year nobody knows whether an exception still holds, unless its reason stands beside it.
    """
    for words, top, method, wanted in (
        ("no comment", "", "", ["god class", "feature envy"]),
        ("a reason on class", "  # smell: ok - generated", "", ["feature envy"]),
        ("a reason on def", "", "  # smell: ok - generated", ["god class"]),
        ("reasons on both", "  # smell: ok - a", "  # smell: ok - b", []),
        ("no reason", "  # smell: ok", "  # smell: ok - ", ["god class", "feature envy"]),
        ("another comment", "  # ok - generated", "  # smells ok - x", ["god class", "feature envy"]),
    ):
        source = f"class A:{top}\n    def a(self, to):{method}\n        return to.a, to.b, to.c, self.x\n    def b(self): return self.y\n"
        found = [smell.kind for smell in _smells(solution, source)]
        evidence(words, ", ".join(found) or "silence")
        expect(found).because(f"{words}: other smells were listed").equals(wanted)
    source = 'class A:\n    def a(self, to, text="# smell: ok - no comment"):\n        return to.a, to.b, to.c, self.x\n    def b(self): return self.y  # smell: ok - here is none\n'
    expect([smell.kind for smell in _smells(solution, source)]).because("a string on the line of def has the text of the comment in it, and the smell was silenced").equals(["god class", "feature envy"])


# --- how it is observed ----------------------------------------------------------------------


def _smells(solution, source):
    """What smells returns, which is a list of smells."""
    found = called(solution.smells, source)
    if not isinstance(found, list):
        fail(f"smells returned a {type(found).__name__} and not a list", call="smells(source)", place=solution.smells)
    if not all(hasattr(smell, name) for smell in found for name in ("line", "kind", "name", "evidence")):
        fail("the list holds something that is not a Smell", call="smells(source)", place=solution.smells)
    return found


def _seeded(solution, kind, cases):
    """Hold what is found in each case against what was seeded."""
    lines, wrong = [], None
    for words, source, wanted in cases:
        found = [(smell.line, smell.name, smell.evidence) for smell in _smells(solution, source) if smell.kind == kind]
        right = found == wanted and all(type(ours[2]) is type(theirs[2]) for ours, theirs in zip(found, wanted))
        lines.append(f"{words}: {'right' if right else found or 'nothing'}")
        if wrong is None and not right:
            wrong = words, source, found, wanted
    evidence(f"cases of {kind} that came out right", sum(line.endswith(": right") for line in lines))
    if wrong:
        words, source, found, wanted = wrong
        shown = source.strip("\n") if len(source) < 500 else f"{source[:200].strip()} …"
        evidence("the source (from line 2 on)", shown)
        what = f"no {kind} was found" if not found else f"a {kind} was found that is none" if not wanted else f"the {kind} was found as {found}"
        fail(f"{words}: {what}" + (f"; it should be {wanted}" if wanted else ""), call="smells(source)", place=solution.smells)
