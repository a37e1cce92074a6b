"""Ten are many.

Breaks: "and any number of them; a thousand in a test will do"
"""


class QueueContract(_Base):
    ...

    def test_any_number_of_items(self):
        queue = self.make_queue()
        for number in range(10):
            queue.put(number)
        self.assertEqual([queue.get() for _ in range(10)], list(range(10)))
