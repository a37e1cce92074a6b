"""Reviews stand before prices.

Breaks: "a list of the services that were replaced in this way, `"prices"` before `"reviews"`"
"""


class ProductPage:
    ...

    def render(self, sku):
        missing = []
        item = self._for_catalog.call(lambda: self._catalog(sku))
        try:
            reviews = self._for_reviews.call(lambda: self._reviews(sku))
        except (*OUTAGES, Open):
            reviews = []
            missing.append("reviews")
        try:
            price = self._last_prices[sku] = self._for_prices.call(lambda: self._prices(sku))
        except (*OUTAGES, Open):
            price = self._last_prices.get(sku)
            missing.append("prices")
        return {"item": item, "price": price, "reviews": reviews, "missing": missing}
