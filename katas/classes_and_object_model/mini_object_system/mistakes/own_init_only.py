"""`init` is looked for in the class.

A subclass that has no `init` inherits that of its base, like any other method: {{classes_and_objects_are_dicts: message}}. Search for it as for every message.

Breaks: "If `cls` or a class above it has a method"
Fails: classes_and_objects_are_dicts
"""


def new(cls: _Class, *args: Any) -> _Object:
    obj: _Object = {"class": cls}
    if "init" in cls["methods"]:
        cls["methods"]["init"](obj, *args)
    return obj
