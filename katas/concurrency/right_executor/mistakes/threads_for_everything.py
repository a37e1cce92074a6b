"""Threads run at the same time, so they do for the computing jobs as well.

In CPython, the interpreter lock lets one thread of a process execute Python code at a time. Threads that wait have
given it back; threads that compute take turns, and pay for the switching. Here {{computing_jobs_run_in_child_processes:
computing jobs that ran in the process of the caller}} computing jobs ran in the process of the caller. On a build
without the lock the threads would compute in parallel; the one of most machines has it.

Breaks: "It runs in a child process"
Fails: computing_jobs_run_in_child_processes
"""


def run_jobs(jobs, processes):
    _refuse_what_cannot_travel(jobs)
    with ThreadPoolExecutor(max(1, len(jobs))) as pool:
        futures = [pool.submit(fn, arg) for _, fn, arg in jobs]
    return [future.result() for future in futures]
