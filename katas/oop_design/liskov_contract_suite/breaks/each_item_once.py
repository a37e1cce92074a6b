"""No item is put twice.

Breaks: "Equal items are several items."
"""


class QueueContract(_Base):
    ...

    def test_first_in_first_out(self):
        queue = self.make_queue()
        queue.put("b")
        queue.put("a")
        queue.put("d")
        self.assertEqual([queue.get(), queue.get()], ["b", "a"])
        queue.put("c")
        self.assertEqual([queue.get(), queue.get()], ["d", "c"])

    def test_length_counts_what_is_in_it(self):
        queue = self.make_queue()
        lengths = [len(queue)]
        for item in ("a", "b"):
            queue.put(item)
            lengths.append(len(queue))
        queue.peek()
        lengths.append(len(queue))
        queue.get()
        lengths.append(len(queue))
        self.assertEqual(lengths, [0, 1, 2, 2, 1])
