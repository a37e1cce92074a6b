"""A class copies its dict of methods.

Breaks: "hold the three arguments"
"""


def make_class(name, base, methods):
    return {"name": name, "base": base, "methods": dict(methods)}
