"""A shop's application object: one for all requests, and many workers of it."""

from collections.abc import Awaitable, Callable, Hashable
from contextvars import ContextVar
from typing import Protocol, TypeVar

_R = TypeVar("_R")
_user: ContextVar[Hashable] = ContextVar("user")


class Conflict(Exception):
    """Raised by the store: somebody has saved since that version was loaded."""


class _Store(Protocol):
    async def load(self, key: Hashable) -> tuple[list[str], int]:
        """The value and its version; ([], 0) if there is none."""

    async def save(self, key: Hashable, value: list[str], version: int) -> object:
        """Save it; raises Conflict if that version is not the latest."""


def current_user() -> Hashable:
    """The user of the request that is being handled; raises LookupError outside of one."""
    return _user.get()


class App:
    """Handles requests; keeps nothing of them."""

    def __init__(self, store: _Store) -> None:
        self._store = store

    async def handle(self, user: Hashable, handler: Callable[[], Awaitable[_R]]) -> _R:
        """Await handler() for a user."""
        token = _user.set(user)
        try:
            return await handler()
        finally:
            _user.reset(token)

    async def add_to_cart(self, item: str) -> list[str]:
        """Add an item to the cart of the current user; the cart."""
        user = current_user()
        while True:
            cart, version = await self._store.load(user)
            cart = [*cart, item]
            try:
                await self._store.save(user, cart, version)
            except Conflict:
                continue
            return cart
