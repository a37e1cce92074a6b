"""The command's parameter `name` collides.

Breaks: "Here, too, a keyword argument may have any name."
"""


def call_text(name, *args, **kwargs):
    shown = [*map(repr, args), *(f"{key}={value!r}" for key, value in kwargs.items())]
    return f"{name}({', '.join(shown)})"
