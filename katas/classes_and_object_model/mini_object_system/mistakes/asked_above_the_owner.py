"""Whatever `send_super` looks for, it looks above the owner.

The message is searched there. `does_not_understand` is another question, to the *object*: its class may be the only one that
answers: {{the_object_is_asked_last: message}}.

Fails: the_object_is_asked_last
"""


def send_super(owner: _Class, obj: _Object, message: str, *args: Any) -> Any:
    method = _find(owner["base"], message)
    if method is not None:
        return method(obj, *args)
    fallback = _find(owner["base"], "does_not_understand")
    if fallback is not None:
        return fallback(obj, message, args)
    raise AttributeError(f"{obj['class']['name']} does not understand {message!r}")
