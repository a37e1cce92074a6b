"""`handle_data` is called with the text of the price.

It is called with each piece of text between two tags: {{prices_are_what_is_shown: message}}. Collect the pieces
until the `span` ends.

Breaks: "are left out"
Fails: prices_are_what_is_shown
"""


class _Page(HTMLParser):
    ...

    def handle_data(self, data):
        if self._price is not None:
            self._price = [data]
