"""The name of the class is known: it stands above the method.

The method is inherited, and then the object is of another class: a `Fee` introduces itself as its parent. Ask the
object: `type(self).__name__`.

Fails: a_subclass_shows_its_own_name, a_key_shows_its_end_if_it_is_long_enough
"""


class Money:
    ...

    def __repr__(self):
        return f"Money({self.amount!r}, {self.currency!r})"


class ApiKey:
    ...

    def __repr__(self):
        return f"<ApiKey {self}>"
