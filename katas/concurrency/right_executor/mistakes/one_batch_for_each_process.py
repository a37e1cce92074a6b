"""Jobs divided by processes, rounded up, is the right size of a batch.

It is the fewest messages that could do, and sometimes too few: 4 jobs in batches of 2 are two messages, and the third
process has nothing to do: {{computing_jobs_run_in_child_processes: message}}. Also, the process with the slowest batch
works alone in the end. A few smaller batches for each process even both out.

Breaks: "If there are at least `processes` computing jobs, that many are under way at the same time in the beginning."
Fails: computing_jobs_run_in_child_processes
"""

_MESSAGES_PER_PROCESS = 1
