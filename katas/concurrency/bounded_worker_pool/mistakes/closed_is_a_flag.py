"""Workers end when a flag says so.

A worker that sleeps in `get()` does not look at flags, so that `join()` waits for ever; and one that is awake ends with jobs
still in the queue. A marker behind the last job does both.

Fails: closing_waits_for_everything, jobs_return_their_results, so_many_at_once, jobs_begin_in_their_order, a_full_backlog_makes_submit_wait, idle_workers_sleep, a_failed_job_ends_no_worker
"""

class WorkerPool:
    ...

    def _work(self):
        while not self._closed:
            self._jobs.get().run()


    def close(self):
        self._closed = True
        for thread in self._threads:
            thread.join()
