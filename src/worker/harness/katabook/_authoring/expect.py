"""`expect`: a statement about a call or a value that remembers enough to explain its own failure.

Owns: the comparisons an author can make and the sentences they fail with.
Does not own: equality itself (`_values.compare`), text of values (`_values.render`), making a call (`calling`).
"""

from __future__ import annotations

from .._values import differing, render
from .._values.compare import difference
from . import calling, record
from .record import Failed

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


def expect(subject: Any, /, *args: Any, **kwargs: Any) -> Expectation:
    """Start a statement: `expect(f, 1, key=2).returns(3)` about a call, `expect(value).equals(3)` about a value.

    The call is made by `returns`, `returns_same` or `raises`, once; one that does not fit the function ends the check as
    with `called`. All other methods speak about `subject` itself. Every method raises `Failed` when the statement does
    not hold and returns what it looked at otherwise, so that it can be used further.
    """
    return Expectation(subject, args, kwargs)


class Expectation:
    """A statement under way; made by `expect`."""

    def __init__(self, subject: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        self._subject = subject
        self._args = args
        self._kwargs = kwargs
        self._label: str | None = None
        self._because: str | None = None
        self._why: str | None = None
        self._place = subject
        self._made: str | None = None

    def named(self, label: str) -> Expectation:
        """Say what the value or the call is, for the report: `expect(n).named("rows fetched")`.

        For a call it replaces the text of the call.
        """
        self._label = label
        return self

    def because(self, sentence: str) -> Expectation:
        """The sentence the learner reads if this fails, instead of the general one: what happened."""
        self._because = sentence
        return self

    def why(self, paragraph: str) -> Expectation:
        """Why this matters, shown if it fails in the place of the rest of the check's docstring."""
        self._why = paragraph
        return self

    def at(self, place: Any) -> Expectation:
        """Point at a function or a class of the submission (or a `Place`) if this fails; a call points at what it calls."""
        self._place = place
        return self

    # -- statements about a call ------------------------------------------------------------------

    def returns(self, expected: Any) -> Any:
        """The call returns a value equal to `expected`, of the same types all the way down."""
        actual = self._call()
        problem = difference(actual, expected)
        if problem is not None:
            self._mismatch(problem, actual, expected)
        self._show_call(actual)
        return actual

    def returns_same(self, expected: Any) -> Any:
        """The call returns the very object `expected` (`is`)."""
        actual = self._call()
        if actual is not expected:
            self._mismatch(_not_same(actual, expected), actual, expected)
        self._show_call(actual)
        return actual

    def raises(self, kind: type[BaseException], *, match: str | None = None, same: BaseException | None = None) -> Any:
        """The call raises `kind` (or a subclass); returns the exception.

        match: a regular expression that str(exception) must contain.  same: the very exception object.
        Any other exception travels on and is reported with the learner's line.
        """
        before = record.why_now()
        try:
            actual = self._call()
        except kind as raised:
            record.calling("")
            if self._why is not None:
                record.why(before)
            self._check_raised(raised, match, same)
            record.evidence(self._call_text(), f"raises {type(raised).__name__}: {_text_of(raised)}")
            return raised
        self._fail(
            f"no exception: {kind.__name__} was expected",
            expected=f"raises {kind.__name__}" + (f" matching {match!r}" if match else ""),
            actual=f"returned {render.full(actual)}",
        )

    # -- statements about a value -----------------------------------------------------------------

    def equals(self, expected: Any) -> Any:
        """The value equals `expected`, of the same types all the way down."""
        problem = difference(self._subject, expected)
        if problem is not None:
            self._mismatch(problem, self._subject, expected)
        return self._seen()

    def is_same(self, expected: Any) -> Any:
        """The value is the very object `expected`."""
        if self._subject is not expected:
            self._mismatch(_not_same(self._subject, expected), self._subject, expected)
        return self._seen()

    def is_true(self) -> Any:
        """The value is exactly True. Use `.because(...)` to say what it stands for."""
        return self.equals(True)

    def is_false(self) -> Any:
        """The value is exactly False."""
        return self.equals(False)

    def at_most(self, limit: Any, unit: str = "") -> Any:
        """The number is `limit` or less."""
        return self._bound(self._subject <= limit, "at most", limit, unit)

    def at_least(self, limit: Any, unit: str = "") -> Any:
        """The number is `limit` or more."""
        return self._bound(self._subject >= limit, "at least", limit, unit)

    def contains(self, part: Any) -> Any:
        """`part` is in the value (a substring, an element, a key)."""
        if part not in self._subject:
            self._fail(f"{render.brief(part)} is not in it", expected=f"contains {render.full(part)}", actual=render.full(self._subject))
        return self._seen()

    def lacks(self, part: Any) -> Any:
        """`part` is not in the value."""
        if part in self._subject:
            self._fail(f"{render.brief(part)} is in it", expected=f"without {render.full(part)}", actual=render.full(self._subject))
        return self._seen()

    def is_flat(self, unit: str = "") -> Any:
        """A mapping from size to count whose counts are all the same, such as `{2: 1, 20: 1, 200: 1}`."""
        counts: Mapping[Any, Any] = self._subject
        shown = " · ".join(f"{render.brief(k)} → {render.brief(v)}" for k, v in counts.items())
        record.evidence(self._label or unit or "counts", shown)
        if len(set(counts.values())) > 1:
            (small, few), *_, (large, many) = counts.items()
            what = f" {unit}" if unit else ""
            self._fail(
                f"{few}{what} for {small}, but {many}{what} for {large}: it grows with the size",
                expected=" · ".join(f"{k} → {few}" for k in counts),
                actual=shown,
            )
        return counts

    # -- how it is done ---------------------------------------------------------------------------

    def _call(self) -> Any:
        self._made = self._call_text()  # the call may change its arguments
        if self._why is None:
            return calling.make(self._subject, self._args, self._kwargs, self._made)
        before = record.why_now()
        record.why(self._why)
        result = calling.make(self._subject, self._args, self._kwargs, self._made)
        record.why(before)
        return result

    def _call_text(self) -> str:
        return self._label or self._made or render.call_text(self._subject, self._args, self._kwargs)

    def _show_call(self, actual: Any) -> None:
        record._send({"event": "example", "call": self._call_text(), "value": render.brief(actual, 200)})

    def _seen(self) -> Any:
        if self._label:
            record.evidence(self._label, self._subject)
        return self._subject

    def _bound(self, holds: bool, words: str, limit: Any, unit: str) -> Any:
        after = f" {unit}" if unit else ""
        if self._label:
            record.evidence(self._label, f"{render.brief(self._subject)}{after} ({words} {render.brief(limit)})", exact=False)
        if not holds:
            self._fail(
                f"{render.brief(self._subject)}{after}, {words} {render.brief(limit)} expected",
                expected=f"{words} {render.brief(limit)}{after}",
                actual=f"{render.brief(self._subject)}{after}",
            )
        return self._subject

    def _check_raised(self, raised: BaseException, match: str | None, same: BaseException | None) -> None:
        if same is not None and raised is not same:
            self._fail(
                "another exception object arrived than the one that was raised",
                expected=f"the original {type(same).__name__}: {_text_of(same)}",
                actual=f"a new {type(raised).__name__}: {_text_of(raised)}",
            )
        if match is not None and not _matches(match, _text_of(raised)):
            self._fail(
                f"the {type(raised).__name__} does not say what it should",
                expected=f"a message matching {match!r}",
                actual=f"{type(raised).__name__}: {_text_of(raised)}",
            )

    def _mismatch(self, problem: str, actual: Any, expected: Any) -> None:
        found = {"outcome": "mismatch", "message": self._sentence(problem), "call": self._call_if_any(), "why": self._why}
        record.decided(found | {"expected": render.at_once(expected)})
        wanted, shown = differing.texts(expected, actual)
        self._fail(problem, expected=wanted, actual=shown, mismatch=True)

    def _fail(self, problem: str, *, expected: str | None = None, actual: str | None = None, mismatch: bool = False) -> None:
        record.decided()
        message, call = self._sentence(problem), self._call_if_any()
        raise Failed(message, call=call, expected=expected, actual=actual, place=self._place, mismatch=mismatch, why=self._why) from None

    def _sentence(self, problem: str) -> str:
        return self._because or (f"{self._label}: {problem}" if self._label and self._call_if_any() is None else problem)

    def _call_if_any(self) -> str | None:
        return self._call_text() if callable(self._subject) or self._args or self._kwargs else None


def _matches(pattern: str, text: str) -> bool:
    import re

    return re.search(pattern, text) is not None


def _not_same(actual: Any, expected: Any) -> str:
    return "an equal object, but not the same one" if difference(actual, expected) is None else "another object"


def _text_of(problem: BaseException) -> str:
    try:
        return str(problem)
    except Exception:
        return "(its message cannot be shown)"
