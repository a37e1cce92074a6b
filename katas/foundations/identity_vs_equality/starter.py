"""A basket's items and settings: the same object, or an equal one?"""

MISSING = object()


def find_same(items, target):
    """The index of the first item that is the very object `target`, or -1."""
    # TODO: this one finds the wrong mug, and raises if there is none.
    return items.index(target)


def find_equal(items, target):
    """The index of the first item for which `item == target` is true, or -1."""
    # TODO


def read_option(options, key, default=MISSING):
    """What is stored under `key`; otherwise the default, if there is one."""
    # TODO: a stored 0 is a value.
    return options.get(key) or default


def distinct(items):
    """The extra mile: the different objects in `items`, each once."""
    # TODO
