"""In `__len__`, `self._target` is the target.

`self._target` is a read of an attribute, and this class notes each of them and asks the target for it. Methods of a class whose
`__getattribute__` is its own have to go past it as well: `object.__getattribute__(self, "_target")`.

Fails: special_methods_pass_by
"""


class Watched:
    def __len__(self) -> int:
        return len(self._target)

    def __getitem__(self, key: Any) -> Any:
        return self._target[key]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._target)

    ...


del _target_of
