"""What `__init__` returned is handed to the caller.

Breaks: "`build` returns what `__new__` returned."
Fails: build_does_what_a_call_does
"""


def build(cls, *args, **kwargs):
    made = cls.__new__(cls, *args, **kwargs)
    return made.__init__(*args, **kwargs) if isinstance(made, cls) else made
