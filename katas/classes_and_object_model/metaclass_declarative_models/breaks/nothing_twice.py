"""No name at all may be bound twice.

Breaks: "a body that assigns two Fields to one name raises TypeError"

Fails: a_name_declared_twice_is_refused
"""


class _Body(dict[str, Any]):
    def __setitem__(self, name, value):
        if name in self:
            raise TypeError(f"{name} is bound twice")
        super().__setitem__(name, value)
