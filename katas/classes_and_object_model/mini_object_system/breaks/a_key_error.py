"""A missing method is a KeyError.

Breaks: "`AttributeError` is raised"
"""


def _call(method, obj, message, args):
    if method is not None:
        return method(obj, *args)
    fallback = _find(obj["class"], "does_not_understand")
    if fallback is not None:
        return fallback(obj, message, args)
    raise KeyError(f"{obj['class']['name']} does not understand {message!r}")
