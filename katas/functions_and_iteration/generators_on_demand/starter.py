"""Three generators: records of a source, batches of anything, the names in a tree.

TODO: these give the right answers as long as everything is small and nobody stops half-way.
Let each do its work when the next item is asked for, and not before.
"""


def records(open_source):
    """The (account, cents) of each line."""
    found = []
    for line in open_source():
        if line.strip():
            account, cents = line.split(",")
            found.append((account, int(cents)))
    return iter(found)


def batches(iterable, size):
    """Lists of `size` items, the last one perhaps shorter. ValueError at once for a size below one."""
    items = list(iterable)
    return iter([items[start : start + size] for start in range(0, len(items), size)])


def walk(node):
    """The names of a node and of all below it, parents first; returns how many there are."""
    names = [node.name]
    for child in node.children():
        names.extend(walk(child))
    return iter(names)
