"""The catalog is asked without a breaker.

Breaks: "the page uses one for each of the three services"
"""


class ProductPage:
    ...

    def render(self, sku):
        missing = []
        item = self._catalog(sku)
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
