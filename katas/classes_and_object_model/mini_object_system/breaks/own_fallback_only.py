"""does_not_understand is not inherited.

Breaks: "`does_not_understand`, searched for from the object's
class upwards"
"""


def _call(method, obj, message, args):
    if method is not None:
        return method(obj, *args)
    fallback = obj["class"]["methods"].get("does_not_understand")
    if fallback is not None:
        return fallback(obj, message, args)
    raise AttributeError(f"{obj['class']['name']} does not understand {message!r}")
