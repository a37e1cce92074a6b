"""There are always a hundred points.

Breaks: "each gets `points` points"
"""

class Ring:
    ...

    def __init__(self, nodes, points=100):
        self._points = sorted((_place(f"{node} {number}"), node) for node in nodes for number in range(100))
        self._places = [place for place, _ in self._points]
