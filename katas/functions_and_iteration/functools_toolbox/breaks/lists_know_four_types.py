"""Inside a list only the four types are known.

Breaks: "also inside lists."
"""


@render.register
def _render_list(event: list) -> str:
    texts = []
    for item in event:
        if isinstance(item, bool):
            texts.append(_render_bool(item))
        elif isinstance(item, int):
            texts.append(_render_int(item))
        elif isinstance(item, str):
            texts.append(item)
        elif isinstance(item, list):
            texts.append(_render_list(item))
        else:
            raise TypeError(item)
    return f"[{', '.join(texts)}]"
