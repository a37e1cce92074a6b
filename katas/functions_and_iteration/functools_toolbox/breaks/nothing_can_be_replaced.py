"""The fixed arguments cannot be replaced.

Breaks: "The caller may pass
  another `channel` or `level` by name."
"""


class _Alert:
    def __init__(self, send):
        self.func = send
        self.keywords = {"channel": "ops", "level": "high"}

    def __call__(self, text):
        return self.func(text, **self.keywords)


def make_alert(send):
    return _Alert(send)
