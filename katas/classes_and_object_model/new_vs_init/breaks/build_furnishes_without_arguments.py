"""Names get lost on the way to `__init__`.

Breaks: "runs its `__init__` once, with the same arguments"
Fails: build_does_what_a_call_does
"""


def build(cls, *args, **kwargs):
    made = cls.__new__(cls, *args, **kwargs)
    if isinstance(made, cls):
        type(made).__init__(made, *args)
    return made
