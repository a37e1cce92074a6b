"""Put 1, 2, 3 and get 1, 2, 3: first in, first out.

And smallest first: both give the same for items that happen to be sorted. A queue that hands out the smallest passed. Put them in an
order in which neither size nor spelling is the order of putting.

Breaks: "`get()` removes the item that has been in the queue longest and returns that very object."
Fails: the_oldest_comes_first_and_is_itself, any_object_is_taken
"""


class QueueContract(_Base):
    ...

    def test_first_in_first_out(self):
        queue = self.make_queue()
        queue.put("a")
        queue.put("b")
        queue.put("b")
        self.assertEqual([queue.get(), queue.get()], ["a", "b"])
        queue.put("c")
        self.assertEqual([queue.get(), queue.get()], ["b", "c"])
