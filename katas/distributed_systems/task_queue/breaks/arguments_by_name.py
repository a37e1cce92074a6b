"""Handlers get their arguments by name.

Breaks: "`handlers[name](args)`"
Fails: a_worker_works_on
"""


def work(queue, handlers, stop):
    while not stop() and (task := queue.claim(60)):
        try:
            handlers[task["name"]](**task["args"])
        except Exception as error:
            queue.fail(task, repr(error))
        else:
            queue.ack(task)
