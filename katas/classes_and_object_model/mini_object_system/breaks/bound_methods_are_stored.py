"""bind stores the function in the object.

Fails: a_bound_method_remembers

Breaks: "searches once, when it is called, and returns a function"
"""


def bind(obj, message):
    method = _find(obj["class"], message)
    obj[message] = lambda *args: method(obj, *args)
    return obj[message]
