"""A method that raises NotImplementedError is abstract.

It is found when somebody calls it: the subclass without deliver {{a_channel_without_deliver_is_refused: a subclass without deliver}},
and its attempt {{a_channel_without_deliver_is_refused: its attempt}}, for the first customer. `ABC` and `@abstractmethod` refuse the
object.

Breaks: "`Channel` itself, and a subclass that does not define `deliver(user, text)`, cannot be instantiated: `TypeError`."
Fails: a_channel_without_deliver_is_refused
"""


class Channel:
    ...

    def deliver(self, user, text):
        raise NotImplementedError
