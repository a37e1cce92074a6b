"""The places in which an object becomes text."""

from __future__ import annotations

import contextlib
import dataclasses
import io
import logging
import traceback
from collections.abc import Callable
from typing import Any


def places(thing: Any) -> dict[str, str]:
    """What each place shows of `thing`, by the code that a developer would write."""
    shown = {
        "print(x)": lambda: _printed(thing),
        'f"{x}"': lambda: f"{thing}",
        '"%s" % x': lambda: "%s" % thing,
        'log.info("%s", x)': lambda: _logged(thing),
        'f"{x!r}"': lambda: f"{thing!r}",
        "print([x])": lambda: _printed([thing]),
        'print({"x": x})': lambda: _printed({"x": thing}),
        "a dataclass that holds x": lambda: repr(_Holder(thing)),
        "traceback of ValueError(x)": lambda: _raised(ValueError(thing)),
        "traceback of KeyError(x)": lambda: _raised(KeyError(thing)),
    }
    return {place: _text(show) for place, show in shown.items()}


def _text(show: Callable[[], str]) -> str:
    try:
        return show()
    except TypeError as problem:  # a __str__ that returns no text is the subject of another check
        return f"TypeError: {problem}"


@dataclasses.dataclass
class _Holder:
    x: Any


_Holder.__qualname__ = "Config"


def _printed(thing: Any) -> str:
    stream = io.StringIO()
    with contextlib.redirect_stdout(stream):
        print(thing)
    return stream.getvalue().rstrip("\n")


def _logged(thing: Any) -> str:
    return logging.LogRecord("billing", logging.INFO, "", 0, "%s", (thing,), None).getMessage()


def _raised(problem: Exception) -> str:
    return "".join(traceback.format_exception_only(problem)).strip()


def shown_of(secret: str, text: str) -> str:
    """The longest part of `secret` that is in `text`."""
    for length in range(len(secret), 0, -1):
        for start in range(len(secret) - length + 1):
            if secret[start : start + length] in text:
                return secret[start : start + length]
    return ""
