"""What the exception that ended a test means.

Owns: telling the findings of a test from exceptions of the submission, and what an assertion compared.
Does not own: running tests (`unittests`, `functions`), outcomes that every kind of check has (`_running.verdicts`).
"""

from __future__ import annotations

import ast
import sys
from types import FrameType
from typing import Any

from .._authoring import record
from .._explaining import letters
from .._rewriting import asserts
from .._running import context as _context
from .._values import differing, render
from .._values.compare import difference

#: The request that is served, and the test that is run.
request: dict[str, Any] = {}
running: Any = None

# What unittest's assertions call the value they are given and the one that it should be (the `unittest` reference:
# "first" and "second", and so on). Their own frames are looked at, so that no assertion has to be replaced.
_COMPARING = {
    "assertEqual": ("first", "second"),
    "assertAlmostEqual": ("first", "second"),
    "assertCountEqual": ("first", "second"),
    "assertMultiLineEqual": ("first", "second"),
    "assertSequenceEqual": ("seq1", "seq2"),
    "assertListEqual": ("list1", "list2"),
    "assertTupleEqual": ("tuple1", "tuple2"),
    "assertSetEqual": ("set1", "set2"),
    "assertDictEqual": ("d1", "d2"),
    "assertIs": ("expr1", "expr2"),
}
_STATING = {"assertTrue": ("expr", "True"), "assertFalse": ("expr", "False"), "assertIsNone": ("obj", "None")}


def is_of_submission(problem: BaseException) -> bool:
    """Whether the submission raised it, in either sitting; not so if it only passed through, from a callback."""
    came = _context.attached_to(problem) is not None or bool(_context.places_of(problem))
    return came and not _is_finding_place(_innermost(problem))


def belongs_to_submission(thing: Any) -> bool:
    """Whether a class or a function is one of the submission's."""
    checker = sys.modules.get("katabook._split.checker")
    if checker is not None and checker.is_across(thing):
        return True
    return getattr(thing, "__module__", None) == _context.submission_module != ""


def as_number(value: Any) -> Any:
    """`value` as something to reckon with; None for an object of the submission's that is no number itself."""
    if "katabook._split.checker" not in sys.modules:
        return value
    from .._split import proxies

    if not proxies.isinstance_of_proxy(value):
        return value
    return proxies.plain(value) if proxies._value_kind(value) in (int, float, complex) else None


def fields_of(problem: BaseException, job: dict[str, Any] | None = None) -> dict[str, Any]:
    """The verdict on a test that ended with `problem`, as the fields of a verdict event."""
    fields = _fields_of(problem, job)
    told = f"{fields.get('message')}\n{fields.get('actual') or ''}"
    if fields["outcome"] == "failed" and (apart := letters.told_apart(told)):
        fields["message"] += f"\n{apart}"
    return fields


def _fields_of(problem: BaseException, job: dict[str, Any] | None) -> dict[str, Any]:
    from .._running import verdicts

    record.decided()
    job = request if job is None else job
    if is_of_submission(problem):
        return _raised(problem, job)
    if _is_skip(problem):
        return {"outcome": "skipped", "message": str(problem)}
    if isinstance(problem, AssertionError):
        return _assertion(problem, job)
    if _is_tests_fault(problem):
        pattern = getattr(problem, "pattern", None)
        said = str(problem) if pattern is None else f"the test's {pattern!r} is no regular expression: {problem}"
        return verdicts.broken(problem) | {"message": said, "certain": True}
    if isinstance(problem, TypeError) and (lacking := _absent_name(problem)):
        return {"outcome": "failed", "message": str(lacking), "missing": lacking.name}
    if isinstance(problem, ImportError) and problem.name == job["submission"]["module"]:
        return {"outcome": "failed", "message": _lacking(problem)}
    return verdicts.ended_by(problem, job)


def _is_tests_fault(problem: BaseException) -> bool:
    """Whether the test itself gave something that is no regular expression for the text of an exception."""
    if type(problem).__name__ in ("InvalidPattern", "NotOffered"):
        return True
    asking = ("assertRaisesRegex", "assertWarnsRegex")
    is_of_pattern = hasattr(problem, "pattern") and type(problem).__module__ == "re"
    return is_of_pattern and any(frame.f_code.co_name in asking for frame, _ in _frames(problem))


def _absent_name(problem: BaseException) -> Any:
    """The name that the submission lacks, if it was handed to something that wanted an exception class, say."""
    absent = sys.modules.get("katabook._rewriting.absent")
    for frame, _ in _frames(problem) if absent is not None else ():
        for value in frame.f_locals.values():
            if type(value) is absent.Absent:
                return value.problem
    return None


def _raised(problem: BaseException, job: dict[str, Any]) -> dict[str, Any]:
    from .._running import headlines, places, verdicts

    attached = _context.attached_to(problem)
    if attached is not None and attached.unfit:
        return {"outcome": "failed", "message": f"it cannot be called this way: {problem}", "call": last_call()}
    if isinstance(problem, AssertionError) or _is_skip(problem):  # no finding of the test's, whatever its class
        headline = headlines.headline_of(problem)
        headlines.show_company(problem)
        return {"outcome": "raised", "message": headline, "exception": type(problem).__name__, **places.where(problem)}
    return verdicts.ended_by(problem, job)


def _lacking(problem: ImportError) -> str:
    """For `from solution import name`: the sentence that a missing name has everywhere."""
    from .._explaining.missing import MissingName, missing

    context: BaseException | None = problem
    while context is not None and not isinstance(context, MissingName):
        context = context.__context__
    if context is not None:
        return str(context)
    name = str(problem).partition("import name ")[2].partition("'")[2].partition("'")[0]
    module = sys.modules.get(problem.name or "")
    try:
        if name:
            getattr(module, name)  # in a split sitting it is the other side that knows what is near
    except MissingName as lacking:
        return str(lacking)
    except Exception:
        pass
    return str(missing(name, vars(module) if module else (), module)) if name else str(problem)


def last_call() -> str | None:
    """The call into the submission that was made last, if one was noticed."""
    announced = sys.modules.get("katabook._rewriting.announced")
    return announced.last if announced is not None else None


def _is_skip(problem: BaseException) -> bool:
    unittest = sys.modules.get("unittest")
    return unittest is not None and isinstance(problem, unittest.SkipTest)


# -- where it was raised --------------------------------------------------------------------------


def _frames(problem: BaseException) -> list[tuple[FrameType, int]]:
    found, traceback = [], problem.__traceback__
    while traceback is not None:
        found.append((traceback.tb_frame, traceback.tb_lineno))
        traceback = traceback.tb_next
    return found


def _innermost(problem: BaseException) -> str:
    frames = _frames(problem)
    return frames[-1][0].f_code.co_filename if frames else ""


def _is_finding_place(path: str) -> bool:
    """Whether a line of this file raises what a test finds: the test's own, or one of the libraries it asserts with."""
    if path == _context.submission_file:
        return False
    return path in _context.sources or _is_unittest(path) or path.endswith("katabook/_testfiles/pytest.py>")


def _is_unittest(path: str) -> bool:
    unittest = sys.modules.get("unittest")
    if path.endswith(("katabook/_testfiles/unittests.py>", "katabook/_testfiles/unittests.py")):  # which replaces some of it
        return True
    return unittest is not None and path.startswith((unittest.__file__ or "?").rpartition("/")[0] + "/")


# -- assertions -----------------------------------------------------------------------------------


def _assertion(problem: BaseException, job: dict[str, Any]) -> dict[str, Any]:
    frames = _frames(problem)
    own = [i for i, (frame, _) in enumerate(frames) if frame.f_code.co_filename in _context.sources]
    if not own:
        return {"outcome": "failed", "message": _text(problem)}
    (frame, line), after = frames[own[-1]], frames[own[-1] + 1 :]
    inside = next((f for f, _ in after if _is_unittest(f.f_code.co_filename)), None)
    compared = _by_unittest(frame, line, inside) if inside else _by_assert(problem, frame, line)
    return {"outcome": "failed", "message": _text(problem), "call": last_call(), **compared}


def _text(problem: BaseException) -> str:
    from .._running import headlines

    return headlines.headline_of(problem).removeprefix(f"{type(problem).__name__}: ")


def _by_unittest(frame: FrameType, line: int, inside: FrameType) -> dict[str, Any]:
    name, values = inside.f_code.co_name, inside.f_locals
    if name in _STATING:
        subject, expected = _STATING[name]
        return _mismatch(values.get("msg"), expected, render.full(values.get(subject)), f"{name[6:].lower()} expected")
    if name not in _COMPARING or not all(part in values for part in _COMPARING[name]):
        return {}
    first, second = (values[part] for part in _COMPARING[name])
    actual, expected = (second, first) if _is_turned_round(frame, line, name) else (first, second)
    sentence = difference(actual, expected, loosely=True) or "a different value"
    if name == "assertAlmostEqual":
        sentence = "a value too far from the expected one"
    return _differing_values(values.get("msg"), expected, actual, sentence)


def _differing_values(given: Any, expected: Any, actual: Any, sentence: str) -> dict[str, Any]:
    found = {"outcome": "mismatch", "message": sentence if given is None else str(given), "call": last_call()}
    record.decided(found | {"expected": render.at_once(expected)})
    return _mismatch(given, *differing.texts(expected, actual), sentence)


def _mismatch(given: Any, expected: str, actual: str, sentence: str) -> dict[str, Any]:
    message = sentence if given is None else str(given)
    return {"outcome": "mismatch", "message": message, "expected": expected, "actual": actual}


def _is_turned_round(frame: FrameType, line: int, name: str) -> bool:
    """Whether the expected value is written first, as some do: a literal, or something named `expected`."""
    for node in _nodes(frame, ast.Call):
        here = node.lineno <= line <= (node.end_lineno or 0)
        if here and getattr(node.func, "attr", "") == name and len(node.args) >= 2:
            return _says_expected(node.args[0]) and not _says_expected(node.args[1])
    return False


def _says_expected(node: ast.expr) -> bool:
    if isinstance(node, ast.Name):
        return node.id.lower().startswith(("expect", "want", "answer", "correct"))
    return _literal(node) is not None


def _literal(node: ast.expr) -> tuple[Any] | None:
    try:
        return (ast.literal_eval(node),)
    except (ValueError, TypeError, SyntaxError, RecursionError):
        return None


def _nodes(frame: FrameType, kind: Any) -> list[Any]:
    source = _context.sources[frame.f_code.co_filename]
    return [node for node in ast.walk(ast.parse(source)) if isinstance(node, kind)]


def _by_assert(problem: BaseException, frame: FrameType, line: int) -> dict[str, Any]:
    path = frame.f_code.co_filename
    if path != request["checks"]["path"]:
        return {}
    spanning = [n for n in _nodes(frame, ast.Assert) if n.lineno <= line <= (n.end_lineno or 0)]
    if not spanning:
        return {}
    node, source = spanning[-1], _context.sources[path]
    given = _text(problem) if problem.args else None
    sides = _sides(node.test, source)
    if sides is None:
        statement = " ".join((ast.get_source_segment(source, node.test) or "").split())
        values = "\n".join(asserts.last_values()) or None
        return {"message": given or f"this does not hold: assert {statement}", "actual": values}
    actual, expected = sides
    sentence = difference(actual, expected, loosely=True) or "a different value"
    if type(expected).__name__ == "_Approximately":
        sentence = "a value too far from the expected one"
    return _differing_values(given, expected, actual, sentence)


def _sides(test: ast.expr, source: str) -> tuple[Any, Any] | None:
    """The actual and the expected value of `a == b` or `a is b`, as they were when it was asked."""
    if not isinstance(test, ast.Compare) or len(test.ops) != 1 or not isinstance(test.ops[0], (ast.Eq, ast.Is)):
        return None
    nodes = [test.left, test.comparators[0]]
    values = [_literal(node) or asserts.seen(" ".join((ast.get_source_segment(source, node) or "").split())) for node in nodes]
    if values[0] is None or values[1] is None:
        return None
    turned = _says_expected(nodes[0]) and not _says_expected(nodes[1])
    left, right = values[0][0], values[1][0]
    return (right, left) if turned else (left, right)


# -- the distance of a split sitting --------------------------------------------------------------

# What of `unittest` and pytest acts on the interpreter that the test runs in, and not on the submission's.
_LOCAL = frozenset(
    "assertLogs assertNoLogs assertWarns assertWarnsRegex gc tracemalloc weakref getrefcount signal ContextVar "
    "catch_warnings simplefilter filterwarnings".split()
)

#: Classes of the submission whose objects were compared with values of the test's, which asks nothing of the submission.
not_asked: list[str] = []


def would_judge_itself() -> bool:
    """Whether an object was compared with a value of the test's that the test has not made by calling its class."""
    return any(name.rpartition(".")[2] not in sys.modules["katabook._rewriting.announced"].made for name in not_asked)


#: What a test asks with that may find less on the other side of a wire, and so find nothing wrong.
_FINDING_LESS = frozenset(("testmod", "DocTestFinder", "DocTestSuite", "run_docstring_examples", "isinstance", "issubclass", "assertNotIsInstance"))


def may_differ_in_one() -> bool:
    """Whether the test uses what may be lost between two processes: coroutines of its own take turns there."""
    codes = _codes_of_the_test()
    return any(code.co_flags & _COROUTINE or _FINDING_LESS.intersection(code.co_names) for code in codes)


_COROUTINE = 0x80  # inspect.CO_COROUTINE


def _codes_of_the_test() -> list[Any]:
    """The code of the test that runs, and of what is defined in it."""
    import inspect
    import types

    function = getattr(running, "function", None)
    code = getattr(inspect.unwrap(function), "__code__", None) if callable(function) else None
    codes = [] if code is None else [code]
    for part in codes:  # grows on the way
        codes += [c for c in part.co_consts if isinstance(c, types.CodeType)]
    return codes


def explain_distance(job: dict[str, Any]) -> None:
    """Where a test that failed split uses what cannot reach across: say so."""
    if not_asked:
        text = f"in two processes an object of your class {not_asked[0]} is not asked how it compares with a value of the test's"
        record.evidence("note", f"{text}; `--sitting shared` asks it", exact=False)
    used: set[str] = set()
    for part in _codes_of_the_test():
        used |= {*part.co_names, *part.co_varnames}
    if found := sorted(used & _LOCAL):
        names = ", ".join(f"`{name}`" for name in found)
        text = f"{names} acts on the test's process, and your file runs in another; `--sitting shared` puts both in one"
        record.evidence("note", text, exact=False)
