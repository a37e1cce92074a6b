"""Only a new queue is empty.

Breaks: "A queue that breaks one of them fails a test, or ends it with an error."
"""


class QueueContract(_Base):
    ...

    def test_an_empty_queue_raises_and_stays_usable(self):
        queue = self.make_queue()
        with self.assertRaises(IndexError):
            queue.get()
        with self.assertRaises(IndexError):
            queue.peek()
        queue.put("a")
        self.assertEqual(len(queue), 1)
        self.assertEqual(queue.get(), "a")
