"""`__get__` is called with an instance.

Read through the class there is none, and Python passes None: `Order.amount` raised an error about NoneType. Documentation tools,
`inspect.getmembers` and ORMs read it in just this way. Return `self` then.

Fails: the_class_shows_the_descriptor
"""


class Field:
    def __get__(self, instance: Any, owner: type | None = None) -> Any:
        if self._name not in instance.__dict__:
            raise AttributeError(f"{self._shown(instance)} has no value")
        return instance.__dict__[self._name]

    ...
