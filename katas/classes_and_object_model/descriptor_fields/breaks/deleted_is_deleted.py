"""Deleting twice is no error.

Breaks: "Without one, it raises AttributeError."
"""


class Field:
    def __delete__(self, instance):
        vars(instance).pop(self._name, None)

    ...
