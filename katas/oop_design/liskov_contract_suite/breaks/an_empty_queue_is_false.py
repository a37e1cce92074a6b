"""An empty queue is false.

Breaks: "nor is anything else that is not said here"
"""


class QueueContract(_Base):
    ...

    def test_queues_share_nothing(self):
        first, second = self.make_queue(), self.make_queue()
        first.put(object())
        self.assertTrue(first)
        self.assertEqual([len(first), len(second)], [1, 0])
