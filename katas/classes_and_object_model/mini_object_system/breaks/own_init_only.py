"""Only the `init` of the class itself.

Breaks: "If `cls` or a class above it has a method"
"""


def new(cls, *args):
    obj = {"class": cls}
    if "init" in cls["methods"]:
        cls["methods"]["init"](obj, *args)
    return obj
