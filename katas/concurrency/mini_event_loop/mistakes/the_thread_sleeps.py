"""The loop knows when the next timer is due, so it sleeps until then.

`time.sleep` hears no files: {{a_file_wakes_its_coroutine: message}}. `select` is a sleep that ends early when a file can be
read. Hand it the time as its timeout, and wait nowhere else.

Breaks: "The loop waits nowhere else."
Fails: only_the_selector_waits, a_file_wakes_its_coroutine
"""

import time


class Loop:
    ...

    def _turn(self):
        timeout = self._timeout()
        if timeout:
            time.sleep(timeout)
            timeout = 0
        for key, _ in self._selector.select(timeout):
            self._selector.unregister(key.fileobj)
            key.data.set_result(None)
        now = self._clock()
        while self._timers and self._timers[0][0] <= now:
            self._ready.append(heapq.heappop(self._timers)[2].run)
        for _ in range(len(self._ready)):
            self._ready.popleft()()
