"""`vars(instance)[name]` raises the right exception by itself.

It raises KeyError. `hasattr`, `getattr` with a default and `copy` wait for AttributeError, and a KeyError goes through all of
them. Translate it.

Fails: without_a_value_it_raises
"""


class Field:
    def __get__(self, instance: Any, owner: type | None = None) -> Any:
        if instance is None:
            return self
        return vars(instance)[self._name]

    def __delete__(self, instance: Any) -> None:
        del vars(instance)[self._name]

    ...
