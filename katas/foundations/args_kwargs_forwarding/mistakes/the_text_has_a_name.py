"""`call_text(name, *args, **kwargs)` takes any keyword arguments.

Any but `name`, which is its own parameter: {{a_call_reads_like_a_call: call}} gives it two values, and Python refuses.
A `/` behind `name` keeps the name free.

Breaks: "Here, too, a keyword argument may have any name."
Fails: a_call_reads_like_a_call
"""


def call_text(name, *args, **kwargs):
    shown = [*map(repr, args), *(f"{key}={value!r}" for key, value in kwargs.items())]
    return f"{name}({', '.join(shown)})"
