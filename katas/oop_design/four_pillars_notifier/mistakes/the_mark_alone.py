"""`@abstractmethod` makes a class abstract.

It marks a method, and that is all: deliver has the mark, and a subclass without one
{{a_channel_without_deliver_is_refused: a subclass without deliver}}. The metaclass of `ABC` looks for marks: `class Channel(ABC)`.

Breaks: "`Channel` itself, and a subclass that does not define `deliver(user, text)`, cannot be instantiated: `TypeError`."
Fails: a_channel_without_deliver_is_refused
"""


class Channel:
    ...
