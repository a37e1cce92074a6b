"""What send returns is lost.

Breaks: "and returns what `send` returns"
"""


class _Alert:
    def __init__(self, send):
        self.func = send
        self.keywords = {"channel": "ops", "level": "high"}

    def __call__(self, text, **more):
        self.func(text, **{**self.keywords, **more})


def make_alert(send):
    return _Alert(send)
