"""The place in the list is the name.

Breaks: "and in whichever order the nodes were given"
"""

class Ring:
    ...

    def __init__(self, nodes, points=100):
        names = list(nodes)
        self._points = sorted((_place(f"{at} {number}"), node) for at, node in enumerate(names) for number in range(points))
        self._places = [place for place, _ in self._points]
