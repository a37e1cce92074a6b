"""What comes with an exception: the members of a group, the notes, and the exceptions before it.

Owns: these as text, each with the learner's line, in the order in which Python tells them (PEP 654, PEP 678).
Does not own: the exception itself, which is the verdict (`_running.verdicts`).
"""

from __future__ import annotations

from .._authoring import record
from .._running import context

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from collections.abc import Callable

    Headline = Callable[[BaseException], str]

#: Members of a group, and exceptions of a chain, that are told.
_MOST = 8
#: Groups within groups.
_DEEPEST = 4


def show(problem: BaseException, headline: Headline) -> None:
    """Show what came with `problem` as evidence. headline: tells an exception in a line, as a traceback's last line does."""
    if notes := _notes(problem):
        record.evidence("note", "\n".join(notes), exact=False)
    if isinstance(problem, BaseExceptionGroup):
        count = len(problem.exceptions)
        label = "in the group" if count <= _MOST else f"in the group, the first {_MOST} of {count:,}"
        record.evidence(label, "\n".join(_members(problem, 0, headline)), exact=False)
    before, known = problem, {id(problem)}
    for _ in range(_MOST):
        label, earlier = "caused by", before.__cause__
        if earlier is None and not before.__suppress_context__:
            label, earlier = "while handling", before.__context__
        if earlier is None or id(earlier) in known:
            return
        known.add(id(earlier))
        if not _is_the_harness_s(earlier):
            record.evidence(label, "\n".join(_told(earlier, headline)), exact=False)
        before = earlier


def _is_the_harness_s(problem: BaseException) -> bool:
    """Whether an exception is one of the judge's own, which happened on the way and is nothing of the learner's."""
    return type(problem).__module__.startswith("katabook.") and not context.places_of(problem)


def _members(group: BaseExceptionGroup[BaseException], depth: int, headline: Headline) -> list[str]:
    lines: list[str] = []
    members = group.exceptions
    for number, member in enumerate(members[:_MOST], start=1):
        told = _told(member, headline)
        if isinstance(member, BaseExceptionGroup) and depth < _DEEPEST:
            told += _members(member, depth + 1, headline)
        lines += [f"{number}. {told[0]}", *(f"   {line}" for line in told[1:])]
    if len(members) > _MOST:
        lines.append(f"… and {len(members) - _MOST} more")
    return lines


def _told(problem: BaseException, headline: Headline) -> list[str]:
    places = context.places_of(problem)
    return [headline(problem), *([str(places[-1])] if places else []), *(f"note: {note}" for note in _notes(problem))]


def _notes(problem: BaseException) -> list[str]:
    notes = BaseException.__getattribute__(problem, "__dict__").get("__notes__")
    return [note for note in notes if type(note) is str][:_MOST] if type(notes) is list else []
