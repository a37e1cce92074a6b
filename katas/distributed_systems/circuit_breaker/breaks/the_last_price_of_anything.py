"""The last price is that of any product.

Breaks: "it is the last price that this page
  got for this sku, or else `None`"
"""


class ProductPage:
    ...

    def render(self, sku):
        missing = []
        item = self._for_catalog.call(lambda: self._catalog(sku))
        try:
            price = self._last_prices["last"] = self._for_prices.call(lambda: self._prices(sku))
        except (*OUTAGES, Open):
            price = self._last_prices.get("last")
            missing.append("prices")
        try:
            reviews = self._for_reviews.call(lambda: self._reviews(sku))
        except (*OUTAGES, Open):
            reviews = []
            missing.append("reviews")
        return {"item": item, "price": price, "reviews": reviews, "missing": missing}
