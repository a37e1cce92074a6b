"""`weakref.proxy(parent)` is the parent, only weak.

A proxy is another object that passes everything on. `books.parent is root` is False, it cannot be hashed,
and once the parent is dead it does not become None: any use of it raises ReferenceError, also a plain
`if books.parent:`. Keep `weakref.ref(parent)`, and let a property call it: the answer is the parent itself
or None.

Fails: tree_is_held_by_its_root
"""

from weakref import WeakMethod, proxy


class Node:
    ...

    del parent

    def __init__(self, name: str, parent: Node | None = None) -> None:
        self.name = name
        self.children: list[Node] = []
        self.parent = None if parent is None else proxy(parent)
        if parent is not None:
            parent.children.append(self)
