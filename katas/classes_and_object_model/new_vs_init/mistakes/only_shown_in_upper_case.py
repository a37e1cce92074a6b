"""A string is what `__str__` returns.

`__str__` is only asked when somebody prints the object. What is compared, hashed and measured is the text that the
object was made with, and that is still the text as somebody typed it. Only `__new__` can choose it.

Fails: the_value_is_chosen_in_time
"""


class SerialNumber(str):
    def __str__(self) -> str:
        return "".join(self).strip().upper()

    __new__ = str.__new__
