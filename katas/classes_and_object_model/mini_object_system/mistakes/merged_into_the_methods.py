"""A class inherits by a copy of what its base has.

A dict that is put together from both is a photograph of that moment, and not the dict that `make_class` was given: {{classes_and_objects_are_dicts: message}}. A later
change of the base does not arrive in it. Keep the link to the base, and search at each call.

Fails: classes_and_objects_are_dicts
"""


def make_class(name: str, base: _Class | None, methods: dict[str, _Method]) -> _Class:
    inherited = base["methods"] if base is not None else {}
    return {"name": name, "base": base, "methods": {**inherited, **methods}}
