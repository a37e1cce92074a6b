"""work claims for half a minute.

Breaks: "claims tasks with a lease of 60 seconds"
Fails: a_worker_works_on
"""


def work(queue, handlers, stop):
    while not stop() and (task := queue.claim(30)):
        try:
            handlers[task["name"]](task["args"])
        except Exception as error:
            queue.fail(task, repr(error))
        else:
            queue.ack(task)
