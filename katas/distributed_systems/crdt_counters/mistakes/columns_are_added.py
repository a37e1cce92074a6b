"""What another server has counted comes on top of what is known of it.

A state says how many there are altogether, and is sent again and again: {{what_arrives_twice_counts_once: message}}. Take the larger of
the two for each column.

Breaks: "States may arrive late, several times, and in any order, or not at all."
Fails: what_arrives_twice_counts_once, every_delivery_ends_the_same, a_partition_heals
"""


class Counter:
    ...

    def merge(self, state):
        for mine, theirs in ((self._added, state["added"]), (self._taken, state["taken"])):
            for node, count in theirs.items():
                mine[node] = mine.get(node, 0) + count
