"""The object comes from `object.__new__`.

Breaks: "It calls `cls.__new__` with the class and the arguments"
Fails: build_does_what_a_call_does
"""


def build(cls, *args, **kwargs):
    made = object.__new__(cls)
    type(made).__init__(made, *args, **kwargs)
    return made
