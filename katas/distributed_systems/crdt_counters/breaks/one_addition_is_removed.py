"""Removing takes away one addition only.

Breaks: "`remove` takes away the additions of this item that have
arrived here"
Fails: a_removed_item_stays_removed
"""


class Cart:
    ...

    def remove(self, item):
        self._struck |= set(sorted(self._marks.get(item, set()) - self._struck)[:1])
