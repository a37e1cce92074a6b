"""`dict.fromkeys(items)` keeps each object once.

Keys go by hash and `==`. An object without a hash is refused, as lists are, and equal objects are merged into one. To go by
identity, use the `id` as the key.

Breaks: "Equal objects that are not the same stay apart. Items are not compared by `==`, and some cannot be hashed."
Fails: distinct_goes_by_identity
"""


def distinct(items):
    return list(dict.fromkeys(items))
