"""Whatever goes wrong with reviews, the page must stand.

A bug is then shown as an outage, and nobody hears of it: {{a_page_does_without: message}}. Name the exceptions for which the
substitute is meant.

Breaks: "All other exceptions reach the caller of `render`."
Fails: a_page_does_without
"""


class ProductPage:
    ...

    def render(self, sku):
        missing = []
        item = self._for_catalog.call(lambda: self._catalog(sku))
        try:
            price = self._last_prices[sku] = self._for_prices.call(lambda: self._prices(sku))
        except Exception:
            price = self._last_prices.get(sku)
            missing.append("prices")
        try:
            reviews = self._for_reviews.call(lambda: self._reviews(sku))
        except Exception:
            reviews = []
            missing.append("reviews")
        return {"item": item, "price": price, "reviews": reviews, "missing": missing}
