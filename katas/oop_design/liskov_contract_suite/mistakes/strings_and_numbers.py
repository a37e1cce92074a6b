"""If a string can be put, anything can.

None, an empty string, a list: that is where implementations differ, since they use them as a mark, as a condition or as a key.
"Any object" is tested with the odd ones.

Breaks: "`put(item)` takes any object, `None` and unhashable ones included, and any number of them; a thousand in a test will do."
Fails: any_object_is_taken, the_oldest_comes_first_and_is_itself
"""


class QueueContract(_Base):
    ...

    def test_any_object_comes_back_itself(self):
        items = ["text", 7, 1.5, object()]
        queue = self.make_queue()
        for item in items:
            queue.put(item)
        for item in items:
            self.assertIs(queue.peek(), item)
            self.assertIs(queue.get(), item)
