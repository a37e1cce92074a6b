"""Equal objects are merged, and unhashable ones refused.

Breaks: "Equal objects that are not the same stay apart. Items are not compared by `==`, and some cannot be hashed."
Fails: distinct_goes_by_identity
"""


def distinct(items):
    return list(dict.fromkeys(items))
