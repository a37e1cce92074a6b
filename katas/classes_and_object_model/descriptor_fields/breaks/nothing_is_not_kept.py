"""A result of None is computed again.

Breaks: "Reading it again gives the same object"
"""


class computed:
    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = self._fn(instance)
        if value is not None:
            vars(instance)[self._name] = value
        return value

    ...
