"""Each class of the chain sets up its own part of the object.

So it is in C++ and Java, where the constructors of the parents run by themselves. Here, as in Python, the nearest `init` is called and no other; it calls the one above
itself, if it wants to, by `send_super`.

Breaks: "the nearest one is called with the object and `args`"
Fails: classes_and_objects_are_dicts
"""


def new(cls: _Class, *args: Any) -> _Object:
    obj: _Object = {"class": cls}
    chain: list[_Class] = []
    above: _Class | None = cls
    while above is not None:
        chain.insert(0, above)
        above = above["base"]
    for one in chain:
        if "init" in one["methods"]:
            one["methods"]["init"](obj, *args)
    return obj
