"""The function of the partial is another one.

Breaks: "so `alert.func` is `send`"
"""


def make_alert(send):
    def sending(text, *, channel, level):
        return send(text, channel=channel, level=level)

    return partial(sending, channel="ops", level="high")
