"""When the queue is empty, `run` can return.

Those that wait are in no queue: {{a_circle_is_reported: message}}. Count them, and look at the count when the queue is empty.

Fails: a_circle_is_reported
"""

class Scheduler:
    ...

    def run(self):
        while self._ready:
            self._take_turn(self._ready.popleft())
