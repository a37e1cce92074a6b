"""To break the cycle, make the references to the children weak.

It breaks the cycle, on the wrong side. Nobody else holds the children: `Node("books", root)` was the last
reference to the new node, so it died on the line that made it. Ask who owns whom: what is still of use
when the other one is gone may be known weakly, what is owned has to be held. The parent holds.

Fails: tree_is_held_by_its_root
"""

from weakref import WeakMethod, WeakSet


class Node:
    ...

    del parent

    def __init__(self, name: str, parent: Node | None = None) -> None:
        self.name = name
        self._children: WeakSet[Node] = WeakSet()
        self.parent = parent
        if parent is not None:
            parent._children.add(self)

    @property
    def children(self) -> list[Node]:
        """The nodes below this one."""
        return list(self._children)
