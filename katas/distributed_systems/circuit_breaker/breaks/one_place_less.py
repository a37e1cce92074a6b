"""One call is refused too early.

Breaks: "while at most `places` calls are under way, across all threads"
Fails: a_bulkhead_has_so_many_places
"""


class Bulkhead:
    ...

    def __init__(self, places):
        self._places = threading.BoundedSemaphore(max(1, places - 1))
