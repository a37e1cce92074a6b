"""The next point is found by `bisect`.

Behind the last point there is none, and a key with a large place belongs to no node: `node_for` raised {{a_key_has_one_node: node_for raised}}. The ring begins again: take the remainder by the number of
points.

Fails: a_key_has_one_node
"""

class Ring:
    ...

    def node_for(self, key):
        return self._points[bisect(self._places, _place(key))][1]
