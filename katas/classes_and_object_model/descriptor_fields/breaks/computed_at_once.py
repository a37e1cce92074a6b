"""It is computed when the first value of the instance is set.

Breaks: "The first read of an instance calls `fn` with it and gives the result, whatever it is."
"""


class computed:
    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        self._fn(instance)
        value = vars(instance)[self._name] = self._fn(instance)
        return value

    ...
