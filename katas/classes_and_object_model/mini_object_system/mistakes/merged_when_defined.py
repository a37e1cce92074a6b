"""A class inherits when it is defined: merge the methods of the base into its own.

The merged table is a photograph: {{the_search_is_made_at_each_call: message}}. Inheritance in Python is no copy either: a class refers to
its bases, and each call searches them.

Fails: the_search_is_made_at_each_call
"""


def make_class(name: str, base: _Class | None, methods: dict[str, _Method]) -> _Class:
    inherited = base["table"] if base is not None else {}
    return {"name": name, "base": base, "methods": methods, "table": {**inherited, **methods}}


def send(obj: _Object, message: str, *args: Any) -> Any:
    return _call(obj["class"]["table"].get(message), obj, message, args)
