"""`computed` is only read through instances.

Read through the class there is no instance: `__get__` is called with None, and the function or `vars(None)` fails. `help`, `inspect` and
every tool that walks through a class read it in this way. Return `self` then.

Fails: the_class_shows_the_descriptor
"""


class computed:
    def __get__(self, instance: Any, owner: type | None = None) -> Any:
        value = vars(instance)[self._name] = self._fn(instance)
        return value

    ...
