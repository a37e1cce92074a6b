"""The error takes the name from the data.

Breaks: "its text contains the name of the object's class and the message"
"""


def _call(method, obj, message, args):
    if method is not None:
        return method(obj, *args)
    fallback = _find(obj["class"], "does_not_understand")
    if fallback is not None:
        return fallback(obj, message, args)
    raise AttributeError(f"{obj.get('name', obj['class']['name'])} does not understand {message!r}")
