"""A result of None means that there is none yet.

A function may well return None: there is no rebate. It was called again by each read, and each time asked the database in vain. Whether
there is a result is a question about the key, not about the value.

Breaks: "Reading it again gives the same object"
Fails: computed_once_for_each_instance
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
