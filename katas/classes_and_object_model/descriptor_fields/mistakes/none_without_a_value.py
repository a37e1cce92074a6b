"""A field without a value is None.

None is also what somebody can assign. `hasattr` says True for every field, and a missing amount is summed up as if it had been
given. Raise AttributeError.

Fails: without_a_value_it_raises
"""


class Field:
    def __get__(self, instance: Any, owner: type | None = None) -> Any:
        if instance is None:
            return self
        return vars(instance).get(self._name)

    ...
