"""The search ends at the parent.

Breaks: "searches the methods of the object's class for the name `message`, then those of its base, and
  so on"
"""


def send(obj, message, *args):
    cls = obj["class"]
    method = cls["methods"].get(message)
    if method is None and cls["base"] is not None:
        method = cls["base"]["methods"].get(message)
    return _call(method, obj, message, args)
