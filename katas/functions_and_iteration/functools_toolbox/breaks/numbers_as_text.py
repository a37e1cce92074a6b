"""An int is rendered without a unit.

Breaks: "an `int` as `"5 ms"`"
"""


@render.register
def _render_int(event: int) -> str:
    return f"{event}"
