"""Two notifiers are made from one list: how many channels does each have?

`self._channels = channels` copies nothing. It gives the list a further name, so all three are the same list, and the
underscore changes nothing about that. `list(channels)` makes a list of one's own.

Predicted:
    2 2
You expect the underscore to protect the list. It protects nothing; it tells readers that the *name* is not theirs.

Predicted:
    2 3
You expect the list to be copied when it is handed over. Python hands over the object itself.
"""
class Notifier:
    def __init__(self, channels):
        self._channels = channels

    def count(self):
        return len(self._channels)

channels = ["mail", "sms"]
first, second = Notifier(channels), Notifier(channels)
channels.append("push")
print(first.count(), second.count())
