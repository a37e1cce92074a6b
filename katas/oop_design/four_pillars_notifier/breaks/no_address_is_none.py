"""A missing address is None.

Breaks: "The address is `user["email"]` or `user["phone"]`"
"""


class SmsChannel(Channel):
    ...

    def deliver(self, user, text):
        self._transport(user.get("phone"), text[:160])
