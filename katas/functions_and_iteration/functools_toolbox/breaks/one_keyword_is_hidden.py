"""One argument is fixed out of sight.

Breaks: "and `alert.keywords` is the dict of the two fixed arguments."
"""


def make_alert(send):
    class Alert(partial):
        def __call__(self, text, **more):
            return super().__call__(text, **{"level": "high", **more})

    return Alert(send, channel="ops")
