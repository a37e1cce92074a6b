"""The page has a breaker.

It opens for reviews and refuses the catalog: {{services_fail_separately: message}}. That is the outage which it was to prevent. What fails
separately needs a breaker of its own.

Breaks: "`new_breaker()` makes a breaker; the page uses one for each service"
Fails: services_fail_separately
"""


class ProductPage:
    ...

    def __init__(self, catalog, prices, reviews, new_breaker):
        self._catalog, self._prices, self._reviews = catalog, prices, reviews
        self._for_catalog = self._for_prices = self._for_reviews = new_breaker()
        self._last_prices = {}
