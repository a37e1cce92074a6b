"""The error names the class where the search began.

Breaks: "its text contains the name of the object's class and the message"
"""


def send_super(owner, obj, message, *args):
    method = _find(owner["base"], message)
    if method is None and _find(obj["class"], "does_not_understand") is None:
        raise AttributeError(f"{owner['name']} has nothing above it that understands {message!r}")
    return _call(method, obj, message, args)
