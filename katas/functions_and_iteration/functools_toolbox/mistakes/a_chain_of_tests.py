"""A chain of `isinstance` tests is the simplest dispatch.

As long as nobody else has a type. A team with a type of its own has to edit this function, and the order of the tests
decides: `bool` has to stand before `int`. singledispatch has a registry that others write into.

Fails: others_add_types
"""


def render(event):
    if isinstance(event, str):
        return event
    if isinstance(event, bool):
        return "yes" if event else "no"
    if isinstance(event, int):
        return f"{event} ms"
    if isinstance(event, list):
        return f"[{', '.join(map(render, event))}]"
    raise TypeError(f"no text for an event of type {type(event).__name__}")

del _render_str
del _render_int
del _render_bool
del _render_list
