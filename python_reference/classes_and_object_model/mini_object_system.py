"""Classes, objects and message passing, built from dicts and functions."""

from collections.abc import Callable
from typing import Any

_Method = Callable[..., Any]
_Class = dict[str, Any]
_Object = dict[str, Any]


def make_class(name: str, base: _Class | None, methods: dict[str, _Method]) -> _Class:
    """Return a class: its name, the class above it, and its own methods."""
    return {"name": name, "base": base, "methods": methods}


def new(cls: _Class, *args: Any) -> _Object:
    """Return an object of `cls`, set up by the nearest `init`, if there is one."""
    obj: _Object = {"class": cls}
    init = _find(cls, "init")
    if init is not None:
        init(obj, *args)
    return obj


def send(obj: _Object, message: str, *args: Any) -> Any:
    """Call the nearest method of that name, looking in the object's class first."""
    return _call(_find(obj["class"], message), obj, message, args)


def send_super(owner: _Class, obj: _Object, message: str, *args: Any) -> Any:
    """Call the nearest method of that name above `owner`, the class of the method that is running."""
    return _call(_find(owner["base"], message), obj, message, args)


def bind(obj: _Object, message: str) -> _Method:
    """The extra mile: return a function that calls the method found now, on `obj`."""
    method = _find(obj["class"], message)

    def bound(*args: Any) -> Any:
        return _call(method, obj, message, args)

    return bound


def _find(cls: _Class | None, message: str) -> _Method | None:
    """Return the method of that name in `cls` or the nearest class above it, None if there is none."""
    while cls is not None:
        if message in cls["methods"]:
            method: _Method = cls["methods"][message]
            return method
        cls = cls["base"]
    return None


def _call(method: _Method | None, obj: _Object, message: str, args: tuple[Any, ...]) -> Any:
    """Call what a search has found; if it found nothing, let the object answer for itself."""
    if method is not None:
        return method(obj, *args)
    fallback = _find(obj["class"], "does_not_understand")
    if fallback is not None:
        return fallback(obj, message, args)
    raise AttributeError(f"{obj['class']['name']} does not understand {message!r}")
