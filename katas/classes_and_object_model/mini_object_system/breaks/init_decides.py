"""`new` returns what `init` returned.

Breaks: "the nearest one is called with the object and `args`, and what it returns is ignored"
"""


def new(cls, *args):
    obj = {"class": cls}
    init = _find(cls, "init")
    return (init(obj, *args) if init is not None else None) or obj
