"""What is in the queue is seen in its list.

In this queue. {{honest_queues_pass: message}}: no caller can see how a queue keeps its items, and tests that can are broken by every
rewrite. Ask by `len`, `peek` and `get`.

Breaks: "Queues that keep the promises pass all tests, however they are built."
Fails: honest_queues_pass
"""


class QueueContract(_Base):
    ...

    def test_queues_share_nothing(self):
        first, second = self.make_queue(), self.make_queue()
        first.put("a")
        self.assertEqual(first._items, ["a"])
        self.assertEqual(second._items, [])
