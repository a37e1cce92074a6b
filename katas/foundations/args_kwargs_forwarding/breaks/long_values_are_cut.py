"""Long values are cut off.

Breaks: "with the `repr` of each value"
"""


def call_text(name, /, *args, **kwargs):
    shown = [*map(repr, args), *(f"{key}={value!r}" for key, value in kwargs.items())]
    return f"{name}({', '.join(text[:40] for text in shown)})"
