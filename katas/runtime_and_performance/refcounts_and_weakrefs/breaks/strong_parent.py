"""Strong parent.

Breaks: "When the root is dropped, the whole tree dies"
"""


class Node:
    ...

    def __init__(self, name: str, parent: Node | None = None) -> None:
        self.name = name
        self.children: list[Node] = []
        self._parent: ref[Node] | None = None
        if parent is not None:
            self._parent = lambda: parent
            parent.children.append(self)
