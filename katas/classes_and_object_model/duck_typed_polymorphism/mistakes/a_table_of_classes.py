"""A table from class to function takes the place of the branches.

The branches have moved, and are still yours to edit: a class that is not in the table was
{{whatever_delivers_is_a_channel: deliver on its class}}. Python keeps such a table in each object's class already, and
the dot looks it up.

Breaks: "A channel is any object that has `deliver`"
Fails: whatever_delivers_is_a_channel
"""

DELIVER = {"Email": lambda channel, message: channel.deliver(message), "Sms": lambda channel, message: channel.deliver(message)}


def notify_all(channels, message):
    return [DELIVER[type(channel).__name__](channel, message) for channel in channels]
