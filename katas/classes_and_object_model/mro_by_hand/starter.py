"""The order in which Python looks for a method, from nothing but the names of classes."""


def linearize(name, bases):
    """The method resolution order of a class, without object."""
    # TODO: a class that overrides has to come before the one that it overrides, and bases stay in their order.
    order = [name]
    for base in bases[name]:
        order += linearize(base, bases)
    return order


def after(owner, name, bases):
    """Where super() in `owner` goes on, for an object of the class `name`."""
    # TODO: the parent is not the answer. None if there is no further class.
    return bases[owner][0]
