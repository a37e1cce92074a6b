"""The answer of does_not_understand is lost.

Breaks: "is called with the object, the message and the tuple of the arguments, and what it returns is returned"
"""


def _call(method, obj, message, args):
    if method is not None:
        return method(obj, *args)
    fallback = _find(obj["class"], "does_not_understand")
    if fallback is not None:
        return fallback(obj, message, args) or None
    raise AttributeError(f"{obj['class']['name']} does not understand {message!r}")
