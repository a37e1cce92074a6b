"""`__new__` receives the arguments only.

Breaks: "It calls `cls.__new__` with the class and the arguments."
Fails: build_does_what_a_call_does
"""


def build(cls, *args, **kwargs):
    made = cls.__new__(*args, **kwargs)
    if isinstance(made, cls):
        made.__init__(*args, **kwargs)
    return made
