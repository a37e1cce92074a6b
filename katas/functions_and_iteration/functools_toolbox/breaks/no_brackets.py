"""A list has no brackets.

Breaks: "a `list` as its rendered items in brackets"
"""


@render.register
def _render_list(event: list) -> str:
    return ", ".join(map(render, event))
