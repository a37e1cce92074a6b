"""The owner is found by its name.

Breaks: "The search starts at the base of `owner`"
"""


def send_super(owner, obj, message, *args):
    cls = obj["class"]
    while cls is not None and cls["name"] != owner["name"]:
        cls = cls["base"]
    return _call(_find(cls and cls["base"], message), obj, message, args)
