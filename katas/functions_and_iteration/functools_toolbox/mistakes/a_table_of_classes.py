"""A dict from classes to functions does what singledispatch does.

`table[type(event)]` finds the very class and nothing above it: while only date was registered, a datetime was
{{others_add_types: render(a datetime), while only date is registered}}. singledispatch goes through the base classes, nearest
first.

Fails: others_add_types
"""


_table = {}


def render(event):
    if type(event) not in _table:
        raise TypeError(f"no text for an event of type {type(event).__name__}")
    return _table[type(event)](event)


def _register(kind):
    def added(function):
        _table[kind] = function
        return function

    return added


render.register = _register


@render.register(str)
def _render_str(event):
    return event


@render.register(int)
def _render_int(event):
    return f"{event} ms"


@render.register(bool)
def _render_bool(event):
    return "yes" if event else "no"


@render.register(list)
def _render_list(event):
    return f"[{', '.join(map(render, event))}]"
