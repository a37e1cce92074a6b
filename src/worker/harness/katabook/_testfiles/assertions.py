"""What an assertion of a test compared, in `assert` and in the methods of `unittest`.

Owns: the actual value and the expected one, and which of two is which.
Does not own: the values of a plain assert's parts (`_rewriting.asserts`), where two values differ (`_values.differing`).
"""

from __future__ import annotations

import ast
from types import FrameType
from typing import Any

from .._authoring import record
from .._rewriting import asserts
from .._running import context as _context
from .._values import differing, render
from .._values.compare import difference
from . import under_way
from .explained import explained
from .frames import frames_of, is_unittest

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


def assertion(problem: BaseException, job: dict[str, Any]) -> dict[str, Any]:
    frames = frames_of(problem)
    own = [i for i, (frame, _) in enumerate(frames) if frame.f_code.co_filename in _context.sources]
    if not own:
        return {"outcome": "failed", "message": _text(problem)}
    (frame, line), after = frames[own[-1]], frames[own[-1] + 1 :]
    inside = next((f for f, _ in after if is_unittest(f.f_code.co_filename)), None)
    compared = _by_unittest(frame, line, inside) if inside else _by_assert(problem, frame, line)
    return {"outcome": "failed", "message": _text(problem), "call": under_way.last_call(), **compared}


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
    found = {"outcome": "mismatch", "message": sentence if given is None else str(given), "call": under_way.last_call()}
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


def remember(problem: BaseException, compared: tuple[str, Any, Any] | None) -> None:
    """Of an `assert` that pytest itself has rewritten: the two sides that it compared last, with their operator."""
    asserts.forget()
    own = [place for place in frames_of(problem) if place[0].f_code.co_filename in _context.sources]
    node = _statement(*own[-1]) if own else None
    if node is None or compared is None or not isinstance(node.test, ast.Compare) or len(node.test.ops) != 1:
        return
    if compared[0] != ("is" if isinstance(node.test.ops[0], ast.Is) else "=="):
        return
    source = _context.sources[own[-1][0].f_code.co_filename]
    for side, value in zip((node.test.left, node.test.comparators[0]), compared[1:]):
        asserts.remember(_text_of(side, source), value)


def _statement(frame: FrameType, line: int) -> ast.Assert | None:
    """The `assert` of a file that a line of it belongs to."""
    spanning = [n for n in _nodes(frame, ast.Assert) if n.lineno <= line <= (n.end_lineno or 0)]
    return spanning[-1] if spanning else None


def _text_of(node: ast.expr, source: str) -> str:
    return " ".join((ast.get_source_segment(source, node) or "").split())


def _by_assert(problem: BaseException, frame: FrameType, line: int) -> dict[str, Any]:
    path = frame.f_code.co_filename
    if path != under_way.request["checks"]["path"]:
        return {}
    node, source = _statement(frame, line), _context.sources[path]
    if node is None:
        return {}
    given, explanation = _parts(_text(problem), node) if problem.args else (None, None)
    sides = _sides(node.test, source)
    if sides is None:
        statement = _text_of(node.test, source)
        values = explanation or "\n".join(asserts.last_values()) or None
        return {"message": given or f"this does not hold: assert {statement}", "actual": values}
    actual, expected = sides
    sentence = difference(actual, expected, loosely=True) or "a different value"
    if type(expected).__name__.startswith(("_Approximately", "Approx")):
        sentence = "a value too far from the expected one"
    return _differing_values(given, expected, actual, sentence)


def _parts(text: str, node: ast.Assert) -> tuple[str | None, str | None]:
    """The message that an `assert` gives, and how pytest explains that it does not hold, if it does."""
    mark = "assert " if node.msg is None else "\nassert "
    given, explains, explanation = text.partition(mark)
    if not explains or (node.msg is None and given):
        return text, None
    return given or None, explained(explanation)


def _sides(test: ast.expr, source: str) -> tuple[Any, Any] | None:
    """The actual and the expected value of `a == b` or `a is b`, as they were when it was asked."""
    if not isinstance(test, ast.Compare) or len(test.ops) != 1 or not isinstance(test.ops[0], (ast.Eq, ast.Is)):
        return None
    nodes = [test.left, test.comparators[0]]
    values = [_literal(node) or asserts.seen(_text_of(node, source)) for node in nodes]
    if values[0] is None or values[1] is None:
        return None
    turned = _says_expected(nodes[0]) and not _says_expected(nodes[1])
    left, right = values[0][0], values[1][0]
    return (right, left) if turned else (left, right)
