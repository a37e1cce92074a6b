"""send_super begins one class too high.

Breaks: "The search starts at the base of `owner`"
"""


def send_super(owner, obj, message, *args):
    start = owner["base"]
    if start is not None and start["base"] is not None:
        start = start["base"]
    return _call(_find(start, message), obj, message, args)
