"""A number that is small enough can stand for None.

Python's integers have no smallest one, and sooner or later an entry is smaller: {{unread_meters_come_first: call}} gave
{{unread_meters_come_first: actual}}. What is not a number needs a place of its own in the key.

Breaks: "Unread meters come before all amounts, however small those are."
Fails: unread_meters_come_first
"""


def ranked(entries):
    return sorted(entries, key=lambda entry: -(2**63) if entry[1] is None else entry[1])
