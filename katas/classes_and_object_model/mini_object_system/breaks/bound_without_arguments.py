"""A bound method takes no arguments.

Fails: a_bound_method_remembers

Breaks: "Calling that with any
positional arguments calls the method that was found"
"""


def bind(obj, message):
    method = _find(obj["class"], message)
    return lambda: method(obj)
