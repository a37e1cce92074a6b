"""Running all generators, in turn, is multitasking.

Each of them was run to its end before the next began: {{turns_go_round: actual}}. Run a task up to one `yield`, put it back,
and take the next.

Breaks: "A turn runs a task's generator up to its next `yield`."
Fails: turns_go_round
"""

class Scheduler:
    ...

    def run(self):
        while self._ready:
            task = self._ready.popleft()
            try:
                while True:
                    task._generator.send(None)
            except StopIteration as end:
                self._end(task, end.value, None)
            except Exception as error:
                self._end(task, None, error)
