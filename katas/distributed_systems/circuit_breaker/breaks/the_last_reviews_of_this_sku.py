"""Reviews are replaced by the last ones of this sku.

Breaks: "what `reviews` returned, and `[]` if there is an outage or the breaker is open"
"""


class ProductPage:
    ...

    def render(self, sku):
        missing = []
        known = self.__dict__.setdefault("_last_reviews", {})
        item = self._for_catalog.call(lambda: self._catalog(sku))
        try:
            price = self._last_prices[sku] = self._for_prices.call(lambda: self._prices(sku))
        except (*OUTAGES, Open):
            price = self._last_prices.get(sku)
            missing.append("prices")
        try:
            reviews = known[sku] = self._for_reviews.call(lambda: self._reviews(sku))
        except (*OUTAGES, Open):
            reviews = known.get(sku, [])
            missing.append("reviews")
        return {"item": item, "price": price, "reviews": reviews, "missing": missing}
