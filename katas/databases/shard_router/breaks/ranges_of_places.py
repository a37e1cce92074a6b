"""The ring is cut into equal parts.

Breaks: "With one more node, a key stays where it was or belongs to the new node"
"""

class Ring:
    def __init__(self, nodes, points=100):
        self._nodes = sorted(nodes)

    def node_for(self, key):
        return self._nodes[int.from_bytes(_place(key), "big") * len(self._nodes) >> 256]
