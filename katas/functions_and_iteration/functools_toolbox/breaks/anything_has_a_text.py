"""The fallback is str.

Breaks: "anything else raises `TypeError`"
"""


@singledispatch
def render(event):
    return str(event)
