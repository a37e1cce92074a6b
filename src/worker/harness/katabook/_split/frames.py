"""Frames over the socket between the checker and the learner's side, each the text of one JSON value.

Owns: framing, its bounds, JSON, and what is raised where a side is gone or what arrives is not what it should be.
Does not own: which values cross as which JSON (`wire`), what messages mean (`peer`).
"""

from __future__ import annotations

import json
from os import read as _read  # by these names, so that no probe that replaces os.read comes between
from os import write as _write
from typing import Any

LONGEST_FRAME = 64 * 1024 * 1024
_AT_ONCE = 16384

# Not ensure_ascii: two lone surrogates written as escapes would come back as one character.
_encoder = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))
quoted = json.encoder.encode_basestring
_from_json = json.JSONDecoder(strict=False).raw_decode
# `JSONEncoder.encode` makes one of these for each call.
_make = json.encoder.c_make_encoder
_chunks = _make and _make(None, _encoder.default, quoted, None, ":", ",", False, False, True)


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
