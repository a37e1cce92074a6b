"""After a failing peek nothing is looked at.

Breaks: "raise `IndexError` or a subclass of it each time, and change nothing"
"""


class QueueContract(_Base):
    ...

    def test_an_empty_queue_raises_and_stays_usable(self):
        queue = self.make_queue()
        for item in (object(), object()):
            for _ in range(2):
                with self.assertRaises(IndexError):
                    queue.get()
            queue.put(item)
            self.assertEqual(len(queue), 1)
            self.assertEqual(queue.get(), item)
        with self.assertRaises(IndexError):
            queue.peek()
