"""A route that is a tuple is frozen already.

It is, if it holds no list at any depth. This one does: {{every_list_becomes_a_tuple: call}} gave
`{{every_list_becomes_a_tuple: actual}}`, which has no hash. What type the route has says nothing about what is in it.

Fails: every_list_becomes_a_tuple
"""


def freeze(stops):
    if isinstance(stops, tuple):
        return stops
    return tuple(freeze(item) if isinstance(item, (list, tuple)) else item for item in stops)
