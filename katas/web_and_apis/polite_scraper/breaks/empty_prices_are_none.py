"""A price without text is none.

Breaks: "A price is the text in a `span`"
"""


class _Page(HTMLParser):
    ...

    def handle_endtag(self, tag):
        if tag == "span" and self._price is not None:
            text = "".join(self._price).strip()
            if text:
                self.prices.append(text)
            self._price = None
