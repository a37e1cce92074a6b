"""`if item not in found` keeps each object once.

`in` goes by `==` after a quick look at identity, so the second blue mug was taken for the first: `distinct` returned
{{distinct_goes_by_identity: actual}}. Objects are told apart by `is`, or by their `id`.

Fails: distinct_goes_by_identity
"""


def distinct(items):
    found = []
    for item in items:
        if item not in found:
            found.append(item)
    return found
