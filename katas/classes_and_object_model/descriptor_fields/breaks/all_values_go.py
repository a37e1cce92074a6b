"""Deleting clears the instance.

Breaks: "`del` removes the value."
"""


class Field:
    def __delete__(self, instance):
        if self._name not in vars(instance):
            raise AttributeError(self._name)
        vars(instance).clear()

    ...
