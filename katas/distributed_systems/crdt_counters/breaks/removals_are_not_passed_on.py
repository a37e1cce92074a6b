"""A cart tells of its own removals only.

Breaks: "`state()` and `merge(state)` are as above"
Fails: a_removed_item_stays_removed
"""


class Cart:
    ...

    def __init__(self, node):
        self._node = node
        self._number = 0
        self._marks = {}
        self._struck = set()
        self._struck_here = set()

    def remove(self, item):
        self._struck_here |= self._marks.get(item, set()) - self._struck
        self._struck |= self._marks.get(item, set())

    def state(self):
        return {"marks": {item: sorted(marks) for item, marks in self._marks.items()}, "struck": sorted(self._struck_here)}
