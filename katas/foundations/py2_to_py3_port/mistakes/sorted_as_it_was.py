"""`sorted` puts None first.

Python 2 did, for it had an order for almost any two objects. Python 3 says
{{unread_meters_come_first: actual}}. Give `sorted` a key in which None and numbers never meet.

Fails: unread_meters_come_first
"""


def ranked(entries):
    return sorted(entries, key=lambda entry: entry[1])
