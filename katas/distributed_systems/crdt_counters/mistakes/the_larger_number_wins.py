"""The larger number is the newer one, so the maximum merges two counters.

That holds for a number that one server alone writes: {{what_arrives_twice_counts_once: message}}. Two that count at the same time need a
column each.

Breaks: "A like is counted once, however many servers it has passed."
Fails: what_arrives_twice_counts_once, every_delivery_ends_the_same, a_partition_heals
"""


class Counter:
    def __init__(self, node):
        self._value = 0

    def add(self, n=1):
        self._value += n

    def value(self):
        return self._value

    def state(self):
        return {"value": self._value}

    def merge(self, state):
        self._value = max(self._value, state["value"])
