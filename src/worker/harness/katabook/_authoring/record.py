"""What a running check says to the engine: evidence, and the failure that ends it.

Owns: the channel to the engine (one callable, set by the runner) and the shape of what goes through it.
Does not own: deciding whether something is a failure (`expect`, the checks), or how it is shown (the CLI).
"""

from __future__ import annotations

from _collections_abc import Mapping  # where collections.abc has it from; that one imports much else

from .._values import render

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, NoReturn

#: Sends one event (a dict of plain values) to the engine. Set by the runner; a no-op outside a run,
#: so that fixtures and probes can be used from ordinary tests.
_send: Callable[[dict[str, Any]], None] = lambda event: None


_why: str | None = None

#: Every `Failed` made so far: one that a submission caught (`except Exception` around a callback) still counts.
swallowed: list[Any] = []


class Failed(Exception):
    """A check's finding that the submission is wrong. Raised by `expect` and by `fail`.

    message: one sentence for the learner. call: the call that shows it, as source text.
    expected, actual: both values in full, as text. place: a function, class or `Place` of the submission.
    mismatch: whether this is one value standing where another was expected.  why: see `why`.
    """

    def __init__(
        self,
        message: str,
        *,
        call: str | None = None,
        expected: str | None = None,
        actual: str | None = None,
        place: Any = None,
        mismatch: bool = False,
        why: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.call = call
        self.expected = expected
        self.actual = actual
        self.place = place
        self.mismatch = mismatch
        self.why = why
        swallowed.append(self)


def fail(message: str, *, call: str | None = None, place: Any = None, why: str | None = None) -> NoReturn:
    """End the check: `message` is the sentence the learner reads.

    place: a function or class of the submission (or a `Place` from a probe) to point at.
    why: why it matters, in the place of the rest of the check's docstring.
    """
    raise Failed(message, call=call, place=place, why=why)


def why(paragraph: str | None) -> None:
    """Say why the part of the check that begins here matters, for a check that tests more than one thing.

    If the check ends before the next `why`, however it ends (a plain `assert`, an exception of the learner's, a
    deadline), `paragraph` is shown in the place of the rest of its docstring; None brings that back.
    """
    global _why
    _why = paragraph
    _send({"event": "why", "text": paragraph})


def why_now() -> str | None:
    """What `why` was told last."""
    return _why


def evidence(label: str, value: Any, *, exact: bool = True) -> None:
    """Show what was observed, whether the check passes or not.

    label: what the value is ("queries for 2, 20 and 200 authors").
    value: a mapping reads as `2 → 1 · 20 → 1`; text is shown as it stands, several lines as a block;
    anything else by its str if it is a probe's result and by its repr otherwise.
    exact: say False when the value may differ between runs, machines or Python versions, or quotes the
    learner's own text: the diagnosis of mistakes compares exact evidence only.
    """
    _send({"event": "evidence", "label": str(label), "text": _evidence_text(value), "exact": bool(exact)})


def calling(call: str) -> None:
    """Tell the engine which call is about to be made, so that it can be named if it never returns; "": that it did."""
    _send({"event": "calling", "call": call})


_is_decided = False
_has_found = False


def decided(found: dict[str, Any] | None = None) -> None:
    """Tell the engine that this check has failed, and that from here on the time is spent on saying how.

    found: the verdict as far as it is known before a value is asked for its text, which is the submission's code: told
    if that code ends the process, or never comes back.
    """
    global _is_decided, _has_found
    if not _is_decided or (found is not None and not _has_found):
        _is_decided, _has_found = True, found is not None
        _send({"event": "decided", "found": found})


def begin_anew() -> None:
    """Another test begins in this process: what the last one has come to is not its own."""
    global _is_decided, _has_found, _why
    _is_decided = _has_found = False
    _why = None
    swallowed.clear()


def _evidence_text(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return " · ".join(f"{render.brief(k)} → {render.brief(v)}" for k, v in value.items())
    if type(value).__module__.startswith("katabook."):
        return str(value)
    return render.brief(value, 2000)
