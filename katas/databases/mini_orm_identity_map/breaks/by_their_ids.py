"""Rows are inserted by their ids.

Breaks: "A flush inserts a row before the rows that refer to it"

Fails: parents_come_first
"""

def _parents_first(objects):
    return sorted(objects, key=lambda obj: (obj.id is None, obj.id))
