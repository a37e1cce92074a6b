"""The collector takes care of cycles, so parent and child may hold each other.

It does, when it runs. Until then every dropped tree stays in memory completely: no count in a cycle ever
reaches zero by itself. Where the collector is off, or rarely gets to its oldest generation, "until then"
is for ever. One direction owns (parent to child), the other only knows: `weakref.ref(parent)`.

Fails: dropped_tree_dies_at_once
"""


class Node:
    ...

    def __init__(self, name: str, parent: Node | None = None) -> None:
        self.name = name
        self.children: list[Node] = []
        self._parent = parent
        if parent is not None:
            parent.children.append(self)

    @property
    def parent(self) -> Node | None:
        """The parent, or None for a root and for a node whose parent is gone."""
        return self._parent
