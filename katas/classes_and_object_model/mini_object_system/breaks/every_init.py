"""All of the chain's inits are called.

Breaks: "the nearest one is called with the object and `args`"
"""


def new(cls, *args):
    obj = {"class": cls}
    above = cls
    while above is not None:
        if "init" in above["methods"]:
            above["methods"]["init"](obj, *args)
        above = above["base"]
    return obj
