"""Every tag's href is a link.

Breaks: "Links are the `href` of `a` tags"
"""


class _Page(HTMLParser):
    ...

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        href = values.get("href")
        if href is not None:
            with contextlib.suppress(ValueError):  # no address, and nothing to follow
                self.links.append(_normalized(urljoin(self._url, href)))
        if tag == "span" and "price" in (values.get("class") or "").split():
            self._price = []
