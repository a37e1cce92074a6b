"""`get(timeout=0.1)` lets a worker look whether the pool is closed.

It also wakes every worker ten times a second, for nothing: {{idle_workers_sleep: message}}. Put a marker into the queue, and `get()`
wakes the worker once, when it has to end.

Breaks: "Workers that have nothing to do sleep. They do not poll."
Fails: idle_workers_sleep
"""

class WorkerPool:
    ...

    def _work(self):
        while True:
            try:
                job = self._jobs.get(timeout=0.1)
            except queue.Empty:
                continue
            if job is None:
                break
            job.run()
