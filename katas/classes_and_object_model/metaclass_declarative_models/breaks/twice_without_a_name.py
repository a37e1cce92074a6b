"""The message does not say which name.

Breaks: "and the message contains that name"

Fails: a_name_declared_twice_is_refused
"""


class _Body(dict[str, Any]):
    def __setitem__(self, name, value):
        if isinstance(value, Field) and isinstance(self.get(name), Field):
            raise TypeError("a field is declared twice")
        super().__setitem__(name, value)
