"""The length is looked at after puts.

Breaks: "`len(queue)` is the number of items in it."
"""


class QueueContract(_Base):
    ...

    def test_length_counts_what_is_in_it(self):
        queue = self.make_queue()
        self.assertEqual(len(queue), 0)
        for number in (1, 2):
            queue.put("a")
            self.assertEqual(len(queue), number)

    def test_an_empty_queue_raises_and_stays_usable(self):
        queue = self.make_queue()
        for item in ("a", "b"):
            with self.assertRaises(IndexError):
                queue.get()
            with self.assertRaises(IndexError):
                queue.peek()
            queue.put(item)
            self.assertGreater(len(queue), 0)
            self.assertEqual(queue.get(), item)
