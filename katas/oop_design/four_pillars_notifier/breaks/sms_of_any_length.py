"""Not cut.

Breaks: "a text message is cut to its first 160 characters"
"""


class SmsChannel(Channel):
    ...

    def deliver(self, user, text):
        self._transport(user["phone"], text)
