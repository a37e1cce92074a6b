"""`str` shows a value.

It shows it for people: {{a_call_reads_like_a_call: call}} gave {{a_call_reads_like_a_call: actual}}, and in a log
nobody can tell the text `'1'` from the number 1. `repr` is for programmers; in an f-string it is `{value!r}`.

Fails: a_call_reads_like_a_call
"""


def call_text(name, /, *args, **kwargs):
    shown = [str(value) for value in args]
    shown += [f"{key}={value}" for key, value in kwargs.items()]
    return f"{name}({', '.join(shown)})"
