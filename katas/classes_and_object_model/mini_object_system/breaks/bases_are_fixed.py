"""The chain is fixed when the object is made.

Breaks: "count
  for objects that exist already, and so does a new value of `"base"`"
"""


def new(cls, *args):
    chain = []
    above = cls
    while above is not None:
        chain.append(above)
        above = above["base"]
    obj = {"class": cls, "chain": chain}
    init = _find(cls, "init")
    if init is not None:
        init(obj, *args)
    return obj


def send(obj, message, *args):
    for cls in obj["chain"]:
        if message in cls["methods"]:
            return cls["methods"][message](obj, *args)
    return _call(None, obj, message, args)
