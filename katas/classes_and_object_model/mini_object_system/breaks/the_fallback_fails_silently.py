"""An AttributeError of does_not_understand is replaced.

Breaks: "Exceptions that a method raises reach the caller as they are."
"""


def _call(method, obj, message, args):
    if method is not None:
        return method(obj, *args)
    fallback = _find(obj["class"], "does_not_understand")
    if fallback is not None:
        try:
            return fallback(obj, message, args)
        except AttributeError:
            pass
    raise AttributeError(f"{obj['class']['name']} does not understand {message!r}")
