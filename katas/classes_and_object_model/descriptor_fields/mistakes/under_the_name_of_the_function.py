"""The name of the attribute is `fn.__name__`.

It is, if `computed` stands as a decorator above a `def`. `fee = computed(lambda self: 0)` has a function that is called `<lambda>`,
and the result goes where nobody looks. `__set_name__` receives the name in the class.

Breaks: "The name is the one in the class, which `fn` may not have: `fee = computed(lambda self: 0)` works."
Fails: computed_once_for_each_instance
"""


class computed:
    def __get__(self, instance: Any, owner: type | None = None) -> Any:
        if instance is None:
            return self
        value = vars(instance)[self._fn.__name__] = self._fn(instance)
        return value

    ...
