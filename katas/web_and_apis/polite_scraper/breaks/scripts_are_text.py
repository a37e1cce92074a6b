"""A script in a price belongs to it.

Breaks: "Comments and scripts are not text."
"""


class _Page(HTMLParser):
    ...

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        href = values.get("href")
        if tag == "a" and href is not None:
            with contextlib.suppress(ValueError):
                self.links.append(_normalized(urljoin(self._url, href)))
        if tag in ("script", "style"):
            self._in_code = False
        if tag == "span" and self._price is not None:
            self._inner_spans += 1
        elif tag == "span" and "price" in (values.get("class") or "").split():
            self._price = []
