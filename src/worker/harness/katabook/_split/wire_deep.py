"""Values nested deep, written without nesting: one container beside the other.

Owns: that form, `["~", steps, result]`. A step is a tuple or a frozenset whose parts stand before it, or `["+", tag, head…]`,
which makes an empty container, or `["=", number, contents]`, which fills one that this form has made. No depth of the value
is a depth of a call here; what bounds it is the time that `MOST` containers take.
Does not own: how a container's contents are written (`wire`).
"""

from __future__ import annotations

from typing import Any

from .containers import CONTAINERS, Container
from .frames import CannotCross, WireError
from .wire import DEEPEST, container_by_tag, container_of, encode, expect_type, read

#: How many containers one such value may have: to hand over more takes longer than a check usually may.
MOST = 50_000


def write(value: Any, peer: Any, depth: int) -> list[Any]:
    """A container that did not cross before, as JSON."""
    if depth > DEEPEST:
        raise CannotCross(f"more than {DEEPEST} objects or exceptions are within each other, which cannot be handed over")
    steps: list[Any] = []
    made: list[Any] = []
    _make(value, peer, depth, steps, made)
    for thing in made:  # it grows meanwhile
        if len(made) > MOST:
            raise CannotCross(f"a deeply nested value of more than {MOST:,} containers cannot be handed over")
        for part in _parts(thing):
            _make(part, peer, depth, steps, made)
    for thing in made:
        written = _kind(thing).write_contents(thing, peer, depth)  # type: ignore[union-attr]
        steps.append(["=", peer.memory.numbers[id(thing)], written])
    return ["~", steps, encode(value, peer, depth)]


def _make(value: Any, peer: Any, depth: int, steps: list[Any], made: list[Any]) -> None:
    """Steps that make `value`, but fill nothing, if it is a container and not made yet."""
    memory, waiting = peer.memory, [value]
    while waiting:
        thing = waiting[-1]
        kind = _kind(thing)
        if kind is None or not thing and not kind.changes or id(thing) in memory.numbers:
            waiting.pop()
        elif kind.changes:
            memory.add(thing, kind.size(thing), kind)
            steps.append(["+", kind.tag, *kind.head(thing, peer, depth)])
            made.append(waiting.pop())
        else:
            missing = [] if kind.kind is frozenset else [part for part in thing if _is_missing(part, memory)]
            if missing:
                waiting += missing
            else:
                steps.append(kind.write(thing, peer, depth))
                waiting.pop()


def _kind(thing: Any) -> Container | None:
    return CONTAINERS.get(type(thing)) or container_of(type(thing))


def _is_missing(part: Any, memory: Any) -> bool:
    kind = _kind(part)
    return kind is not None and (kind.changes or bool(part)) and id(part) not in memory.numbers


def _parts(thing: Any) -> Any:
    kind = type(thing)
    if kind in (set, bytearray):
        return ()  # no part of these is remembered
    return list(dict.values(thing)) if issubclass(kind, dict) else list(thing)


def read_deep(items: list[Any], peer: Any, depth: int) -> Any:
    """The value behind the tag "~"."""
    steps, result = items
    memory = peer.memory
    empty: dict[int, tuple[Container, Any]] = {}
    for step in expect_type(steps, list):
        tag = expect_type(step, list)[0]
        if tag == "+":
            kind = container_by_tag(expect_type(step[1], str))
            if kind is None or not kind.changes or kind.tag == "u":
                raise WireError("what cannot be filled is made empty")
            thing = kind.make(step[2:], peer, depth)
            empty[memory.add(thing, 0, kind)] = (kind, thing)
        elif tag == "=":
            _, number, raw = step
            if expect_type(number, int) not in empty:
                raise WireError("a container is filled that is not empty")
            kind, thing = empty.pop(number)
            contents = kind.read_contents(raw, peer, depth)
            memory.resized(number, len(contents))
            kind.fill(thing, contents)
        elif tag in ("t", "fs"):
            read(step, peer, depth)
        else:
            raise WireError("an unknown step")
    if empty:
        raise WireError("a container stayed empty")
    return read(result, peer, depth)
