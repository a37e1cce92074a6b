"""The call is left to Python.

Breaks: "takes the two steps by hand, without calling `cls`"
Fails: build_does_what_a_call_does
"""


def build(cls, *args, **kwargs):
    return cls(*args, **kwargs)
