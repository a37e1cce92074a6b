"""The object gets its class when init has ended.

Breaks: "the nearest one is called with the object and `args`"
"""


def new(cls, *args):
    obj = {}
    init = _find(cls, "init")
    if init is not None:
        init(obj, *args)
    obj["class"] = cls
    return obj
