"""One queue is enough for all tests.

Each test finds what the others have left, so they pass in one order and fail in another: {{honest_queues_pass: message}}. Every test
begins with a queue of its own.

Breaks: "They run each test alone, and in any order."
Fails: honest_queues_pass
"""

_QUEUES = {}


class QueueContract(_Base):
    ...

    def test_first_in_first_out(self):
        queue = _QUEUES.setdefault(type(self), self.make_queue())
        queue.put("b")
        queue.put("a")
        self.assertEqual(queue.get(), "b")

    def test_length_counts_what_is_in_it(self):
        queue = _QUEUES.setdefault(type(self), self.make_queue())
        self.assertEqual(queue.get(), "a")
        self.assertEqual(len(queue), 0)
