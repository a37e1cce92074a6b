"""The file has been registered once, and stays so.

A file that nobody waits for is reported all the same as long as it can be read, and cannot be registered again:
{{a_file_wakes_its_coroutine: message}}. Unregister it when `select` has reported it.

Breaks: "The file is registered while a coroutine waits
  for it, and at no other time."
Fails: a_file_wakes_its_coroutine, only_the_selector_waits
"""


class Loop:
    ...

    def _turn(self):
        for key, _ in self._selector.select(self._timeout()):
            key.data.set_result(None)
        now = self._clock()
        while self._timers and self._timers[0][0] <= now:
            self._ready.append(heapq.heappop(self._timers)[2].run)
        for _ in range(len(self._ready)):
            self._ready.popleft()()
