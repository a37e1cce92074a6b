"""Children by name.

Breaks: "`children` the list of child nodes in the order of their creation"
"""


class Node:
    ...

    def __init__(self, name: str, parent: Node | None = None) -> None:
        self.name = name
        self.children: list[Node] = []
        self._parent: ref[Node] | None = None
        if parent is not None:
            self._parent = ref(parent)
            parent.children.append(self)
            parent.children.sort(key=lambda n: n.name, reverse=True)
