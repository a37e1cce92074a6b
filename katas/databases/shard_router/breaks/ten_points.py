"""Ten points are enough.

Breaks: "With 4 nodes and the usual points, each has 15 to 37 percent of 2,000 keys."
"""

class Ring:
    ...

    def __init__(self, nodes, points=100):
        self._points = sorted((_place(f"{node}/{number}"), node) for node in nodes for number in range(max(1, points // 50)))
        self._places = [place for place, _ in self._points]
