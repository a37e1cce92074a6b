"""`put` returns None, as methods that change something do.

That is a custom, and nobody promised it: {{honest_queues_pass: message}}. A contract says what callers may rely on, and leaves the
rest open.

Breaks: "What `put` returns is not promised"
Fails: honest_queues_pass
"""


class QueueContract(_Base):
    ...

    def test_queues_share_nothing(self):
        first, second = self.make_queue(), self.make_queue()
        self.assertIsNone(first.put("a"))
        self.assertEqual([len(first), len(second)], [1, 0])
