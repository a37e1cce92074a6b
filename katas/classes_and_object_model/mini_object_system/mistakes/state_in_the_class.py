"""The class describes the object, so the data can be kept there.

There is one class and there are many objects: the second one overwrites the data of the first. A class holds behaviour, and each object
is a dict of its own. In Python the same slip is a mutable attribute in the body of a class.

Fails: classes_and_objects_are_dicts
"""


def new(cls: _Class, *args: Any) -> _Object:
    obj: _Object = {"class": cls}
    init = _find(cls, "init")
    if init is not None:
        init(cls, *args)
    return obj
