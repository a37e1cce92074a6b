"""`tuple(stops)` makes a route hashable.

It makes a tuple of the outer list, and puts the same items into it: a leg that was a list is still a list.
{{every_list_becomes_a_tuple: call}} gave `{{every_list_becomes_a_tuple: actual}}`, and no dictionary takes that as a key. A
tuple is hashable only if everything inside it is.

Breaks: "It takes a route and returns it as a tuple that can be a key: every list in it, at every depth, has
become a tuple."
Fails: every_list_becomes_a_tuple
"""


def freeze(stops):
    return tuple(stops)
