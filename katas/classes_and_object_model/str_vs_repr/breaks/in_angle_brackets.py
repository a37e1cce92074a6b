"""The repr describes the object.

Breaks: "`repr(money)` is an expression."
"""


class Money:
    ...

    def __repr__(self):
        return f"<{type(self).__name__} {self.amount} {self.currency}>"
