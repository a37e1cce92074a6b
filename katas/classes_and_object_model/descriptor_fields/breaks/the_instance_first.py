"""Through an instance, the instance is passed.

Breaks: "It is the class through which it was read, or that of the instance."
Fails: per_class_passes_the_class
"""


class per_class:
    def __get__(self, instance, owner=None):
        return partial(self._fn, owner if instance is None else instance)

    ...
