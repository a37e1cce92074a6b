"""The fallback is str.

Breaks: "Anything else raises `TypeError`"
"""


@singledispatch
def render(event):
    return str(event)
