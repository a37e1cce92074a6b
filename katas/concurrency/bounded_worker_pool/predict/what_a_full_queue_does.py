"""A queue has room for two. What happens to the third item?

`put` waits while the queue is full, here until `timeout` is over, and then raises `queue.Full`. Nothing is dropped and nothing
is overwritten. With no timeout it would wait until somebody takes an item out: that is how a queue slows its producers down.

Predicted:
    two items
    b c
You expect the oldest item to make room, as in `deque(maxlen=2)`. A `Queue` never drops anything.

Predicted:
    three items
    a b
You expect `maxsize` to be a hint. It is a limit.
"""
import queue

waiting = queue.Queue(maxsize=2)
words = {1: "one item", 2: "two items", 3: "three items"}
for item in "abc":
    try:
        waiting.put(item, timeout=0.001)
    except queue.Full:
        print("no room for", item)
print(words[waiting.qsize()])
print(waiting.get(), waiting.get())
