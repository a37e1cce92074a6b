"""The collector's question: which objects can nobody reach any more?"""


def unreachable(objects):
    """Return the ids of the objects that cannot be reached from outside of the table."""
    # TODO: this is what counting alone can see.
    return {one for one, (count, referents) in objects.items() if count == 0}


def path_to(objects, wanted):
    """The extra mile: return a shortest chain of references that keeps `wanted` alive."""
    raise NotImplementedError
