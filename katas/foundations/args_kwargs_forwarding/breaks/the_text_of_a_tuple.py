"""A tuple is shown as it is.

Breaks: "returns a call as text for the log"
"""


def call_text(name, /, *args, **kwargs):
    if not kwargs:
        return f"{name}{args}"
    shown = [*map(repr, args), *(f"{key}={value!r}" for key, value in kwargs.items())]
    return f"{name}({', '.join(shown)})"
