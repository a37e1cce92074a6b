"""Arguments by name are lost.

Breaks: "and then the arguments of the call, by position or by name"
Fails: per_class_passes_the_class
"""


class per_class:
    def __get__(self, instance, owner=None):
        return lambda *args, **kwargs: self._fn(owner, *args)

    ...
