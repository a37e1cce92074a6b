"""A circuit breaker, and a page that does without the services that are down."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, TypeVar

_T = TypeVar("_T")

OUTAGES = (ConnectionError, TimeoutError)


class Open(Exception):
    """The breaker is open: the service was not asked."""


class Full(Exception):
    """The bulkhead is full: the service was not asked."""


class Breaker:
    """Guards one service: after some outages in a row it is left alone for a while."""

    def __init__(self, clock: Callable[[], float], threshold: int, cool_down: float) -> None:
        self._clock = clock
        self._threshold = threshold
        self._cool_down = cool_down
        self._lock = threading.Lock()
        self._outages = 0
        self._opened_at: float | None = None
        self._trial_under_way = False
        self._period = object()  # another one each time that it opens: by it, late outcomes are told

    def call(self, fn: Callable[[], _T]) -> _T:
        """What `fn()` returns or raises; raises Open without calling it while the service is left alone."""
        period = self._admit()
        try:
            result = fn()
        except OUTAGES:
            self._outage(period)
            raise
        except Exception:
            self._answer(period)
            raise
        except BaseException:
            self._nothing(period)
            raise
        self._answer(period)
        return result

    def _admit(self) -> object:
        with self._lock:
            if self._opened_at is not None:
                if self._trial_under_way or self._clock() < self._opened_at + self._cool_down:
                    raise Open
                self._trial_under_way = True
            return self._period

    def _answer(self, period: object) -> None:
        with self._lock:
            if period is self._period:
                self._outages, self._opened_at, self._trial_under_way = 0, None, False

    def _outage(self, period: object) -> None:
        with self._lock:
            if period is not self._period:
                return
            self._outages += 1
            if self._trial_under_way or self._outages >= self._threshold:
                self._opened_at, self._trial_under_way, self._period = self._clock(), False, object()

    def _nothing(self, period: object) -> None:
        with self._lock:
            if period is self._period:
                self._trial_under_way = False


class ProductPage:
    """A page that needs the catalog, and can do without prices and reviews."""

    def __init__(
        self,
        catalog: Callable[[str], Any],
        prices: Callable[[str], Any],
        reviews: Callable[[str], Any],
        new_breaker: Callable[[], Breaker],
    ) -> None:
        self._catalog, self._prices, self._reviews = catalog, prices, reviews
        self._for_catalog, self._for_prices, self._for_reviews = new_breaker(), new_breaker(), new_breaker()
        self._last_prices: dict[str, Any] = {}

    def render(self, sku: str) -> dict[str, Any]:
        """The page of a product, with the names of the services that are missing on it."""
        missing = []
        item = self._for_catalog.call(lambda: self._catalog(sku))
        try:
            price = self._last_prices[sku] = self._for_prices.call(lambda: self._prices(sku))
        except (*OUTAGES, Open):
            price = self._last_prices.get(sku)
            missing.append("prices")
        try:
            reviews = self._for_reviews.call(lambda: self._reviews(sku))
        except (*OUTAGES, Open):
            reviews = []
            missing.append("reviews")
        return {"item": item, "price": price, "reviews": reviews, "missing": missing}


class Bulkhead:
    """Lets so many calls be under way at once, and refuses the others."""

    def __init__(self, places: int) -> None:
        self._places = threading.BoundedSemaphore(places)

    def call(self, fn: Callable[[], _T]) -> _T:
        """What `fn()` returns or raises; raises Full without calling it if all places are taken."""
        if not self._places.acquire(blocking=False):
            raise Full
        try:
            return fn()
        finally:
            self._places.release()
