"""Descriptors: attributes that check what is assigned, and attributes that are computed once."""


class Field:
    """An attribute that checks what is assigned to it."""

    def __init__(self, check):
        self.check = check

    def __get__(self, instance, owner=None):
        # TODO: there is one Field for all instances. Whose value is this?
        return self.value

    def __set__(self, instance, value):
        self.value = value


class computed:
    """An attribute that is computed when it is read for the first time."""

    def __init__(self, fn):
        self.fn = fn

    def __get__(self, instance, owner=None):
        # TODO: this computes it at every read.
        return self.fn(instance)


class per_class:
    """The extra mile: what `classmethod` does."""

    def __init__(self, fn):
        self.fn = fn
