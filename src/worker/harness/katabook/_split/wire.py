"""The wire between the checker and the learner's side: frames over a socket, and values as JSON text.

Owns: framing, its bounds, and which values cross by value. Both directions are strict: what is not exactly
one of the types below crosses as a handle, and what is not exactly the format is a `WireError`.
Does not own: what has crossed before (`memory`), values nested deep (`wire_deep`), handles (`handles`), the types of
imported modules (`wire_extra`), what messages mean (`peer`).

JSON scalars are themselves; everything else is an array whose first item is a tag. There are no JSON objects, so
there are no keys to be missing or repeated. A container that occurs again is `["@", number]`: it can only name what has
been read before, or is being read.
"""

from __future__ import annotations

import json
from os import read as _read  # by these names, so that no probe that replaces os.read comes between
from os import write as _write
from operator import is_
from typing import Any

LONGEST_FRAME = 64 * 1024 * 1024
_AT_ONCE = 16384
#: So many containers within each other are written as they are nested; what is deeper, one beside the other.
NESTED = 16
#: How often exceptions, objects and deep values may be within each other.
DEEPEST = 60
#: Larger ints would let the other side spend minutes of this side's time in one operation.
MOST_BITS = 8_000_000
_SMALL = 2**63

_PLAIN = frozenset((type(None), bool, str, float))
_PLAIN_OR_INT = _PLAIN | {int}

# What builtin constructors raise for parts that do not fit.
_MALFORMED = (
    ValueError, TypeError, ArithmeticError, LookupError, AttributeError, RecursionError, MemoryError, OSError
)  # fmt: skip

# Not ensure_ascii: two lone surrogates written as escapes would come back as one character.
_encoder = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))
_quoted = json.encoder.encode_basestring
_from_json = json.JSONDecoder(strict=False).raw_decode
# `JSONEncoder.encode` makes one of these for each call.
_make = json.encoder.c_make_encoder
_chunks = _make and _make(None, _encoder.default, _quoted, None, ":", ",", False, False, True)


class WireError(Exception):
    """What arrived is not what this format allows."""


class Gone(BaseException):
    """The other side has closed the wire: its process has ended."""


class Tampered(BaseException):
    """The other side sent what no honest one sends. Not an Exception: a check must not mistake it for a result."""


class CannotCross(ValueError):
    """A value of this side is too deep or too large to be handed over."""


def to_json(value: Any) -> str:
    """A JSON value as text."""
    return "".join(_chunks(value, 0)) if _chunks else _encoder.encode(value)


# -- frames ---------------------------------------------------------------------------------------


class Channel:
    """Frames over the descriptor of a connected stream socket: four bytes of length, then so many bytes."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._buffer = b""

    def send(self, frame: bytes) -> None:
        """Send what `pack` made. Raises Gone."""
        try:
            sent = _write(self._descriptor, frame)
            while sent < len(frame):
                sent += _write(self._descriptor, memoryview(frame)[sent:])
        except OSError:
            raise Gone("the other side is gone") from None

    def receive(self) -> bytes:
        """The bytes of the next frame. Raises Gone at the end, WireError if a frame is too long."""
        buffer = self._buffer
        if not buffer:  # then what arrives is a frame, most often
            try:
                self._buffer = buffer = _read(self._descriptor, _AT_ONCE)
            except OSError:
                pass
        if len(buffer) < 4:
            buffer = self._at_least(4)
        length = int.from_bytes(buffer[:4], "big")
        if length > LONGEST_FRAME:
            raise WireError("a frame is too long")
        end = 4 + length
        if len(buffer) < end:
            buffer = self._at_least(end)
        self._buffer = buffer[end:] if len(buffer) > end else b""
        return buffer[4:end]

    def _at_least(self, count: int) -> bytes:
        parts, have = [self._buffer], len(self._buffer)
        while have < count:
            try:
                part = _read(self._descriptor, max(_AT_ONCE, count - have))
            except OSError:
                part = b""
            if not part:
                raise Gone("the other side is gone")
            parts.append(part)
            have += len(part)
        self._buffer = b"".join(parts) if len(parts) > 2 or parts[0] else part
        return self._buffer


def pack(message: list[Any]) -> bytes:
    """A message of encoded values as the bytes of one frame."""
    return framed(to_json(message))


def framed(text: str) -> bytes:
    """The JSON text of a message as the bytes of one frame."""
    data = text.encode("utf-8", "surrogatepass")
    if len(data) > LONGEST_FRAME:
        raise CannotCross(f"{len(data):,} bytes are too much to hand over in one call ({LONGEST_FRAME:,} are the most)")
    return len(data).to_bytes(4, "big") + data


def parse(data: bytes) -> Any:
    """The JSON value of a frame. Raises WireError for anything that is not one JSON text."""
    try:
        text = data.decode("utf-8", "surrogatepass")
        value, end = _from_json(text)
    except (ValueError, RecursionError, MemoryError) as problem:
        raise WireError(f"a frame is not JSON ({type(problem).__name__})") from None
    if end != len(text):
        raise WireError("a frame holds more than one value")
    return value


# -- values ---------------------------------------------------------------------------------------


def encode(value: Any, peer: Any, depth: int = 0) -> Any:
    """`value` as JSON; `peer.refer(value, depth)` is asked for what does not cross by value."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is int:
        return value if -_SMALL < value < _SMALL else ["i", _hex(value)]
    number = peer.memory.numbers.get(id(value))
    if number is not None:
        return ["@", number]
    container = CONTAINERS.get(kind) or container_of(kind)
    if container is not None:
        if depth < NESTED or not value:
            return container.write(value, peer, depth + 1)
        from . import wire_deep

        return wire_deep.write(value, peer, depth + 1)
    if depth > DEEPEST:
        raise CannotCross(f"more than {DEEPEST} objects or exceptions are within each other, which cannot be handed over")
    writer = _WRITERS.get(kind)
    if writer is not None:
        return writer(value, peer, depth + 1)
    from . import wire_extra

    written = wire_extra.write(value, kind, peer, depth)
    return peer.refer(value, depth) if written is None else written


def text_of(value: Any, peer: Any) -> str:
    """`value` as JSON text: what most calls carry is written without a detour."""
    kind = type(value)
    if kind is int and -_SMALL < value < _SMALL:
        return int.__repr__(value)
    if kind is str:
        return _quoted(value)
    if value is None:
        return "null"
    return to_json(encode(value, peer))


def decode(data: bytes, peer: Any) -> Any:
    """The value in the bytes of a frame; `peer.resolve(tag, items, depth)` makes proxies. Raises WireError only."""
    return value_of(parse(data), peer)


def value_of(raw: Any, peer: Any) -> Any:
    """The value that parsed JSON stands for. Raises WireError only."""
    return guarded(read, raw, peer, 0)


def guarded(reader: Any, *args: Any) -> Any:
    """What `reader(..., peer, ...)` reads, with WireError for whatever is malformed. `args[1]` is the peer."""
    peer = args[1]
    peer.decoding += 1  # proxies that become keys must not ask the other side anything meanwhile
    try:
        return reader(*args)
    except WireError:
        raise
    except _MALFORMED as problem:
        raise WireError(f"a value is malformed ({type(problem).__name__})") from None
    finally:
        peer.decoding -= 1


def read(raw: Any, peer: Any, depth: int) -> Any:
    """One level of `value_of`; malformed input may raise other errors, which `value_of` translates."""
    if type(raw) is not list:
        if type(raw) is dict:
            raise WireError("a JSON object stands where a value should")
        return raw
    if depth > DEEPEST + NESTED + 20:  # handles and exceptions take levels of their own
        raise WireError("a value is nested too deep")
    tag = raw[0]
    if type(tag) is not str:
        raise WireError("a value has no tag")
    container = _BY_TAG.get(tag)
    if container is not None:
        return container.read(raw, peer, depth + 1)
    reader = _READERS.get(tag)
    if reader is not None:
        (payload,) = raw[1:]
        return reader(payload, peer, depth + 1)
    container = container_by_tag(tag)
    if container is not None:
        return container.read(raw, peer, depth + 1)
    return peer.resolve(tag, raw[1:], depth + 1)


def expect_type(value: Any, kind: type) -> Any:
    """`value` if it is exactly of `kind`. Raises WireError."""
    if type(value) is not kind:
        raise WireError(f"a {kind.__name__} was expected")
    return value


def _hex(value: int) -> str:
    if value.bit_length() > MOST_BITS:
        raise CannotCross(f"an int of more than {MOST_BITS:,} bits is too large to hand over")
    return hex(value)


def _read_int(text: Any, peer: Any, depth: int) -> int:
    if len(expect_type(text, str)) > MOST_BITS // 4 + 4:
        raise WireError("an int is too large")
    return int(text, 16)


# -- containers -----------------------------------------------------------------------------------


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


def items(values: Any, peer: Any, depth: int) -> list[Any]:
    """Any items as JSON."""
    kinds = set(map(type, values))
    if kinds <= _PLAIN or (kinds == {int} and -_SMALL < min(values) and max(values) < _SMALL):
        return list(values)
    return [encode(v, peer, depth) for v in values]


def read_items(payload: Any, peer: Any, depth: int) -> list[Any]:
    """What `items` wrote."""
    if type(payload) is not list:
        raise WireError("a list of items was expected")
    if set(map(type, payload)) <= _PLAIN_OR_INT:
        return payload
    return [read(item, peer, depth) for item in payload]


def encode_key(value: Any, peer: Any, depth: int) -> Any:
    """A dict key or set element: an object with a hash of its own brings it along, since reading may not ask.

    A tuple is not remembered: to hash one that holds the same one twice, and so on down, would take for ever.
    """
    kind = type(value)
    if kind in _PLAIN:
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


#: The builtin kinds of containers, by their type.
CONTAINERS: dict[type, Container] = {
    kind: make(tag, kind)
    for kind, make, tag in (
        (list, Container, "l"), (tuple, _Tuple, "t"), (dict, Mapping, "d"), (set, _Set, "s"), (frozenset, _Frozen, "fs"),
        (bytearray, _Bytes, "ba"),
    )
}  # fmt: skip
_BY_TAG: dict[str, Container] = {c.tag: c for c in CONTAINERS.values()} | {"u": _TupleAgain("u", tuple)}


def container_of(kind: type) -> Container | None:
    """How a container crosses whose kind is defined in Python's library."""
    if kind.__module__ != "collections":
        return None
    from . import wire_extra

    return wire_extra.container_of(kind)


def container_by_tag(tag: str) -> Container | None:
    """How the containers cross that have this tag."""
    found = _BY_TAG.get(tag)
    if found is not None or tag not in ("cn", "od", "dd", "dq"):
        return found
    from . import wire_extra

    return wire_extra.container_by_tag(tag)


# -- other values ---------------------------------------------------------------------------------


def _read_complex(payload: Any, peer: Any, depth: int) -> complex:
    real, imaginary = expect_type(payload, list)
    return complex(expect_type(real, float), expect_type(imaginary, float))


def _read_range(payload: Any, peer: Any, depth: int) -> range:
    start, stop, step = read_items(payload, peer, depth)
    return range(expect_type(start, int), expect_type(stop, int), expect_type(step, int))


def _read_slice(payload: Any, peer: Any, depth: int) -> slice:
    start, stop, step = read_items(payload, peer, depth)
    return slice(start, stop, step)


def _read_constant(payload: Any, peer: Any, depth: int) -> Any:
    return {"...": Ellipsis, "NotImplemented": NotImplemented}[expect_type(payload, str)]


def _read_again(payload: Any, peer: Any, depth: int) -> Any:
    return peer.memory.thing(payload)


_WRITERS: dict[type, Any] = {
    bytes: lambda v, p, d: ["b", v.hex()],
    complex: lambda v, p, d: ["c", [v.real, v.imag]],
    range: lambda v, p, d: ["r", [encode(n, p, d) for n in (v.start, v.stop, v.step)]],
    slice: lambda v, p, d: ["sl", [encode(n, p, d) for n in (v.start, v.stop, v.step)]],
    type(Ellipsis): lambda v, p, d: ["k", "..."],
    type(NotImplemented): lambda v, p, d: ["k", "NotImplemented"],
}

_READERS: dict[str, Any] = {
    "i": _read_int,
    "b": lambda v, p, d: bytes.fromhex(expect_type(v, str)),
    "c": _read_complex,
    "r": _read_range,
    "sl": _read_slice,
    "k": _read_constant,
    "@": _read_again,
}
