"""A missing method shows as an exception, so catch it.

`except (KeyError, AttributeError)` around the *call* also catches what goes wrong inside of the method:
{{the_object_is_asked_last: message}}. Search first, decide, and call outside of any `try`.

Fails: the_object_is_asked_last
"""


def send(obj: _Object, message: str, *args: Any) -> Any:
    try:
        return _search(obj["class"], message)(obj, *args)
    except (KeyError, AttributeError):
        return _call(None, obj, message, args)


def _search(cls: _Class | None, message: str) -> _Method:
    while cls is not None:
        if message in cls["methods"]:
            method: _Method = cls["methods"][message]
            return method
        cls = cls["base"]
    raise KeyError(message)
