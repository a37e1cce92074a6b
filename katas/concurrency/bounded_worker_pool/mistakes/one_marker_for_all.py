"""A marker in the queue ends the workers.

The first worker takes it out, and the others wait in `get()` for ever. Put one marker for each thread, or let each worker put
it back before it ends.

Fails: closing_waits_for_everything, jobs_return_their_results, so_many_at_once, a_full_backlog_makes_submit_wait, idle_workers_sleep, a_failed_job_ends_no_worker
"""

class WorkerPool:
    ...

    def close(self):
        with self._closing:
            if not self._closed:
                self._closed = True
                self._jobs.put(None)
        for thread in self._threads:
            thread.join()
