"""The page has a breaker.

What is shared counts wrongly either way: {{services_fail_separately: message}}. Answers of one service set the count of another to 0, so that
the breaker never opens; and once it does, it refuses services that are well. What fails separately needs a breaker of its own.

Breaks: "`new_breaker()` makes a breaker; the page uses one for each of the three services"
Fails: services_fail_separately
"""


class ProductPage:
    ...

    def __init__(self, catalog, prices, reviews, new_breaker):
        self._catalog, self._prices, self._reviews = catalog, prices, reviews
        self._for_catalog = self._for_prices = self._for_reviews = new_breaker()
        self._last_prices = {}
