"""No amount is as good as zero.

A meter that has not been read is not a meter that counted nothing. A refund is below zero, and so it came before the
unread meter: {{unread_meters_come_first: actual}}. Have the key say first whether there is an amount:
`(entry[1] is not None, entry[1])`.

Fails: unread_meters_come_first
"""


def ranked(entries):
    return sorted(entries, key=lambda entry: entry[1] or 0)
