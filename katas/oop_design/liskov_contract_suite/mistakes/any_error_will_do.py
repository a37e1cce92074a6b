"""On an empty queue something is raised: `assertRaises(Exception)`.

The caller wrote `except IndexError`. A queue with an error of its own passes this test, and breaks that caller. An exception is
part of the promise, with its class.

Breaks: "On an empty queue, new or used, `get` and `peek` raise `IndexError` or a subclass of it each time, and change nothing."
Fails: an_empty_queue_raises_index_error
"""


class QueueContract(_Base):
    ...

    def test_an_empty_queue_raises_and_stays_usable(self):
        queue = self.make_queue()
        for item in ("a", "b"):
            with self.assertRaises(Exception):
                queue.get()
            with self.assertRaises(Exception):
                queue.peek()
            queue.put(item)
            self.assertEqual(len(queue), 1)
            self.assertEqual(queue.get(), item)
