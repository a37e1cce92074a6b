"""Reviews are replaced by the last ones, or None.

Breaks: "what `reviews` returned, and `[]` if there is an outage or the breaker is open"
"""


class ProductPage:
    ...

    def render(self, sku):
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
            reviews = None
            missing.append("reviews")
        return {"item": item, "price": price, "reviews": reviews, "missing": missing}
