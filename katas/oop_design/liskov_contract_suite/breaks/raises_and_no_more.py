"""What a failed get leaves behind is not looked at.

Breaks: "raise `IndexError` or a subclass of it each time, and change nothing"
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
        queue.get()
        with self.assertRaises(IndexError):
            queue.get()
