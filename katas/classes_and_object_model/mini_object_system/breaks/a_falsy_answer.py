"""A false answer becomes None.

Breaks: "is called with `obj` and `args`, and what it returns is returned"
"""


def _call(method, obj, message, args):
    if method is not None:
        return method(obj, *args) or None
    fallback = _find(obj["class"], "does_not_understand")
    if fallback is not None:
        return fallback(obj, message, args)
    raise AttributeError(f"{obj['class']['name']} does not understand {message!r}")
