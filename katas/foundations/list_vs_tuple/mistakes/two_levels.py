"""A route has legs, and that is as deep as it goes.

A leg can have legs of its own: {{every_list_becomes_a_tuple: call}} gave `{{every_list_becomes_a_tuple: actual}}`. Code for two levels
has no answer for the third. Let `freeze` call itself for each item that is a list or a tuple.

Fails: every_list_becomes_a_tuple
"""


def freeze(stops):
    return tuple(tuple(item) if isinstance(item, (list, tuple)) else item for item in stops)
