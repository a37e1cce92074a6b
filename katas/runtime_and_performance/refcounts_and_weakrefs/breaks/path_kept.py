"""Path kept.

Breaks: "`path()` joins the names from the topmost living ancestor down to the node with `/`"
"""


class Node:
    ...

    def __init__(self, name: str, parent: Node | None = None) -> None:
        self.name = name
        self.children: list[Node] = []
        self._parent: ref[Node] | None = None
        self._path = name if parent is None else f'{parent.path()}/{name}'
        if parent is not None:
            self._parent = ref(parent)
            parent.children.append(self)

    def path(self) -> str:
        """The names from the topmost living ancestor down to this node, joined by "/"."""
        return self._path
