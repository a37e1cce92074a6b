"""peek is a convenience.

Breaks: "`peek()` returns the object that `get` would return, and changes nothing."
"""


class QueueContract(_Base):
    ...

    def test_any_object_comes_back_itself(self):
        items = [None, [], object()]
        queue = self.make_queue()
        for item in items:
            queue.put(item)
        for item in items:
            self.assertIs(queue.get(), item)
