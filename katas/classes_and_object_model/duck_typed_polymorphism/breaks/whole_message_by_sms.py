"""The whole text goes out.

Breaks: "which returns the text that `notify_all` makes for them today"
"""


class Sms:
    ...

    def deliver(self, message):
        return f"sms to {self.number}: {message}"
