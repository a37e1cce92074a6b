"""What was removed is no longer in the cart, so there is nothing to send.

The neighbour still has it, and sends it: {{a_removed_item_stays_removed: message}}. A replica cannot tell "never had it" from "had it
removed", unless it remembers what was removed.

Breaks: "`remove` takes away the additions of this item that have
arrived here, for good: older states do not bring them back."
Fails: a_removed_item_stays_removed
"""


class Cart:
    def __init__(self, node):
        self._items = set()

    def add(self, item):
        self._items.add(item)

    def remove(self, item):
        self._items.discard(item)

    def items(self):
        return set(self._items)

    def state(self):
        return sorted(self._items)

    def merge(self, state):
        self._items.update(state)
