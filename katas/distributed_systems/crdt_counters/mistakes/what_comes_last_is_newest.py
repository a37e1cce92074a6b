"""The state that arrives last is the newest.

It is the one that took longest: {{what_arrives_twice_counts_once: message}}. A network keeps no order between messages. A column only
grows, so the larger number is the newer.

Breaks: "After the same states have arrived, the value is
  the same."
Fails: what_arrives_twice_counts_once, every_delivery_ends_the_same, a_partition_heals
"""


class Counter:
    ...

    def merge(self, state):
        self._added.update(state["added"])
        self._taken.update(state["taken"])
