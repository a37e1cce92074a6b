"""A circuit breaker, and a page that does without the services that are down."""

from __future__ import annotations

OUTAGES = (ConnectionError, TimeoutError)


class Open(Exception):
    """The breaker is open: the service was not asked."""


class Full(Exception):
    """The bulkhead is full: the service was not asked."""


class Breaker:
    """Guards one service."""

    def __init__(self, clock, threshold, cool_down):
        self.clock = clock
        self.threshold = threshold
        self.cool_down = cool_down

    def call(self, fn):
        # TODO: this tries three times, and never gives up
        for attempt in range(3):
            try:
                return fn()
            except OUTAGES as error:
                problem = error
        raise problem


class ProductPage:
    """A page that is made of three services."""

    def __init__(self, catalog, prices, reviews, new_breaker):
        self.catalog = catalog
        self.prices = prices
        self.reviews = reviews

    def render(self, sku):
        # TODO: no page at all, if one of the three is down
        return {"item": self.catalog(sku), "price": self.prices(sku), "reviews": self.reviews(sku), "missing": []}


class Bulkhead:
    """For the extra mile: so many calls at once, and no more."""

    def __init__(self, places):
        self.places = places

    def call(self, fn):
        return fn()
