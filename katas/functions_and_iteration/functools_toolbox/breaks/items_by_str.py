"""The items of a list are turned into text by str.

Breaks: "a `list` as its rendered items in brackets"
"""


@render.register
def _render_list(event: list) -> str:
    return f"[{', '.join(map(str, event))}]"
