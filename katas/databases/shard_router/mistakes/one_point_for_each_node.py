"""Each node has its place on the ring.

With one point each, the parts are as uneven as chance makes them, and a new node takes its keys from a single neighbour. Give each node many points: what they own in sum is nearly
even, and a new node takes a little from everybody.

Breaks: "With 4 nodes and the usual points, each has 15 to 37 percent of 2,000 keys."
Fails: a_key_has_one_node
"""

class Ring:
    ...

    def __init__(self, nodes, points=100):
        self._points = sorted((_place(node), node) for node in nodes)
        self._places = [place for place, _ in self._points]
