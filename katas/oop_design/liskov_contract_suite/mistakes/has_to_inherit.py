"""A queue is an instance of Queue.

Substitution is about behaviour. {{honest_queues_pass: message}}, and does all that a queue does; and `BoundedQueue` inherited, and did not.

Breaks: "Queues that keep the promises pass all tests, however they are built."
Fails: honest_queues_pass
"""


class QueueContract(_Base):
    ...

    def test_queues_share_nothing(self):
        first, second = self.make_queue(), self.make_queue()
        self.assertIsInstance(first, Queue)
        first.put("a")
        self.assertEqual([len(first), len(second)], [1, 0])
