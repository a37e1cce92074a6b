"""Checks for bytecode_pipeline: what was reached in which order, what the code consists of, and how often it was translated."""

from __future__ import annotations

import ast
import builtins
import dis
import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from katabook import called, check, draw, evidence, expect, fail, named, why

NUMBERS = {"h": 1e16, "m": [1, 2], "a": 7, "b": 2, "c": 0, "d": -3, "e": 0.5, "t": True, "n": None, "s": "text", "l": []}


@check
def values_are_those_of_python(solution):
    """The value of an expression is the one that Python gives.

    Each piece of code leaves one value on the stack. Then pieces can be put together like the parts of the tree.
    """
    with _watched() as used:
        try:
            solution.run(solution.compile_expr("a + b"), {"a": 1, "b": 2})
        except Exception:
            pass  # that comes later, with its call
    evidence("eval, exec and compile were used", sorted(used) or "none of them")
    if used:
        fail(f"{sorted(used)[0]} was used", call="run(compile_expr('a + b'), env)", place=solution.compile_expr)
    for text in (
        "a", "42", "0", "2.5", "a + b", "a - b", "a - b - d", "a - (b - d)", "a * b + d", "a + b * d", "(a + b) * d", "a < b", "b < a", "a == b", "a == 7", "a * (b + 1) - d * 2", "s + s", "s * b",
        "(a < b) == (b < a)", "10 - 2 - 3", "0 - 5", "1.5 * 4", "e - 1", "c", "n", "c == 0", "a + e", "b * e", "e - b", "h + 1 + 1", "1 + 1 + h", "m + m", "m * b",
    ):
        _compare(solution, text)
    if NUMBERS["m"] != [1, 2]:
        fail("a + b has changed the list that a stands for", call="run(compile_expr('m + m'), env)", place=solution.run)
    why("A call takes its function and its arguments off the stack. It may have none, and its function may be the result of a call.")
    for text in ("f()", "f(a)", "f(a, b)", "f(a, b - 1, 3)", "f(f(a), b)", "g(a)(b)", "f(a + b) * 2 - f(b)", "f(f(f()))", "f(a < b, a == a)"):
        _compare(solution, text)
    inner = called(solution.compile_expr, "b - 1")
    found = solution.run(solution.compile_expr("a * f() + a"), {"a": 7, "f": lambda: solution.run(inner, {"b": 3})})
    evidence("a * f() + a, where f runs another expression", found)
    expect(found).because("a called function ran another expression, and the value is another one").at(solution.run).equals(21)
    why("Drawn at random, the expressions nest in ways that nobody has thought of.")
    for _ in range(40):
        _compare(solution, _drawn(3, booleans=False), show=False)
    evidence("expressions drawn at random", "40, all with Python's values")


@check(after=values_are_those_of_python)
def reached_in_order(solution):
    """Names, operations and calls are reached in Python's order.

    Names may be properties, and calls have effects. Whoever writes `f() - g()` relies on `f` being called first.
    """
    for text in ("a - b", "a - b * c", "(a - b) * (c - d)", "f(a, b)", "f(a)(b, c)", "f(a - b, g(c)) - d", "a < b - c", "f() == g()", "a - a - a", "f(f(a), f(b))"):
        mine, wanted = Trail(), Trail()
        _run(solution, text, mine)
        eval(text, {}, wanted)
        evidence(f"reached in {text}", ", ".join(mine.reached))
        if mine.reached != wanted.reached:
            evidence("Python reaches", ", ".join(wanted.reached))
            fail(f"in {text}, names, operations and calls were not reached in Python's order", call=f"run(compile_expr({text!r}), env)", place=solution.run)


@check(after=values_are_those_of_python)
def the_right_side_is_skipped(solution):
    """`and` and `or` skip what cannot change the result.

    They are no operations: an operation finds both values on the stack. They are jumps.
    """
    for text in (
        "c and a", "a and c", "a and b", "c or a", "a or c", "c or n", "n and c", "a and b and d", "a and c and d", "c or n or l", "c or b or d", "c and a or b", "a and c or b", "a and b or d", "(c or a) and (b or d)", "(a or b) and (c or l)",
        "a or b and c", "(a and b) - (c or d)", "f(a and b, c or d)", "(c and a) == c", "l or s", "a and (b or (c and (d or a)))", "(c and 2) + 3", "(a or 2) * 3", "2 - (c or 3)", "1 + (c or 2) * (a and 3)",
    ):
        _compare(solution, text)
    why("What is skipped is not looked up, so it may be missing, and what it would do does not happen.")
    for text, env, wanted in (
        ("no and f(a)", {"no": 0}, 0), ("yes or f(a)", {"yes": "yes"}, "yes"), ("no or yes or f(a)", {"no": [], "yes": 1}, 1), ("yes and no and f(a)", {"no": "", "yes": 1}, ""), ("(no and f(a)) or yes", {"no": None, "yes": 5}, 5), ("(yes or f(a)) and yes", {"yes": 3}, 3),
    ):
        trail = Trail(env)
        try:
            found = _run(solution, text, trail)
        except NameError as problem:
            evidence(f"{text}, with {_shown(env)}", f"NameError: {problem}", exact=False)
            evidence(f"{text}, with {_shown(env)}: looked up", trail.asked)
            fail("something was looked up that Python skips", call=f"run(compile_expr({text!r}), {env})", place=solution.run)
        evidence(f"{text}, with {_shown(env)}", f"{found!r}, after looking up {', '.join(trail.asked)}")
        expect(found).because(f"{text}, where {env}, is not {wanted!r}").at(solution.run).equals(wanted)
    for _ in range(40):
        text = _drawn(3, booleans=True)
        _compare(solution, text, show=False)
        mine, wanted_trail = Trail(), Trail()
        _run(solution, text, mine)
        eval(text, {}, wanted_trail)
        if sorted(mine.asked) != sorted(wanted_trail.asked):
            fail(f"in {text}, other names were looked up than Python looks up", call=f"run(compile_expr({text!r}), env)", place=solution.run)


@check(after=values_are_those_of_python)
def code_is_a_flat_list(solution):
    """The code is a flat list of plain instructions.

    A tree has to be walked each time. A list can be stored, as Python does in `.pyc` files, and executed by a loop.
    """
    with _watched() as used:
        codes = {text: _compiled(solution, text) for text in ("a", "a + 2", "f(a, b)", "a and b or c", "a * (b - 2) < f(1.5)", "(a or b) and (c or d)")}
        for text, code in codes.items():
            solution.run(code, Trail())
    for text, code in codes.items():
        evidence(f"instructions of {text}", code, exact=False)
        if not code:
            fail("there are no instructions", call=f"compile_expr({text!r})", place=solution.compile_expr)
        for instruction in code:
            shown = f"compile_expr({text!r})"
            if type(instruction) is not tuple or not 1 <= len(instruction) <= 2 or type(instruction[0]) is not str:
                fail("an instruction is not a tuple of a name and at most one argument", call=shown, place=solution.compile_expr)
            argument = instruction[1] if len(instruction) == 2 else None
            if type(argument) not in (int, float, str, bool, type(None)):
                evidence("an argument is of the type", type(argument).__name__)
                fail("the argument of an instruction is not a number, a text or None", call=shown, place=solution.compile_expr)
    shown = io.StringIO()
    dis.dis(compile("a and b or c", "", "eval"), file=shown)
    evidence("Python's own code of a and b or c", shown.getvalue(), exact=False)
    evidence("eval, exec and compile were used", sorted(used) or "none of them")
    if used:
        fail(f"{sorted(used)[0]} was used", call="run(compile_expr(source), env)", place=solution.compile_expr)
    why("The code is read by the machine, and nothing of it is used up.")
    code = _compiled(solution, "a - b and f(b)")
    before = list(code)
    solution.run(code, {"a": 1, "b": 2, "f": abs})
    if code != before:
        fail("running the code has changed it", call="run(code, env)", place=solution.run)
    results = [solution.run(code, {"a": a, "b": 2, "f": lambda b: b + a}) for a in (5, 2, 7)]
    evidence("the same code, run with a as 5, 2 and 7", results)
    expect(results).because("the same code was run with three environments, and did not give the values of each").at(solution.run).equals([7, 0, 9])
    if code != before:
        fail("running the code has changed it", call="run(code, env)", place=solution.run)


@check(after=values_are_those_of_python)
def the_rest_is_refused(solution):
    """What the machine does not support is refused before anything runs.

    A compiler reads the whole source first. Nothing has been executed when it finds that the end of it makes no sense.
    """
    for text in ("a +", "", "(a", "a b", "1 2", "def f(): pass", "a = 1", "a; b"):
        _refused(solution, text, "Python does not accept it")
    unsupported = (
        "a[0]", "-a", "not a", "a < b < c", "a == b == c", "f(x=1)", "f(*a)", "f(**a)", "a.b", "a / b", "a // b", "a ** b", "a % b", "a > b", "a <= b", "a != b", "a is b", "a in b", "a if b else c", "lambda: a", "[a]", "(a, b)", "'text'", "{a}", "f(a[0])", "a + b[0]", "a and b.c", "g(a)(b=1)", "a < b == c", "None", "...", "1j",
        "a & b", "(a := 1)", "True", "False", "-1", "a - -1", "not 1", "f(True)",
    )
    accepted = []
    for text in unsupported:
        try:
            solution.compile_expr(text)
        except Exception:
            continue
        accepted.append(text)
    evidence("accepted, though the machine does not support it", accepted or "nothing")
    for text in unsupported:
        _refused(solution, text, "the machine does not support it")
    evidence("refused with SyntaxError", f"8 texts that Python does not accept, and {len(unsupported)} that the machine does not support")
    why("A name that is missing is found when it is reached, and only then.")
    for text, env in (("a + missing", {"a": 1}), ("missing", {}), ("f(missing)", {"f": abs}), ("missing(a)", {"a": 1}), ("len", {}), ("a + q17", {"a": 1})):
        code = _compiled(solution, text)
        try:
            found = solution.run(code, env)
        except NameError as problem:
            said = str(problem)
        except LookupError as problem:
            evidence(f"{text}, where {sorted(env) or 'nothing'} is given", f"raised {type(problem).__name__}")
            fail(f"a name is missing in env, and that raised {type(problem).__name__}, not NameError", call=f"run(compile_expr({text!r}), env)", place=solution.run)
        except TypeError as problem:
            evidence(f"{text}, where {sorted(env) or 'nothing'} is given", f"raised TypeError: {problem}", exact=False)
            fail("a name is missing in env, and that did not raise NameError", call=f"run(compile_expr({text!r}), env)", place=solution.run)
        else:
            evidence(f"{text}, where {sorted(env) or 'nothing'} is given", found)
            fail("a name is missing in env, and that did not raise NameError", call=f"run(compile_expr({text!r}), env)", place=solution.run)
        evidence(f"{text}, where {sorted(env) or 'nothing'} is given", f"NameError: {said}", exact=False)
        if not any(name in said for name in ("missing", "len", "q17") if name in text) or "q17" in text and "q17" not in said:
            fail("the text of NameError does not contain the name", call=f"run(compile_expr({text!r}), env)", place=solution.run)
    why("What `env[name]` gives is the value, also if it was not there before.")
    found = solution.run(_compiled(solution, "a + b"), Defaults(a=1))
    evidence("a + b, where env gives 5 for what is missing", found)
    expect(found).because("an env that gives a value for every name was not asked by env[name]").at(solution.run).equals(6)
    why("An error of the code that is called is not an error of the machine.")
    problem = KeyError("price")

    def failing() -> None:
        raise problem

    try:
        solution.run(_compiled(solution, "f() + a"), {"f": failing, "a": 1})
    except KeyError as raised:
        if raised is not problem:
            fail("a called function raised KeyError, and another exception reached the caller", call="run(compile_expr('f() + a'), env)", place=solution.run)
    except NameError:
        fail("a called function raised KeyError, and a NameError reached the caller", call="run(compile_expr('f() + a'), env)", place=solution.run)
    else:
        fail("a called function raised KeyError, and the caller never heard of it", call="run(compile_expr('f() + a'), env)", place=solution.run)


@check(after=values_are_those_of_python)
def translated_once(solution):
    """Each source is translated once, and running translates nothing.

    The translation takes much longer than the run. Python keeps its result in code objects, and for modules in `.pyc` files.
    """
    with _watched(parses := []):
        first = called(solution.code_for, "a * b")
        values = [solution.run(solution.code_for("".join(["a ", "* b"])), {"a": a, "b": 2}) for a in range(100)]
    evidence("translations in 100 runs of one source", len(parses))
    same = "a * b - a"
    with _watched(again := []):
        for _ in range(3):
            solution.code_for(same)
    evidence("translations of the very same text, asked for three times", len(again))
    expect(values).because("run with the instructions of code_for does not give the values").at(solution.code_for).equals([2 * a for a in range(100)])
    if len(parses) != 1:
        fail(f"one source was run 100 times, and translated {len(parses)} times", call="run(code_for('a * b'), env)", place=solution.code_for)
    if solution.code_for("a * b") is not first:
        fail("an equal text was given another list", call="code_for('a * b') is code_for('a * b')", place=solution.code_for)
    texts = ("a", "b", "a + b", "b + a", "a+b", "a  +  b", "aandb", "a and b")
    with _watched(parses := []):
        found = [solution.run(solution.code_for(text), {"a": "x", "b": "y", "aandb": "z"}) for text in texts * 2]
    evidence("translations of eight sources, each asked for twice", len(parses))
    expect(found).because("code_for gave the instructions of another source").at(solution.code_for).equals(["x", "y", "xy", "yx", "xy", "xy", "z", "y"] * 2)
    if len(parses) > len(texts):
        fail("a source was translated again, after another one", call="code_for('a'); code_for('b'); code_for('a')", place=solution.code_for)
    first = [solution.code_for(f"a + {number}") for number in range(400)]
    with _watched(parses := []):
        kept = all(solution.code_for(f"a + {number}") is code for number, code in enumerate(first))
    evidence("translations of 400 sources that were asked for before", len(parses))
    if not kept or parses:
        fail("400 sources were translated, and asked for again some were translated once more", call="code_for('a + 0')", place=solution.code_for)
    for _ in range(2):
        try:
            solution.code_for("a[0]")
        except SyntaxError:
            continue
        fail("a source that is not supported was asked for twice, and SyntaxError was not raised each time", call="code_for('a[0]')", place=solution.code_for)


@check(after=values_are_those_of_python, stretch=True)
def numbers_are_worked_out_before(solution):
    """Operations on numbers are carried out by the compiler.

    What is known when the code is made need not be worked out each time it runs. CPython does the same: `dis` shows 6 for `2 * 3`.
    """
    for text, same in (
        ("2 * 3 + a", "6 + a"), ("a + 2 * 3", "a + 6"), ("2 * 3 + 4", "10"), ("1 < 2", "1"), ("2 == 2.0", "1"), ("f(2 - 5)", "f(3)"), ("(1 + 2) * (3 + 4)", "21"), ("a and 2 * 3", "a and 6"), ("1.5 * 2 < a", "3.0 < a"), ("(2 - 2) or a", "0 or a"),
        ("a * 2 * 3", "a * 2 * 3"), ("2 + a + 3", "2 + a + 3"),
    ):
        counts = len(_compiled(solution, text)), len(_compiled(solution, same))
        evidence(f"instructions of {text}, and of {same}", counts)
        if counts[0] > counts[1]:
            fail(f"{text} has {counts[0]} instructions, and {same} has {counts[1]}", call=f"compile_expr({text!r})", place=solution.compile_expr)
        _compare(solution, text, show=False)


# --- how it is observed ----------------------------------------------------------------------


class Trail(Mapping[str, Any]):
    """An environment that notes which names are looked up, and whose values note what is done with them."""

    def __init__(self, values: Any = None) -> None:
        self.reached: list[str] = []
        self.asked: list[str] = []
        self._values = values

    def __getitem__(self, name: str) -> Any:
        self.asked.append(name)
        self.reached.append(name)
        if self._values is None:
            return Noted(name, self.reached)
        return self._values[name]

    def __contains__(self, name: object) -> bool:
        return self._values is None or name in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values or "abcdefg")

    def __len__(self) -> int:
        return 1


class Defaults(dict[str, Any]):
    """An environment that gives 5 for what is missing."""

    def __missing__(self, name: str) -> Any:
        return 5


class Noted:
    """A value that notes its operations and calls. Those with a `c` or an `e` in their names are false."""

    def __init__(self, text: str, reached: list[str]) -> None:
        self.text = text
        self.reached = reached

    def _note(self, text: str) -> Any:
        self.reached.append(text)
        return Noted(f"({text})", self.reached)

    def __add__(self, other: Any) -> Any:
        return self._note(f"{self.text} + {other}")

    def __sub__(self, other: Any) -> Any:
        return self._note(f"{self.text} - {other}")

    def __mul__(self, other: Any) -> Any:
        return self._note(f"{self.text} * {other}")

    def __lt__(self, other: Any) -> Any:
        return self._note(f"{self.text} < {other}")

    def __eq__(self, other: Any) -> Any:
        return self._note(f"{self.text} == {other}")

    def __gt__(self, other: Any) -> Any:
        return self._note(f"{other} < {self.text}")

    __hash__ = None  # type: ignore[assignment]

    def __call__(self, *args: Any) -> Any:
        return self._note(f"{self.text}({', '.join(map(str, args))})")

    def __bool__(self) -> bool:
        return "c" not in self.text

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return self.text

    def __radd__(self, other: Any) -> Any:
        return self._note(f"{other} + {self.text}")

    def __rsub__(self, other: Any) -> Any:
        return self._note(f"{other} - {self.text}")

    def __rmul__(self, other: Any) -> Any:
        return self._note(f"{other} * {self.text}")


def _functions() -> dict[str, Any]:
    return {"f": lambda *args: len(args) * 10 + sum(place * value for place, value in enumerate(args, 1)), "g": lambda first: lambda second: first * 100 + second}


def _drawn(depth: int, booleans: bool) -> str:
    """An expression of names and small numbers."""
    if depth == 0 or draw.random() < 0.15:
        return draw.choice(["a", "b", "c", "d", "1", "2"])
    kind = draw.random()
    parts = [_drawn(depth - 1, booleans) for _ in range(3)]
    if booleans and kind < 0.6:
        word = draw.choice(["and", "or"])
        count = draw.choice([2, 2, 3])
        return f"({f' {word} '.join(parts[:count])})"
    if kind < 0.7:
        return f"f({', '.join(parts[: draw.randrange(3)])})"
    return f"({parts[0]} {draw.choice(['+', '-', '*', '<', '=='])} {parts[1]})"


def _compiled(solution: Any, text: str) -> Any:
    code = called(solution.compile_expr, text)
    if type(code) is not list:
        fail(f"compile_expr returned {'None' if code is None else f'a {type(code).__name__}'}, and a list was expected", call=f"compile_expr({text!r})", place=solution.compile_expr)
    return code


def _run(solution: Any, text: str, env: Any) -> Any:
    return called(solution.run, named(_compiled(solution, text), f"compile_expr({text!r})"), named(env, "env"))


def _compare(solution: Any, text: str, show: bool = True) -> None:
    """Run `text`, and hold the value against Python's."""
    env = NUMBERS | _functions()
    found, wanted = _run(solution, text, env), eval(text, {}, dict(env))
    if show:
        evidence(f"the value of {text}", found)
    expect(found).because(f"the value of {text} is not Python's, where {_given(text)}").at(solution.run).equals(wanted)


def _given(text: str) -> str:
    names = [node.id for node in ast.walk(ast.parse(text, mode="eval")) if isinstance(node, ast.Name)]
    return ", ".join(f"{name} is {NUMBERS[name]!r}" for name in sorted(set(names)) if name in NUMBERS) or "no name occurs"


def _shown(env: dict[str, Any]) -> str:
    return ", ".join(f"{name} = {value!r}" for name, value in env.items())


def _refused(solution: Any, text: str, reason: str) -> None:
    try:
        found = solution.compile_expr(text)
    except SyntaxError:
        return
    except Exception as problem:
        evidence(f"compile_expr({text!r})", f"raised {type(problem).__name__}")
        fail(f"{reason}, and {type(problem).__name__} was raised, not SyntaxError", call=f"compile_expr({text!r})", place=solution.compile_expr)
    evidence(f"compile_expr({text!r})", found, exact=False)
    fail(f"{reason}, and SyntaxError was not raised", call=f"compile_expr({text!r})", place=solution.compile_expr)


@contextmanager
def _watched(parses: list[str] | None = None) -> Iterator[set[str]]:
    """Notes uses of eval, exec and compile, apart from those by which `ast.parse` makes a tree; and these in `parses`."""
    used: set[str] = set()
    real = {name: getattr(builtins, name) for name in ("eval", "exec", "compile")}

    def compiling(*args: Any, **kwargs: Any) -> Any:
        flags = kwargs.get("flags", args[3] if len(args) > 3 else 0)
        if not flags & ast.PyCF_ONLY_AST:
            used.add("compile")
        elif parses is not None:
            parses.append("")
        return real["compile"](*args, **kwargs)

    def noting(name: str) -> Any:
        def call(*args: Any, **kwargs: Any) -> Any:
            used.add(name)
            return real[name](*args, **kwargs)

        return call

    builtins.compile = compiling  # type: ignore[assignment]
    builtins.eval, builtins.exec = noting("eval"), noting("exec")
    try:
        yield used
    finally:
        for name, function in real.items():
            setattr(builtins, name, function)
