"""Weak children.

Breaks: "Holding the root holds the whole tree."
"""


class Node:
    ...

    def __init__(self, name: str, parent: Node | None = None) -> None:
        self.name = name
        self._refs: list[ref[Node]] = []
        self._parent: ref[Node] | None = None
        if parent is not None:
            self._parent = ref(parent)
            parent._refs.append(ref(self))

    @property
    def children(self) -> list[Node]:
        return [n for n in (r() for r in self._refs) if n is not None]
