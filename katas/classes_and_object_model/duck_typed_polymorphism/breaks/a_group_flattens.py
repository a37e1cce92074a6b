"""The receipts of a group are joined.

Breaks: "Its `deliver(message)` sends the message over each of them and
returns the list of what came back, as often as it is called."
Fails: a_group_is_a_channel
"""


class Group:
    ...

    def deliver(self, message):
        receipts = []
        for receipt in notify_all(self.channels, message):
            receipts += receipt if isinstance(receipt, list) else [receipt]
        return receipts
