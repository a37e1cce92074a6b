"""send_super knows the base that the class was made with.

Breaks: "so does a new value of `"base"`"
"""


def make_class(name, base, methods):
    return {"name": name, "base": base, "methods": methods, "parent": base}


def send_super(owner, obj, message, *args):
    return _call(_find(owner["parent"], message), obj, message, args)
