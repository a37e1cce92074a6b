"""The fallback raises ValueError.

Breaks: "anything else raises `TypeError`"
"""


@singledispatch
def render(event):
    raise ValueError(f"no text for an event of type {type(event).__name__}")
