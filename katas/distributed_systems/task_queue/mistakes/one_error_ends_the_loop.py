"""A handler that raises is a bug, and bugs should be seen.

They are seen among the dead. Here the worker ended, and with it everything that was due: {{a_worker_works_on: message}}.

Fails: a_worker_works_on
"""


def work(queue, handlers, stop):
    while not stop() and (task := queue.claim(60)):
        handlers[task["name"]](task["args"])
        queue.ack(task)
