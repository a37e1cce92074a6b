"""Each leg can be replaced by its frozen form in the list, and the list be turned into a tuple last.

The list is the caller's. After {{every_list_becomes_a_tuple: call}} it was
`{{every_list_becomes_a_tuple: a route after freeze(route)}}`, and the next `append` to a leg of it raises `AttributeError`,
far from here. Collect the frozen items in a container of your own.

Breaks: "The route that was passed in is not changed."
Fails: every_list_becomes_a_tuple
"""


def freeze(stops):
    if isinstance(stops, tuple):
        stops = list(stops)
    for place, item in enumerate(stops):
        if isinstance(item, (list, tuple)):
            stops[place] = freeze(item)
    return tuple(stops)
