"""A call waits until a place is free.

Breaks: "Another one raises `Full`, a class of yours, at once, without calling `fn`."
Fails: a_bulkhead_has_so_many_places
"""


class Bulkhead:
    ...

    def call(self, fn):
        with self._places:
            return fn()
