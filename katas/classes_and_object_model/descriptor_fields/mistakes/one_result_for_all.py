"""`computed` keeps its result in `self`.

There is one `computed` for all instances of the class. The second instance got the result of the first one, without a call of
its function.

Fails: computed_once_for_each_instance
"""


class computed:
    def __get__(self, instance: Any, owner: type | None = None) -> Any:
        if instance is None:
            return self
        if not hasattr(self, "_result"):
            self._result = self._fn(instance)
        return self._result

    ...
