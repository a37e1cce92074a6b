"""The nodes are walked over twice.

Breaks: "`nodes` is an iterable of different names"
"""

class Ring:
    ...

    def __init__(self, nodes, points=100):
        if len(nodes) < 1:
            raise ValueError("no nodes")
        self._points = sorted((_place(f"{node} {number}"), node) for node in nodes for number in range(points))
        self._places = [place for place, _ in self._points]
