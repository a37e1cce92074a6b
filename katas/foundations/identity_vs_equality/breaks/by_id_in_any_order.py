"""The objects come in the order of their ids.

Breaks: "in the order of their first appearance"
Fails: distinct_goes_by_identity
"""


def distinct(items):
    places = {id(item): item for item in items}
    return [places[key] for key in sorted(places, key=lambda key: [id(item) for item in reversed(items)].index(key))]
