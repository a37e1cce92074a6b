"""A bool is rendered as a number.

Breaks: "a `bool` as `"yes"` or `"no"`"
"""


@render.register
def _render_bool(event: bool) -> str:
    return f"{event} ms"
