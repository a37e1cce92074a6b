"""`new` sends the object `init`.

`send` has an opinion about messages that no class understands: it asks `does_not_understand`, or raises. A class without
an `init` is complete, and nobody has asked its objects anything. Search for `init`, and call it if it is there.

Fails: classes_and_objects_are_dicts
"""


def new(cls: _Class, *args: Any) -> _Object:
    obj: _Object = {"class": cls}
    send(obj, "init", *args)
    return obj
