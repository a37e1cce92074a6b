"""Put some, get some, compare: that is first in, first out.

For one history of the queue. One that is built of two stacks is right as long as all puts come first, and wrong as soon as they
mix, which is how queues are used.

Breaks: "`get()` removes the item that has been in the queue longest and returns that very object."
Fails: the_oldest_comes_first_and_is_itself
"""


class QueueContract(_Base):
    ...

    def test_first_in_first_out(self):
        queue = self.make_queue()
        for item in ("b", "a", "b", "c"):
            queue.put(item)
        self.assertEqual([queue.get() for _ in range(4)], ["b", "a", "b", "c"])
