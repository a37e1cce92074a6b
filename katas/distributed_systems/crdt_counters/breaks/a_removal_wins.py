"""Removing an item also takes away additions that have not arrived yet.

Breaks: "An addition that has not arrived here yet is not affected,
wherever it was made."
Fails: a_removed_item_stays_removed
"""


class Cart:
    def __init__(self, node):
        self._versions = {}

    def add(self, item):
        version = self._versions.get(item, 0)
        self._versions[item] = version if version % 2 else version + 1

    def remove(self, item):
        version = self._versions.get(item, 0)
        self._versions[item] = version + 1 if version % 2 else version

    def items(self):
        return {item for item, version in self._versions.items() if version % 2}

    def state(self):
        return dict(self._versions)

    def merge(self, state):
        for item, version in state.items():
            self._versions[item] = max(self._versions.get(item, 0), version)
