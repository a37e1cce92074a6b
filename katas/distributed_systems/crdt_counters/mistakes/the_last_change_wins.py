"""Of two changes to the same item, the later one is right.

Then a removal takes away an addition that it has never heard of: {{a_removed_item_stays_removed: message}}. Later by whose clock? What counts
is what a replica knew when it removed something. Give each addition a mark, and strike out those that are known.

Breaks: "An addition that has not arrived here yet is not affected, wherever it was made."
Fails: a_removed_item_stays_removed
"""

_clock = [0]


class Cart:
    def __init__(self, node):
        self._changes = {}

    def _note(self, item, there):
        _clock[0] += 1
        self._changes[item] = [_clock[0], there]

    def add(self, item):
        self._note(item, True)

    def remove(self, item):
        if item in self.items():
            self._note(item, False)

    def items(self):
        return {item for item, (_, there) in self._changes.items() if there}

    def state(self):
        return {item: list(change) for item, change in self._changes.items()}

    def merge(self, state):
        for item, change in state.items():
            self._changes[item] = max(self._changes.get(item, [0, False]), list(change))
