"""The object keeps the last bound method.

Fails: a_bound_method_remembers

Breaks: "Calling that with any
positional arguments calls the method that was found, with `obj` first"
"""


_last = {}


def bind(obj, message):
    _last["obj"] = obj
    method = _find(obj["class"], message)
    return lambda *args: method(_last["obj"], *args)
