"""An int is rendered without a unit.

Breaks: "the `int` 5 as `"5 ms"`"
"""


@render.register
def _render_int(event: int) -> str:
    return f"{event}"
