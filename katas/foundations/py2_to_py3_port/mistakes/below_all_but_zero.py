"""`amount or float("-inf")` puts the missing amounts below everything.

And zero as well: `0` is false, so `or` takes the other value. {{unread_meters_come_first: call}} gave
{{unread_meters_come_first: actual}}. Ask `is None`, and not whether the amount is true.

Fails: unread_meters_come_first
"""


def ranked(entries):
    return sorted(entries, key=lambda entry: entry[1] or float("-inf"))
