"""A base class gives each method a harmless default.

A harmless `deliver` loses messages: a subclass without one {{a_channel_without_deliver_is_refused: a subclass without deliver}},
and each of its attempts returns True. Abstract says that there is no default.

Breaks: "`Channel` itself, and a subclass that does not define `deliver(user, text)`, cannot be instantiated: `TypeError`."
Fails: a_channel_without_deliver_is_refused
"""


class Channel:
    ...

    def deliver(self, user, text):
        pass
