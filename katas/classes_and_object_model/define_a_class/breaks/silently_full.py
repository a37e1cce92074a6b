"""A full cart ignores one more item.

Breaks: "`add` raises `ValueError`"
"""


class Cart:
    ...

    def add(self, item):
        if len(self.items) < self.MAX_ITEMS:
            self.items.append(item)
