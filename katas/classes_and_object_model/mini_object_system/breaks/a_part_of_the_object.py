"""The parent gets an object of its own class.

Breaks: "`obj` stays what it is"
"""


def send_super(owner, obj, message, *args):
    return _call(_find(owner["base"], message), {**obj, "class": owner["base"]}, message, args)
