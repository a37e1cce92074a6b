"""The keyword arguments are sorted.

Breaks: "keyword arguments last, all in the order in which they were passed"
"""


def call_text(name, /, *args, **kwargs):
    shown = [*map(repr, args), *(f"{key}={value!r}" for key, value in sorted(kwargs.items()))]
    return f"{name}({', '.join(shown)})"
