"""The arguments are unpacked.

Breaks: "is called with the object, the message and the tuple of the arguments"
"""


def _call(method, obj, message, args):
    if method is not None:
        return method(obj, *args)
    fallback = _find(obj["class"], "does_not_understand")
    if fallback is not None:
        return fallback(obj, message, list(args))
    raise AttributeError(f"{obj['class']['name']} does not understand {message!r}")
