"""Exceptions on their way across: written by one side, made anew by the other, and recognised when they come back.

Owns: what of an exception crosses, and the local object that stands for it.
Does not own: places and reports (`_running.context`, `_running.places`), classes in general (`mirrors`).
"""

from __future__ import annotations

import types
from typing import Any

from .frames import CannotCross, WireError
from .wire import DEEPEST, encode, expect_type, read

mro_of = type.__dict__["__mro__"].__get__  # past what a mirrored class answers
#: So many causes and contexts of an exception come along, one behind the other.
_MOST_CAUSES = 40
_LONGEST_TEXT = 100_000
_ORIGIN = "_katabook_origin"
# Fields that builtin exceptions keep outside their `__dict__`, and that may not follow from `args`.
_MEMBERS = (
    "name", "path", "msg", "errno", "strerror", "filename", "filename2", "value", "code", "lineno", "offset", "text",
    "end_lineno", "end_offset", "print_file_and_line", "encoding", "object", "start", "end", "reason", "characters_written",
    "obj", "name_from",
)  # fmt: skip
#: What `sqlite3` keeps in the `__dict__` of its exceptions, which a submission may have to look at. (docs.python.org, sqlite3)
_PLAIN_FACTS = frozenset(("sqlite_errorcode", "sqlite_errorname"))
_SIMPLE = (str, bytes, int, float, bool)
_FIELD_TYPES = (types.MemberDescriptorType, types.GetSetDescriptorType)


class Origin:
    """Ties a local exception to the one of the other side that it stands for."""

    __slots__ = ("peer", "handle", "text", "exception", "__weakref__")

    def __init__(self, peer: Any, handle: int, text: str, exception: BaseException) -> None:
        self.peer, self.handle, self.text, self.exception = peer, handle, text, exception


def origin_of(problem: BaseException) -> Origin | None:
    """The origin of an exception that came from the other side."""
    found = BaseException.__getattribute__(problem, "__dict__").get(_ORIGIN)
    return found if type(found) is Origin else None


def text_of(problem: BaseException) -> str:
    """`__str__` of mirrored exceptions: the text as the other side gave it."""
    origin = origin_of(problem)
    return BaseException.__str__(problem) if origin is None else origin.text


def ask_attribute(problem: BaseException, name: str) -> Any:
    """`__getattr__` of mirrored exceptions: attributes that did not cross with it."""
    origin = origin_of(problem)
    if origin is None or name.startswith("__"):
        raise AttributeError(name)
    return origin.peer.request("get", origin.handle, (name,))


def repr_of(problem: BaseException) -> str:
    """`__repr__` of mirrored exceptions, which their class may have defined."""
    origin = origin_of(problem)
    text = None if origin is None else origin.peer.request("op", origin.handle, ("__repr__",))
    return text if type(text) is str else BaseException.__repr__(problem)


def equals(problem: BaseException, other: Any) -> Any:
    """`__eq__` of mirrored exceptions whose class defines one."""
    origin = origin_of(problem)
    theirs = origin_of(other) if issubclass(type(other), BaseException) else None
    if origin is None or theirs is None or origin.peer.decoding:
        return NotImplemented
    return origin.peer.request("op", origin.handle, ("__eq__", other))


def write(problem: BaseException, peer: Any, depth: int, causes: int = 0) -> Any:
    """An exception as JSON: `["e", …]`, or `["e again", handle]` within the message, and within what tells of it."""
    origin = origin_of(problem)
    if origin is not None and origin.peer is peer:
        return ["back", origin.handle]
    if depth > DEEPEST:
        raise CannotCross(f"more than {DEEPEST} exceptions are within each other, which cannot be handed over")
    handle = peer.export(problem)
    if handle in peer._mentioned:
        return ["e again", handle]
    kind = peer.class_of(type(problem), depth)
    peer._mentioned.add(handle)
    args, text, fields = _args(problem, peer, depth), _text(problem), _fields(problem, peer, depth)
    cause = context = None
    if peer.tells_causes and causes < _MOST_CAUSES and depth + 2 < DEEPEST:
        cause, context = (
            None if other is None else write(other, peer, depth + 1, causes + 1)
            for other in (problem.__cause__, problem.__context__)
        )
    return ["e", handle, kind, args, text, fields, cause, context, bool(problem.__suppress_context__), peer.places_of(problem)]


def _text(problem: BaseException) -> str:
    try:
        text = str(problem)
        return text[:_LONGEST_TEXT] if type(text) is str else str.__str__(text)[:_LONGEST_TEXT]
    except Exception as worse:
        return f"(its message cannot be shown: str() raised {type(worse).__name__})"


def _attempted(written: Any, otherwise: Any, peer: Any) -> Any:
    """What `written()` writes; if that cannot cross, what `otherwise()` does, as if nothing had been tried."""
    mentioned, mark = set(peer._mentioned), peer.memory.next
    try:
        return written()
    except (CannotCross, RecursionError):
        peer._mentioned = mentioned
        peer.memory.take_back(mark)
        return otherwise()


def _args(problem: BaseException, peer: Any, depth: int) -> list[Any]:
    args = BaseException.args.__get__(problem)
    return _attempted(lambda: [encode(a, peer, depth + 1) for a in args], lambda: [_text(problem)], peer)  # type: ignore[no-any-return]


def _fields(problem: BaseException, peer: Any, depth: int) -> list[Any]:
    found = {}
    for name in _MEMBERS:
        if name == "obj" and not peer.tells_causes:
            continue
        for kind in mro_of(type(problem)):
            if isinstance(vars(kind).get(name), _FIELD_TYPES):
                try:
                    found[name] = vars(kind)[name].__get__(problem)
                except (AttributeError, TypeError):  # what was never set
                    pass
                break
    for name, value in BaseException.__getattribute__(problem, "__dict__").items():
        if peer.tells_causes and type(name) is str and (not name.startswith("_") or name == "__notes__"):
            found[name] = value
        elif name in _PLAIN_FACTS and type(value) in _SIMPLE:
            found[name] = value
    written = []
    for name, value in found.items():
        field = _attempted(lambda value=value: [encode(value, peer, depth + 1)], lambda: None, peer)
        if field is not None:
            written.append([name, *field])
    return written


def read_exception(items: list[Any], peer: Any, depth: int) -> BaseException:
    """The local exception behind the tag "e"; the same object each time the same one crosses."""
    handle, kind, args, text, fields, cause, context, suppress, places = items
    problem = peer.known_exception(expect_type(handle, int))
    kind = read(kind, peer, depth)
    if not isinstance(kind, type) or not type.__subclasscheck__(BaseException, kind):
        raise WireError("an exception is of no exception class")
    # All of it is read even if the exception is known: it may describe classes that are not.
    args = [read(a, peer, depth) for a in expect_type(args, list)]
    if problem is None:
        problem = _make(kind, args, expect_type(text, str))
        origin = Origin(peer, handle, text, problem)
        BaseException.__getattribute__(problem, "__dict__")[_ORIGIN] = origin
        peer.remember_exception(origin)
    state = BaseException.__getattribute__(problem, "__dict__")
    for name, value in [(expect_type(n, str), read(v, peer, depth)) for n, v in expect_type(fields, list)]:
        _set_field(problem, state, name, value)
    for name, other in (("__cause__", cause), ("__context__", context)):
        if other is not None:
            setattr(problem, name, _exception(read(other, peer, depth)))
    problem.__suppress_context__ = expect_type(suppress, bool)
    if places != []:
        peer.attach(problem, places, False)  # of one that is raised more is told, in its place
    return problem


def read_again(handle: Any, peer: Any) -> BaseException | None:
    """The exception behind the tag "e again"; None for one whose own arguments tell of it."""
    return peer.known_exception(expect_type(handle, int))  # type: ignore[no-any-return]


def _exception(value: Any) -> BaseException:
    if not issubclass(type(value), BaseException):
        raise WireError("a cause is no exception")
    return value  # type: ignore[no-any-return]


def _make(kind: Any, args: list[Any], text: str) -> BaseException:
    base: Any = next(k for k in mro_of(kind) if type(k) is type)  # past the mirrored classes
    try:
        problem = base.__new__(kind, *args)
        if issubclass(type(problem), BaseException):
            base.__init__(problem, *args)
            if type(problem) is kind or kind is base:
                return problem
    except Exception:  # arguments that this builtin does not take: only the text is left
        pass
    for new, given in ((BaseException.__new__, args), (base.__new__, ()), (base.__new__, (text, [Exception(text)]))):
        try:
            problem = new(kind, *given)
        except Exception:  # some builtins are made by themselves only, and an exception group with exceptions only
            continue
        if type(problem) is kind:
            break
    else:
        problem = Exception(text)
    problem.args = tuple(args)
    return problem  # type: ignore[no-any-return]


def _set_field(problem: BaseException, state: dict[str, Any], name: str, value: Any) -> None:
    if name in _MEMBERS:
        for kind in mro_of(type(problem)):
            if type(kind) is type and isinstance(vars(kind).get(name), _FIELD_TYPES):
                try:
                    now = vars(kind)[name].__get__(problem)
                    # For some, None is not the same as never set: an OSError then forgets its text.
                    if now is not value and not (type(now) is type(value) and type(now) in _SIMPLE and now == value):
                        object.__setattr__(problem, name, value)
                except (TypeError, AttributeError, ValueError, OverflowError):
                    if value is not None:
                        _force(problem, name, value)
                return
    if name == "__notes__" and not (type(value) is list and all(type(n) is str for n in value)):
        return
    if not name.startswith("_") or name == "__notes__":
        state[name] = value


def _force(problem: BaseException, name: str, value: Any) -> None:
    try:
        object.__setattr__(problem, name, value)
    except (TypeError, AttributeError, ValueError, OverflowError):
        pass
