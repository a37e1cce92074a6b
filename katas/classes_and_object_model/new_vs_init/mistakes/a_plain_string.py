"""`__new__` returns the value, and Python makes an instance of it.

Python makes nothing of what `__new__` returns: it hands it to the caller. `text.strip().upper()` is a plain `str`,
so no `SerialNumber` ever exists. Pass the text on: `super().__new__(cls, text.strip().upper())`.

Fails: the_value_is_chosen_in_time
"""


class SerialNumber(str):
    def __new__(cls, text: str) -> Self:
        return text.strip().upper()
