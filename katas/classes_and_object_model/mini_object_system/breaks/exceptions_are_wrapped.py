"""What a method raises is wrapped.

Breaks: "Exceptions that a method
raises reach the caller as they are."
"""


def _call(method, obj, message, args):
    if method is not None:
        try:
            return method(obj, *args)
        except KeyError as problem:
            raise AttributeError(f"{message} failed") from problem
    fallback = _find(obj["class"], "does_not_understand")
    if fallback is not None:
        return fallback(obj, message, args)
    raise AttributeError(f"{obj['class']['name']} does not understand {message!r}")
