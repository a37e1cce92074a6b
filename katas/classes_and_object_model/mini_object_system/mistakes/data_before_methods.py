"""The object itself is searched first, as in Python.

In Python an attribute of the instance does hide a method of the class. Here the objects are dicts of data only, and an object with a
key `balance` lost its method of that name: {{the_nearest_method_is_called: message}}. In Python the same happens to `self.close = True`
beside a method `close`.

Breaks: "Only classes are searched: a key of the object is data, whatever it is called."
Fails: the_nearest_method_is_called
"""


def send(obj: _Object, message: str, *args: Any) -> Any:
    if message in obj:
        return obj[message]
    return _call(_find(obj["class"], message), obj, message, args)
