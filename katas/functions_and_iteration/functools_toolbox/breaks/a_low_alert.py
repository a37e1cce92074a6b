"""The level is low.

Breaks: "`alert(text)` calls `send` with `channel="ops"` and `level="high"`"
"""


def make_alert(send):
    return partial(send, channel="ops", level="low")
