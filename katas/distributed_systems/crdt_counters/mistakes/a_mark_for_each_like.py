"""Each like gets a mark of its own, and merging is the union of all marks.

It is right in any order and any number of times, and it never gets smaller: {{a_snapshot_is_nobodys_list: message}}. For a counter, the
number of marks of each server is all that is needed.

Breaks: "The size of a state depends on the number of servers, and not on how often `add` was called (the digits aside)."
Fails: a_snapshot_is_nobodys_list
"""


class Counter:
    def __init__(self, node):
        self._node = node
        self._number = 0
        self._marks = {}

    def add(self, n=1):
        self._number += 1
        self._marks[f"{self._node}/{self._number}"] = n

    def value(self):
        return sum(self._marks.values())

    def state(self):
        return dict(self._marks)

    def merge(self, state):
        self._marks.update(state)
