"""`assertEqual` compares what was put and what came out.

A copy of a list is equal to it, and whoever changes the list that they have put sees no change in what comes out. The promise says
that very object: `assertIs`.

Breaks: "`get()` removes the item that has been in the queue longest and returns that very object."
Fails: the_oldest_comes_first_and_is_itself
"""


class QueueContract(_Base):
    ...

    def test_any_object_comes_back_itself(self):
        items = [None, [], object()]
        queue = self.make_queue()
        for item in items:
            queue.put(item)
        for item in items:
            self.assertEqual(queue.peek(), item)
            self.assertEqual(queue.get(), item)
