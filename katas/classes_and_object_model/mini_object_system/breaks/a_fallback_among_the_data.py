"""The object may hold its own does_not_understand.

Breaks: "Only classes are searched: a key of the object is data, whatever it is called."
"""


def _call(method, obj, message, args):
    if method is not None:
        return method(obj, *args)
    fallback = obj.get("does_not_understand") or _find(obj["class"], "does_not_understand")
    if fallback is not None:
        return fallback(obj, message, args)
    raise AttributeError(f"{obj['class']['name']} does not understand {message!r}")
