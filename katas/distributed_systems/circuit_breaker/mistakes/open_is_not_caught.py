"""A substitute is for `ConnectionError` and `TimeoutError`.

Once the breaker is open there are no outages any more, but `Open`: {{services_fail_separately: message}}. The page goes down when
the breaker does its work. `Open` is one more way to hear that the service is not there.

Breaks: "If there is an outage, or the breaker is open, it is the last price"
Fails: services_fail_separately
"""


class ProductPage:
    ...

    def render(self, sku):
        missing = []
        item = self._for_catalog.call(lambda: self._catalog(sku))
        try:
            price = self._last_prices[sku] = self._for_prices.call(lambda: self._prices(sku))
        except OUTAGES:
            price = self._last_prices.get(sku)
            missing.append("prices")
        try:
            reviews = self._for_reviews.call(lambda: self._reviews(sku))
        except OUTAGES:
            reviews = []
            missing.append("reviews")
        return {"item": item, "price": price, "reviews": reviews, "missing": missing}
