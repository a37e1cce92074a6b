"""The decorator returns None.

Breaks: "is a decorator for a function of one argument, and gives it back."
"""


_table = {}


def render(event):
    for kind in type(event).__mro__:
        if kind in _table:
            return _table[kind](event)
    raise TypeError(f"no text for an event of type {type(event).__name__}")


def _register(kind):
    def added(function):
        _table[kind] = function

    return added


render.register = _register
_register(str)(lambda event: event)
_register(int)(lambda event: f"{event} ms")
_register(bool)(lambda event: "yes" if event else "no")
_register(list)(lambda event: f"[{', '.join(map(render, event))}]")

del _render_str
del _render_int
del _render_bool
del _render_list
