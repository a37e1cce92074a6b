"""None cannot be read.

Breaks: "Reading gives the value that was assigned to this field of this instance."
"""


class Field:
    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = vars(instance).get(self._name)
        if value is None:
            raise AttributeError(self._name)
        return value

    ...
