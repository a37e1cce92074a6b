"""The search starts at the owner.

Breaks: "The search starts at the base of `owner`"
"""


def send_super(owner, obj, message, *args):
    return _call(_find(owner, message), obj, message, args)
