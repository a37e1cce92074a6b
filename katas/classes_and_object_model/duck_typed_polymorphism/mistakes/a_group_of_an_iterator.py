"""A group keeps the channels that it is given.

If that is a generator, it is empty after the first alert: the second time the receipts were
{{a_group_is_a_channel: receipts of a group in a group, the second time}}. Keep a list of the channels:
`list(channels)`.

Fails: a_group_is_a_channel
"""


class Group:
    ...

    def __init__(self, channels):
        self.channels = channels
