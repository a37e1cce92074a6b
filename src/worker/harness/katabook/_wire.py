"""The wire between the checker and the learner's side: frames over a socket, and values as JSON text.

Owns: framing, its bounds, and which values cross by value. Both directions are strict: what is not exactly
one of the types below crosses as a handle, and what is not exactly the format is a `WireError`.
Does not own: handles (`_peer`), the types of imported modules (`_wire_extra`), what messages mean (`_peer`).

JSON scalars are themselves; everything else is an array whose first item is a tag. There are no JSON objects, so
there are no keys to be missing or repeated.
"""

from __future__ import annotations

import json
from os import read as _read  # by these names, so that no probe that replaces os.read comes between
from os import write as _write
from typing import Any

LONGEST_FRAME = 16 * 1024 * 1024
_AT_ONCE = 16384
DEEPEST = 100
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
    if depth > DEEPEST:
        raise CannotCross(f"a value is nested more than {DEEPEST} deep, or contains itself")
    writer = _WRITERS.get(kind)
    if writer is None:
        from . import _wire_extra

        written = _wire_extra.write(value, kind, peer, depth)
        return peer.refer(value, depth) if written is None else written
    return writer(value, peer, depth + 1)


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
    peer.decoding += 1  # proxies that become keys must not ask the other side anything meanwhile
    try:
        return read(raw, peer, 0)
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
    if depth > DEEPEST + 20:  # handles and exceptions take levels of their own
        raise WireError("a value is nested too deep")
    tag = raw[0]
    if type(tag) is not str:
        raise WireError("a value has no tag")
    reader = _READERS.get(tag)
    if reader is not None:
        (payload,) = raw[1:]
        return reader(payload, peer, depth + 1)
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


def _items(values: Any, peer: Any, depth: int) -> list[Any]:
    kinds = set(map(type, values))
    if kinds <= _PLAIN or (kinds == {int} and -_SMALL < min(values) and max(values) < _SMALL):
        return list(values)
    return [encode(v, peer, depth) for v in values]


def _read_items(payload: Any, peer: Any, depth: int) -> list[Any]:
    if type(payload) is not list:
        raise WireError("a list of items was expected")
    if set(map(type, payload)) <= _PLAIN_OR_INT:
        return payload
    return [read(item, peer, depth) for item in payload]


def encode_key(value: Any, peer: Any, depth: int) -> Any:
    """A dict key or set element: an object with a hash of its own brings it along, since reading may not ask."""
    kind = type(value)
    if kind is tuple:
        return ["t", [encode_key(v, peer, depth + 1) for v in value]]
    written = encode(value, peer, depth)
    if type(written) is list and written[0] in ("o", "f"):
        return ["#", hash(value), written]
    return written


def pairs(value: Any, peer: Any, depth: int) -> list[Any]:
    """The items of a dict as pairs."""
    return [[encode_key(k, peer, depth), encode(v, peer, depth)] for k, v in dict.items(value)]


def read_pairs(payload: Any, peer: Any, depth: int) -> dict[Any, Any]:
    """A dict from its pairs; a key that occurs twice is an error."""
    found = {read(k, peer, depth): read(v, peer, depth) for k, v in expect_type(payload, list)}
    if len(found) != len(payload):
        raise WireError("a key occurs twice")
    return found


def _keys(values: Any, peer: Any, depth: int) -> list[Any]:
    return [encode_key(v, peer, depth) for v in values]


def _read_set(payload: Any, peer: Any, depth: int) -> set[Any]:
    found = set(_read_items(payload, peer, depth))
    if len(found) != len(payload):
        raise WireError("an element occurs twice")
    return found


def _read_complex(payload: Any, peer: Any, depth: int) -> complex:
    real, imaginary = expect_type(payload, list)
    return complex(expect_type(real, float), expect_type(imaginary, float))


def _read_range(payload: Any, peer: Any, depth: int) -> range:
    start, stop, step = _read_items(payload, peer, depth)
    return range(expect_type(start, int), expect_type(stop, int), expect_type(step, int))


def _read_slice(payload: Any, peer: Any, depth: int) -> slice:
    start, stop, step = _read_items(payload, peer, depth)
    return slice(start, stop, step)


def _read_constant(payload: Any, peer: Any, depth: int) -> Any:
    return {"...": Ellipsis, "NotImplemented": NotImplemented}[expect_type(payload, str)]


_WRITERS: dict[type, Any] = {
    list: lambda v, p, d: ["l", _items(v, p, d)],
    tuple: lambda v, p, d: ["t", _items(v, p, d)],
    dict: lambda v, p, d: ["d", pairs(v, p, d)],
    set: lambda v, p, d: ["s", _keys(v, p, d)],
    frozenset: lambda v, p, d: ["fs", _keys(v, p, d)],
    bytes: lambda v, p, d: ["b", v.hex()],
    bytearray: lambda v, p, d: ["ba", v.hex()],
    complex: lambda v, p, d: ["c", [v.real, v.imag]],
    range: lambda v, p, d: ["r", [encode(n, p, d) for n in (v.start, v.stop, v.step)]],
    slice: lambda v, p, d: ["sl", [encode(n, p, d) for n in (v.start, v.stop, v.step)]],
    type(Ellipsis): lambda v, p, d: ["k", "..."],
    type(NotImplemented): lambda v, p, d: ["k", "NotImplemented"],
}

_READERS: dict[str, Any] = {
    "i": _read_int,
    "l": _read_items,
    "t": lambda v, p, d: tuple(_read_items(v, p, d)),
    "d": read_pairs,
    "s": _read_set,
    "fs": lambda v, p, d: frozenset(_read_set(v, p, d)),
    "b": lambda v, p, d: bytes.fromhex(expect_type(v, str)),
    "ba": lambda v, p, d: bytearray.fromhex(expect_type(v, str)),
    "c": _read_complex,
    "r": _read_range,
    "sl": _read_slice,
    "k": _read_constant,
}
