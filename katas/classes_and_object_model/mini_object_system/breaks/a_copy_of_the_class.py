"""Each object has a copy of its class.

Breaks: "a dict whose key `"class"` holds `cls`"
"""


def new(cls, *args):
    obj = {"class": dict(cls)}
    init = _find(cls, "init")
    if init is not None:
        init(obj, *args)
    return obj
