"""items() returns a list.

Breaks: "`items()`, which returns a set"
Fails: a_removed_item_stays_removed
"""


class Cart:
    ...

    def items(self):
        return sorted(item for item, marks in self._marks.items() if marks - self._struck)
