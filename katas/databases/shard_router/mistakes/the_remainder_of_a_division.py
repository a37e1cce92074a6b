"""The remainder by the number of nodes says which one it is.

It does, for that number. With a node more, nearly every remainder is another one, and {{a_new_node_takes_its_part: percent that would move with the remainder of a division}} percent of the rows have to move
between all shards at once. On a ring, a new node takes the keys just before its points, and no others move.

Fails: a_new_node_takes_its_part
"""

class Ring:
    """Nodes by remainder."""

    def __init__(self, nodes, points=100):
        self._nodes = sorted(nodes)

    def node_for(self, key):
        return self._nodes[int.from_bytes(_place(key), "big") % len(self._nodes)]
