"""Two sets that only grow: what was added, and what was removed.

Then an item that was removed once never comes back: {{a_removed_item_stays_removed: message}}. What is removed is an addition, not a name.
Give each addition a mark of its own.

Breaks: "An item can be added again after it was removed."
Fails: a_removed_item_stays_removed
"""


class Cart:
    def __init__(self, node):
        self._added = set()
        self._removed = set()

    def add(self, item):
        self._added.add(item)

    def remove(self, item):
        if item in self._added:
            self._removed.add(item)

    def items(self):
        return self._added - self._removed

    def state(self):
        return {"added": sorted(self._added), "removed": sorted(self._removed)}

    def merge(self, state):
        self._added.update(state["added"])
        self._removed.update(state["removed"])
