"""What a search has found is remembered.

Breaks: "The search takes place at each call."
"""


_found = {}


def send(obj, message, *args):
    key = (id(obj["class"]), message)
    if key not in _found:
        _found[key] = _find(obj["class"], message)
    return _call(_found[key], obj, message, args)
