"""A router for the commands of a chat bot."""

import inspect
from collections.abc import Callable, Mapping, Sequence
from typing import Any


class Router:
    """Handlers by name, and calls that are passed on to them."""

    def __init__(self) -> None:
        self._handlers: dict[str, Callable[..., Any]] = {}

    def register(self, name: str, handler: Callable[..., Any]) -> None:
        """Make `handler` known as `name`."""
        self._handlers[name] = handler

    def call(self, name: str, /, *args: Any, **kwargs: Any) -> Any:
        """Call the handler of that name with all other arguments, and return its answer."""
        return self._handlers[name](*args, **kwargs)

    def call_all(self, /, *args: Any, **kwargs: Any) -> list[Any]:
        """Call each handler with the same arguments, and return their answers."""
        return [handler(*args, **kwargs) for handler in self._handlers.values()]


def call_text(name: str, /, *args: Any, **kwargs: Any) -> str:
    """A call as text, for the log."""
    shown = [repr(value) for value in args]
    shown += [f"{key}={value!r}" for key, value in kwargs.items()]
    return f"{name}({', '.join(shown)})"


def bound(fn: Callable[..., Any], args: Sequence[Any], kwargs: Mapping[str, Any]) -> dict[str, Any]:
    """What each parameter of `fn` would be in the call `fn(*args, **kwargs)`."""
    call = inspect.signature(fn).bind(*args, **kwargs)
    call.apply_defaults()
    return call.arguments
