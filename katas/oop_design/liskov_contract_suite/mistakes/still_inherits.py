"""BoundedQueue overrides one method, and has the others for free.

With the others it inherits the claim. `issubclass(BoundedQueue, Queue)` is
{{the_claim_is_repaired: BoundedQueue is a subclass of Queue}}, so it may be handed to anybody who takes a Queue, and refuses what they
put. Have a queue, and hand on what is alike.

Breaks: "but it is no subclass of `Queue`"
Fails: the_claim_is_repaired
"""


class BoundedQueue(Queue):
    def __init__(self, limit):
        super().__init__()
        self._limit = limit

    def put(self, item):
        if len(self) == self._limit:
            raise Full
        super().put(item)

