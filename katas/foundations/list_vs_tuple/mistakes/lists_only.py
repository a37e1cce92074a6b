"""Only lists need freezing: a tuple cannot change.

A tuple always refers to the same objects, and those may change: a tuple can hold a list. `freeze` stepped over a tuple
and left the list inside it: {{every_list_becomes_a_tuple: call}} gave `{{every_list_becomes_a_tuple: actual}}`. Go into
tuples as well as into lists.

Fails: every_list_becomes_a_tuple
"""


def freeze(stops):
    return tuple(freeze(item) if isinstance(item, list) else item for item in stops)
