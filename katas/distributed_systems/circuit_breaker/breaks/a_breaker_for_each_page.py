"""Each call of render makes its breakers.

Breaks: "the page uses one for each of the three services, the same in all its calls"
"""


class ProductPage:
    ...

    def __init__(self, catalog, prices, reviews, new_breaker):
        self._catalog, self._prices, self._reviews = catalog, prices, reviews
        self._new_breaker = new_breaker
        self._last_prices = {}

    def render(self, sku):
        missing = []
        item = self._new_breaker().call(lambda: self._catalog(sku))
        try:
            price = self._last_prices[sku] = self._new_breaker().call(lambda: self._prices(sku))
        except (*OUTAGES, Open):
            price = self._last_prices.get(sku)
            missing.append("prices")
        try:
            reviews = self._new_breaker().call(lambda: self._reviews(sku))
        except (*OUTAGES, Open):
            reviews = []
            missing.append("reviews")
        return {"item": item, "price": price, "reviews": reviews, "missing": missing}
