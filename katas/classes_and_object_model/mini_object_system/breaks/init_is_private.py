"""init cannot be sent.

Breaks: "The first method found is called with `obj` and `args`"
"""


def send(obj, message, *args):
    if message == "init":
        raise AttributeError(f"{obj['class']['name']} does not understand 'init'")
    return _call(_find(obj["class"], message), obj, message, args)
