"""A call that raises has failed, and failures open the breaker.

"No such product" is raised by a service that works: {{outages_in_a_row_open_it: message}}. One bad link in a newsletter would take all
products away. Count what says that the other side is not there, and take all else for an answer.

Breaks: "Everything else that comes out of a call, a
  value or another `Exception`, is an **answer** of the service."
Fails: outages_in_a_row_open_it
"""

OUTAGES = (Exception,)


class ProductPage:
    ...

    def render(self, sku):
        missing = []
        item = self._for_catalog.call(lambda: self._catalog(sku))
        try:
            price = self._last_prices[sku] = self._for_prices.call(lambda: self._prices(sku))
        except (ConnectionError, TimeoutError, Open):
            price = self._last_prices.get(sku)
            missing.append("prices")
        try:
            reviews = self._for_reviews.call(lambda: self._reviews(sku))
        except (ConnectionError, TimeoutError, Open):
            reviews = []
            missing.append("reviews")
        return {"item": item, "price": price, "reviews": reviews, "missing": missing}
