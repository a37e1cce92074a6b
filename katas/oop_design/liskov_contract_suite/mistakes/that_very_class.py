"""The error is an IndexError, so its class is `IndexError`.

A subclass of it is one, too, and every `except IndexError` catches it: {{honest_queues_pass: message}}. A contract that asks for
more than callers do refuses honest work.

Breaks: "Queues that keep the promises pass all tests, however they are built."
Fails: honest_queues_pass
"""


class QueueContract(_Base):
    ...

    def test_an_empty_queue_raises_and_stays_usable(self):
        queue = self.make_queue()
        for item in ("a", "b"):
            for action in (queue.get, queue.peek):
                with self.assertRaises(IndexError) as caught:
                    action()
                self.assertIs(type(caught.exception), IndexError)
            queue.put(item)
            self.assertEqual(len(queue), 1)
            self.assertEqual(queue.get(), item)
