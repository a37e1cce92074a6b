"""Queue is made stricter.

Breaks: "`Queue` stays as it is."
"""


class Queue:
    ...

    def put(self, item):
        if len(self._items) == 200:
            raise Full
        self._items.append(item)
