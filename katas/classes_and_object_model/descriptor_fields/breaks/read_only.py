"""It cannot be assigned to.

Breaks: "Assigning replaces the value for that instance."
"""


class computed:
    def __set__(self, instance, value):
        raise AttributeError(self._name)

    ...
