"""A page is made without its item.

Breaks: "Without it there is no page: whatever exception it is reaches the caller."
"""


class ProductPage:
    ...

    def render(self, sku):
        missing = []
        try:
            item = self._for_catalog.call(lambda: self._catalog(sku))
        except (*OUTAGES, Open):
            item = None
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
