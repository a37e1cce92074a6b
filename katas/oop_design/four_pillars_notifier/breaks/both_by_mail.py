"""Text messages go to the mail address.

Breaks: "The address is `user["email"]` or `user["phone"]`"
"""


class SmsChannel(Channel):
    ...

    def deliver(self, user, text):
        self._transport(user["email"], text[:160])
