"""Each piece is stripped.

Breaks: "among its words, stripped"
"""


class _Page(HTMLParser):
    ...

    def handle_endtag(self, tag):
        if tag == "span" and self._price is not None:
            self.prices.append("".join(piece.strip() for piece in self._price))
            self._price = None
