"""The result is kept in the instance, under a private name.

Python looks for the name that was read. It does not find it in the instance's dictionary, so it asks the descriptor at each
read. Keep the result under the descriptor's own name: it has no `__set__`, so the entry goes first.

Fails: computed_once_for_each_instance
"""


class computed:
    def __get__(self, instance: Any, owner: type | None = None) -> Any:
        if instance is None:
            return self
        kept = "_" + self._name
        if kept not in vars(instance):
            vars(instance)[kept] = self._fn(instance)
        return vars(instance)[kept]

    ...
