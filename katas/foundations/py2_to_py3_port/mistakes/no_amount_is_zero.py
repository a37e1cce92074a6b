"""No amount is as good as zero.

A meter that has not been read is not a meter that counted nothing. Beside an amount of zero, or below it, the unread meter is
no longer first: {{unread_meters_come_first: actual}}. Have the key say first whether there is an amount:
`(entry[1] is not None, entry[1])`.

Fails: unread_meters_come_first
"""


def ranked(entries):
    return sorted(entries, key=lambda entry: entry[1] or 0)
