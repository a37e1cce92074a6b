"""`urljoin` makes an address of every `href`.

Of most. For `http://[broken` it raises `ValueError`: {{only_this_site_is_crawled: message}}. Whatever people write
into a page, a crawler meets it.

Breaks: "A link for which `urljoin` raises `ValueError` is skipped."
Fails: only_this_site_is_crawled
"""


class _Page(HTMLParser):
    ...

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        href = values.get("href")
        if tag == "a" and href is not None:
            self.links.append(_normalized(urljoin(self._url, href)))
        if tag in ("script", "style"):
            self._in_code = True
        if tag == "span" and self._price is not None:
            self._inner_spans += 1
        elif tag == "span" and "price" in (values.get("class") or "").split():
            self._price = []
