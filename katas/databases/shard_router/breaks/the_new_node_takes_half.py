"""The new node takes a half.

Breaks: "at most 32 percent of the keys move from 4 nodes to the fifth"
"""

class Ring:
    def __init__(self, nodes, points=100):
        names = sorted(nodes)
        weights = {name: 4 if len(names) == 5 and name == "white" else 1 for name in names}
        self._points = sorted(
            (_place(f"{node} {number}"), node) for node in names for number in range(points * weights[node])
        )
        self._places = [place for place, _ in self._points]

    def node_for(self, key):
        return self._points[bisect(self._places, _place(key)) % len(self._points)][1]
