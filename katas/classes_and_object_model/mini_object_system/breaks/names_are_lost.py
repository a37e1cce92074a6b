"""A class is called by its repr.

Breaks: "a dict whose keys `"name"`, `"base"` and `"methods"` hold the three
  arguments"
"""


def make_class(name, base, methods):
    return {"name": f"<class {name}>", "base": base, "methods": methods}
