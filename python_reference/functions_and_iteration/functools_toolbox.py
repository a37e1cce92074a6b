"""Events, alerts and reports of a monitoring service."""

from collections.abc import Callable
from functools import cached_property, partial, singledispatch, total_ordering
from typing import Any


@singledispatch
def render(event: object) -> str:
    """A text for an event, by its type. Others are added with `render.register`."""
    raise TypeError(f"no text for an event of type {type(event).__name__}")


@render.register
def _render_str(event: str) -> str:
    return event


@render.register
def _render_int(event: int) -> str:
    return f"{event} ms"


@render.register
def _render_bool(event: bool) -> str:
    return "yes" if event else "no"


@render.register
def _render_list(event: list) -> str:  # type: ignore[type-arg]  # register wants a class, and list[object] is none
    return f"[{', '.join(map(render, event))}]"


def make_alert(send: Callable[..., Any]) -> Callable[..., Any]:
    """A callable that sends a text to the channel "ops" with the level "high"."""
    return partial(send, channel="ops", level="high")


class Report:
    """Rows that are fetched when they are first read."""

    def __init__(self, fetch: Callable[[], Any]) -> None:
        self._fetch = fetch

    @cached_property
    def rows(self) -> Any:
        """What `fetch` returned; `del report.rows` forgets it."""
        return self._fetch()


@total_ordering
class Version:
    """A version number that can be compared."""

    def __init__(self, major: int, minor: int) -> None:
        self.major = major
        self.minor = minor

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Version):
            return NotImplemented
        return self._key() == other._key()

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Version):
            return NotImplemented
        return self._key() < other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[int, int]:
        return self.major, self.minor
