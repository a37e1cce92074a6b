"""`super().__init__(text)` gives a `str` its text.

`str` has no `__init__` of its own: the text is taken by `str.__new__`, before `__init__` runs. What is left is
`object.__init__`, which refuses the argument. Write `__new__(cls, text)`, and return
`super().__new__(cls, text.strip().upper())`.

Fails: the_value_is_chosen_in_time
"""


class SerialNumber(str):
    def __init__(self, text: str) -> None:
        super().__init__(text.strip().upper())
