"""Lists, tuples, dicts, sets and bytearrays on their way across.

Owns: how each of them is written, read, filled and compared with what it held, and keys.
Does not own: any other value (`wire`), which of them crossed before (`memory`).
"""

from __future__ import annotations

from operator import is_
from typing import Any

from .frames import CannotCross, WireError
from .wire import BY_TAG, CONTAINERS, DEEPEST, PLAIN, encode, expect_type, items, read, read_items


class Container:
    """How a kind of container crosses: `[tag, contents]`, and for some kinds a third item, the head.

    The base class is that of lists. changes: whether it can be changed, and so can hold itself. Such a one has its number
    before its contents are written, any other after them.
    """

    changes = True

    def __init__(self, tag: str, kind: type) -> None:
        self.tag, self.kind = tag, kind

    def write(self, value: Any, peer: Any, depth: int) -> list[Any]:
        """A container that did not cross before, as JSON."""
        peer.memory.add(value, self.size(value), self)
        head = self.head(value, peer, depth)
        return [self.tag, self.write_contents(value, peer, depth), *head]

    def read(self, raw: list[Any], peer: Any, depth: int) -> Any:
        """The container that `raw` stands for."""
        thing = self.make(raw[2:], peer, depth)
        number = peer.memory.add(thing, 0, self)
        contents = self.read_contents(raw[1], peer, depth)
        peer.memory.resized(number, len(contents))
        self.fill(thing, contents)
        return thing

    def size(self, value: Any) -> int:
        """How many items it has, whatever its class says."""
        return self.kind.__len__(value)  # type: ignore[attr-defined, no-any-return]

    def head(self, value: Any, peer: Any, depth: int) -> list[Any]:
        """What has to be known to make it, as JSON."""
        return []

    def make(self, head: list[Any], peer: Any, depth: int) -> Any:
        """An empty one."""
        if head:
            raise WireError("a container has more parts than it should")
        return self.kind()

    def write_contents(self, value: Any, peer: Any, depth: int) -> Any:
        """What is in it, as JSON."""
        return items(value, peer, depth)

    def read_contents(self, raw: Any, peer: Any, depth: int) -> Any:
        """What `write_contents` wrote, as something with a length."""
        return read_items(raw, peer, depth)

    def fill(self, thing: Any, contents: Any) -> None:
        """Let it hold these contents and no others."""
        thing[:] = contents

    def parts(self, value: Any) -> Any:
        """What it holds now, for `is_unchanged`."""
        return list(value)

    def is_unchanged(self, value: Any, parts: Any) -> bool:
        """Whether it holds the very objects that it held."""
        return len(value) == len(parts) and all(map(is_, value, parts))


class _Tuple(Container):
    changes = False

    def write(self, value: Any, peer: Any, depth: int) -> list[Any]:
        written = items(value, peer, depth)
        if not value:
            return ["t", []]
        again = peer.memory.numbers.get(id(value))
        if again is not None:  # it holds a container that holds it, and was written within that
            return ["u", written, again]
        peer.memory.add(value, len(value))
        return ["t", written]

    def read(self, raw: list[Any], peer: Any, depth: int) -> tuple[Any, ...]:
        _, contents = raw
        thing = tuple(read_items(contents, peer, depth))
        if thing:
            peer.memory.add(thing, len(thing))
        return thing


class _TupleAgain(Container):
    def read(self, raw: list[Any], peer: Any, depth: int) -> Any:
        _, contents, number = raw
        read_items(contents, peer, depth)
        return expect_type(peer.memory.thing(number), tuple)


class _Frozen(Container):
    changes = False

    def write(self, value: Any, peer: Any, depth: int) -> list[Any]:
        written = keys(value, peer, depth)
        peer.memory.add(value, len(value))
        return ["fs", written]

    def read(self, raw: list[Any], peer: Any, depth: int) -> frozenset[Any]:
        _, contents = raw
        thing = frozenset(read_keys(contents, peer, depth))
        peer.memory.add(thing, len(thing))
        return thing


class Mapping(Container):
    """A dict, or what is derived from one."""

    def write_contents(self, value: Any, peer: Any, depth: int) -> Any:
        return [[encode_key(k, peer, depth), encode(v, peer, depth)] for k, v in dict.items(value)]

    def read_contents(self, raw: Any, peer: Any, depth: int) -> dict[Any, Any]:
        found = {read_key(k, peer, depth): read(v, peer, depth) for k, v in expect_type(raw, list)}
        if len(found) != len(raw):
            raise WireError("a key occurs twice")
        return found

    def fill(self, thing: Any, contents: dict[Any, Any]) -> None:
        dict.clear(thing)
        dict.update(thing, contents)

    def parts(self, value: Any) -> Any:
        return list(dict.keys(value)), list(dict.values(value))

    def is_unchanged(self, value: Any, parts: Any) -> bool:
        names, values = parts
        same = len(names) == dict.__len__(value)
        return same and all(map(is_, dict.keys(value), names)) and all(map(is_, dict.values(value), values))


class _Set(Container):
    def write_contents(self, value: Any, peer: Any, depth: int) -> Any:
        return keys(value, peer, depth)

    def read_contents(self, raw: Any, peer: Any, depth: int) -> set[Any]:
        return read_keys(raw, peer, depth)

    def fill(self, thing: Any, contents: Any) -> None:
        thing.clear()
        thing.update(contents)


class _Bytes(Container):
    def write_contents(self, value: Any, peer: Any, depth: int) -> Any:
        return value.hex()

    def read_contents(self, raw: Any, peer: Any, depth: int) -> bytes:
        return bytes.fromhex(expect_type(raw, str))

    def fill(self, thing: Any, contents: bytes) -> None:
        try:
            thing[:] = contents
        except BufferError:  # somebody looks into it, so that its length is fixed
            if len(thing) == len(contents):
                memoryview(thing)[:] = contents

    def parts(self, value: Any) -> Any:
        return bytes(value)

    def is_unchanged(self, value: Any, parts: Any) -> bool:
        return bool(value == parts)


def encode_key(value: Any, peer: Any, depth: int) -> Any:
    """A dict key or set element: an object with a hash of its own brings it along, since reading may not ask.

    A tuple is not remembered: to hash one that holds the same one twice, and so on down, would take for ever.
    """
    kind = type(value)
    if kind in PLAIN:
        return value
    if kind is tuple:
        if depth > DEEPEST:
            raise CannotCross(f"a key that is nested more than {DEEPEST} deep cannot be handed over")
        return ["kt", [encode_key(v, peer, depth + 1) for v in value]]
    written = encode(value, peer, depth)
    if type(written) is list and written[0] in ("o", "f", "again"):
        return ["#", hash(value), written]
    return written


def read_key(raw: Any, peer: Any, depth: int) -> Any:
    """What `encode_key` wrote."""
    if type(raw) is not list:
        return read(raw, peer, depth)
    if raw[:1] == ["kt"]:
        _, parts = raw
        if depth > DEEPEST + 20:
            raise WireError("a key is nested too deep")
        return tuple([read_key(part, peer, depth + 1) for part in expect_type(parts, list)])
    found = read(raw, peer, depth + 1)
    if type(found) is tuple:
        raise WireError("a tuple is a key where it must not be one")
    return found


def keys(values: Any, peer: Any, depth: int) -> list[Any]:
    """Elements of a set as JSON."""
    return [encode_key(v, peer, depth) for v in values]


def read_keys(payload: Any, peer: Any, depth: int) -> set[Any]:
    """What `keys` wrote; an element that occurs twice is an error."""
    found = {read_key(key, peer, depth) for key in expect_type(payload, list)}
    if len(found) != len(payload):
        raise WireError("an element occurs twice")
    return found


CONTAINERS.update(
    (kind, make(tag, kind))
    for kind, make, tag in (
        (list, Container, "l"), (tuple, _Tuple, "t"), (dict, Mapping, "d"), (set, _Set, "s"), (frozenset, _Frozen, "fs"),
        (bytearray, _Bytes, "ba"),
    )
)  # fmt: skip
BY_TAG.update({container.tag: container for container in CONTAINERS.values()}, u=_TupleAgain("u", tuple))
