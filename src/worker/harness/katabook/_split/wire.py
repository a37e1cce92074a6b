"""The values that cross between the checker and the learner's side, as JSON.

Owns: which values cross by value. Both directions are strict: what is not exactly one of the types below crosses as a
handle, and what is not exactly the format is a `WireError`.
Does not own: frames (`frames`), what is in lists and their like (`containers`), what has crossed before (`memory`), values
nested deep (`wire_deep`), handles (`handles`), the types of imported modules (`wire_extra`), what messages mean (`peer`).

JSON scalars are themselves; everything else is an array whose first item is a tag. There are no JSON objects, so
there are no keys to be missing or repeated. A container that occurs again is `["@", number]`: it can only name what has
been read before, or is being read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .frames import CannotCross, WireError, parse, quoted, to_json

if TYPE_CHECKING:
    from .containers import Container

#: So many containers within each other are written as they are nested; what is deeper, one beside the other.
NESTED = 16
#: How often exceptions, objects and deep values may be within each other.
DEEPEST = 60
#: Larger ints would let the other side spend minutes of this side's time in one operation.
MOST_BITS = 8_000_000
_SMALL = 2**63

PLAIN = frozenset((type(None), bool, str, float))
_PLAIN_OR_INT = PLAIN | {int}

#: The builtin kinds of containers, by their type and by their tag: `containers` enters them.
CONTAINERS: dict[type, Container] = {}
BY_TAG: dict[str, Container] = {}

# What builtin constructors raise for parts that do not fit.
_MALFORMED = (
    ValueError, TypeError, ArithmeticError, LookupError, AttributeError, RecursionError, MemoryError, OSError
)  # fmt: skip


# -- values ---------------------------------------------------------------------------------------


def encode(value: Any, peer: Any, depth: int = 0) -> Any:
    """`value` as JSON; `peer.refer(value, depth)` is asked for what does not cross by value."""
    kind = type(value)
    if kind in PLAIN:
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
        return quoted(value)
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
    container = BY_TAG.get(tag)
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


def items(values: Any, peer: Any, depth: int) -> list[Any]:
    """Any items as JSON."""
    kinds = set(map(type, values))
    if kinds <= PLAIN or (kinds == {int} and -_SMALL < min(values) and max(values) < _SMALL):
        return list(values)
    return [encode(v, peer, depth) for v in values]


def read_items(payload: Any, peer: Any, depth: int) -> list[Any]:
    """What `items` wrote."""
    if type(payload) is not list:
        raise WireError("a list of items was expected")
    if set(map(type, payload)) <= _PLAIN_OR_INT:
        return payload
    return [read(item, peer, depth) for item in payload]


def container_of(kind: type) -> Container | None:
    """How a container crosses whose kind is defined in Python's library."""
    if kind.__module__ != "collections":
        return None
    from . import wire_extra

    return wire_extra.container_of(kind)


def container_by_tag(tag: str) -> Container | None:
    """How the containers cross that have this tag."""
    found = BY_TAG.get(tag)
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


from . import containers  # noqa: E402, F401  # needs what is above, and enters what it has
