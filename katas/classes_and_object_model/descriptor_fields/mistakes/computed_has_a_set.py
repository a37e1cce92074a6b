"""A cache has to be told when somebody assigns, so it has a `__set__`.

That makes it a data descriptor, which is asked before the instance's dictionary: every read runs its `__get__`, although the result
lies ready. Without `__set__` and `__delete__` the dictionary goes first, and assigning and deleting work by themselves.

Fails: computed_once_for_each_instance
"""


class computed:
    def __get__(self, instance: Any, owner: type | None = None) -> Any:
        if instance is None:
            return self
        if self._name not in vars(instance):
            vars(instance)[self._name] = self._fn(instance)
        return vars(instance)[self._name]

    def __set__(self, instance: Any, value: Any) -> None:
        vars(instance)[self._name] = value

    def __delete__(self, instance: Any) -> None:
        if self._name not in vars(instance):
            raise AttributeError(self._name)
        del vars(instance)[self._name]

    ...
