"""Names get lost on the way to `__init__`.

Breaks: "its `__init__` runs once, with the same arguments"
Fails: build_does_what_a_call_does
"""


def build(cls, *args, **kwargs):
    made = cls.__new__(cls, *args, **kwargs)
    if isinstance(made, cls):
        type(made).__init__(made, *args)
    return made
