"""The class has price in its text.

Breaks: "has the word `price` among its words"
"""


class _Page(HTMLParser):
    ...

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        href = values.get("href")
        if tag == "a" and href is not None:
            with contextlib.suppress(ValueError):  # no address, and nothing to follow
                self.links.append(_normalized(urljoin(self._url, href)))
        if tag == "span" and "price" in (values.get("class") or ""):
            self._price = []
