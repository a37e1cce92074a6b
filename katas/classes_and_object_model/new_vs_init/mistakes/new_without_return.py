"""`__new__` prepares the object, and Python returns it.

What `__new__` returns is what the call gives, and a function without a `return` returns None. `__init__` did not run
either: Python skips it, without a word, for anything that is not an instance of the class.

Fails: the_value_is_chosen_in_time
"""


class SerialNumber(str):
    def __new__(cls, text: str) -> Self:
        super().__new__(cls, text.strip().upper())
