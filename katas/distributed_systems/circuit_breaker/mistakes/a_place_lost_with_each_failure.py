"""When the call has returned, its place is free again.

A call that raises does not get to that line: {{a_bulkhead_has_so_many_places: actual}} in place of
{{a_bulkhead_has_so_many_places: expected}}. Give the place back in a `finally`.

Breaks: "When a call has ended,
in whatever way, its place is free again."
Fails: a_bulkhead_has_so_many_places
"""


class Bulkhead:
    ...

    def call(self, fn):
        if not self._places.acquire(blocking=False):
            raise Full
        result = fn()
        self._places.release()
        return result
