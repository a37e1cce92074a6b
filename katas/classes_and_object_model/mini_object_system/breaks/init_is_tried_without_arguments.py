"""An init that raises TypeError is called without arguments.

Breaks: "Exceptions that a method raises reach the caller as they are."
"""


def new(cls, *args):
    obj = {"class": cls}
    init = _find(cls, "init")
    if init is not None:
        try:
            init(obj, *args)
        except TypeError:
            init(obj)
    return obj
