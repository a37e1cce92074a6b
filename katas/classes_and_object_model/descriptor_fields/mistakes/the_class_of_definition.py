"""The class to pass is the one that `__set_name__` was told.

That is the class in whose body the function stands. Called through a subclass, an alternative constructor would make an object of the
parent. `__get__` receives the class that was used.

Fails: per_class_passes_the_class
"""


class per_class:
    def __set_name__(self, owner: type, name: str) -> None:
        self._owner = owner

    def __get__(self, instance: Any, owner: type | None = None) -> Callable[..., Any]:
        return partial(self._fn, self._owner)

    ...
