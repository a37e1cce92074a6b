"""Through the class, the function is shown.

Breaks: "Reading either of them through the class, or through a subclass, gives the Field or the `computed` itself."
"""


class computed:
    def __get__(self, instance, owner=None):
        if instance is None:
            return self._fn
        value = vars(instance)[self._name] = self._fn(instance)
        return value

    ...
