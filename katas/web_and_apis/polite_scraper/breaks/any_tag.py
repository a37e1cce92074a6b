"""Any tag has a price.

Breaks: "A price is the text in a `span`"
"""


class _Page(HTMLParser):
    ...

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        href = values.get("href")
        if tag == "a" and href is not None:
            with contextlib.suppress(ValueError):  # no address, and nothing to follow
                self.links.append(_normalized(urljoin(self._url, href)))
        if "price" in (values.get("class") or "").split():
            self._price = []

    def handle_endtag(self, tag):
        if self._price is not None:
            self.prices.append("".join(self._price).strip())
            self._price = None
