"""A handler that is interrupted has failed.

Breaks: "`fail` with the `repr` of the `Exception` that came"
Fails: a_worker_works_on
"""


def work(queue, handlers, stop):
    while not stop() and (task := queue.claim(60)):
        try:
            handlers[task["name"]](task["args"])
        except BaseException as error:
            queue.fail(task, repr(error))
        else:
            queue.ack(task)
